import { randomUUID } from "node:crypto"
import { expect, test } from "#tests/support/browser"
import { fill, follow, press } from "#tests/support/screens/form"

// Three turns over a change of what is in force, place by place. With scripts the company begins, without them the local
// resource does: both walks go through the same portal, and a side has one draft at a time.

test.setTimeout(300_000)

const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

test("two sides come to one text by proposing, refusing, countering and accepting", async ({ page, journey }) => {
  const walk = randomUUID().slice(0, 4)
  const isScripted = test.info().project.name === "js"
  const asOpener = () => journey.signInAs(isScripted ? "ingrid" : "ruma")
  const asOther = () => journey.signInAs(isScripted ? "ruma" : "ingrid")
  const reason = `The days have moved, walk ${walk}.`
  const states = () =>
    journey.rows<{ place: string; state: string }>(
      "SELECT place, state FROM text_proposal WHERE $1 LIKE '%' || agreement_id || '%' ORDER BY proposed_at, id",
      [change],
    )
  const propose = async (section: string, place: string, words: string, why: string) => {
    await page.goto(`${change}/sections/${section}/propose?place=${place}`)
    await page.locator('main [name="value"]').fill(words)
    await fill(page, { Why: why })
    await press(page, /^Send to/)
    await expect(page.locator("main")).toContainText("Your proposed change was sent")
  }
  const handOver = async (note: string) => {
    await page.goto(`${change}/hand-over`)
    await page.locator('main [name="note"]').fill(note)
    await press(page, /^Hand over to/)
    await expect(page.locator("main")).toContainText("What to do next")
  }
  let change = ""

  await test.step("1 one side writes a change and names a day until which it hopes for an answer", async () => {
    await asOpener()
    const [inForce] = await journey.rows<{ id: string }>(
      "SELECT id FROM agreement WHERE state = 'in_force' AND amends_id IS NULL AND title LIKE 'Children at a printing%'",
    )
    await page.goto(`/en/agreements/${inForce?.id}/change/write`)
    await fill(page, { Dates: true, "Any other rule": true, "Why is it needed?": reason })
    await press(page, "Go on to the text")
    await expect(page.locator("main")).toContainText("A change of what is in force")
    change = new URL(page.url()).pathname
    await page.goto(`${change}/sections/timeline?edit=1`)
    await fill(page, { "Last day": day(100) })
    await press(page, "Save this section")
    await page.goto(`${change}/hand-over`)
    await journey.expectAccessible()
    await fill(page, { "Until when you hope for an answer": day(9) })
    await press(page, /^Hand over to/)
    await expect(page.locator("main")).toContainText("You hope for an answer by")
  })

  await test.step("2 who has given the pen away proposes at two places, each with its reason", async () => {
    await page.goto(`${change}/sections/timeline`)
    await journey.expectAccessible()
    await follow(page, "Propose a change of “Last day”")
    await journey.expectAccessible()
    await page.locator('main [name="value"]').fill(day(120))
    await press(page, /^Send to/)
    await expect(page.locator('main [name="value"]')).toHaveValue(day(120))
    await fill(page, { Why: "The rains come early." })
    await press(page, /^Send to/)
    await propose("press", "words", "We answer journalists together.", "One voice is safer.")
    expect(await states()).toEqual([
      { place: "endsOn", state: "open" },
      { place: "words", state: "open" },
    ])
  })

  await test.step("3 the other side refuses one, counters one, and cannot agree on the whole before that", async () => {
    await asOther()
    await page.goto(change)
    await expect(page.locator("main")).toContainText("2 changes")
    await journey.expectAccessible()
    await page.goto(`${change}/sections/press`)
    await follow(page, "Say why not")
    await journey.expectAccessible()
    await fill(page, { "Why not": "Our own press office must answer." })
    await press(page, "Leave the text as it is")
    await page.goto(`${change}/sections/timeline`)
    await follow(page, "Answer with other words")
    await journey.expectAccessible()
    await page.locator('main [name="value"]').fill(day(110))
    await fill(page, { Why: "The school year begins then." })
    await press(page, /^Send to/)
    expect((await states()).map(({ state }) => state)).toEqual(["countered", "refused", "open"])
  })

  await test.step("4 the first side accepts, and the words go into the next version and nowhere else", async () => {
    await asOpener()
    await page.goto(change)
    await follow(page, /^Read it in/)
    await press(page, "Accept as it is")
    await expect(page.locator("main")).toContainText("It goes into the next version")
    await asOther()
    await page.goto(`${change}/sections/timeline`)
    await expect(page.locator("main ins").first()).toBeVisible()
    await handOver("We met in the middle.")
    const [last] = await journey.rows<{ ends: string }>(
      `SELECT terms #>> '{sections,timeline,endsOn}' AS ends FROM agreement_revision
       WHERE $1 LIKE '%' || agreement_id ORDER BY number DESC LIMIT 1`,
      [change],
    )
    expect(last?.ends).toBe(day(110))
  })

  await test.step("5 the roles change: the other side proposes, and who has the pen takes it into the text", async () => {
    await propose("press", "words", "Each side tells the other before it answers.", "So that nobody is surprised.")
    await asOpener()
    await page.goto(`${change}/sections/press`)
    await press(page, "Accept as it is")
    await handOver("With what you proposed.")
    await asOther()
    await page.goto(change)
    await press(page, "Agree to everything")
    const [{ state } = { state: "" }] = await journey.rows<{ state: string }>(
      "SELECT state FROM agreement WHERE $1 LIKE '%' || id",
      [change],
    )
    expect(state).toBe("agreed")
  })

  await test.step("6 who wrote each change and why can be read, in the comparison and in the record", async () => {
    await page.goto(`${change}/compare?from=1&to=3`)
    await expect(page.locator("main")).toContainText("The school year begins then.")
    await expect(page.locator("main")).toContainText("So that nobody is surprised.")
    await journey.expectAccessible()
    await page.goto(`${change}/record`)
    for (const words of ["One voice is safer.", "Our own press office must answer.", "We met in the middle."])
      await expect(page.locator("main")).toContainText(words)
    await journey.expectAccessible()
  })
})

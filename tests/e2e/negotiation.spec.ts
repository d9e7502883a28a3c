import { anAgreement, publishStance } from "#tests/support/agreements"
import { expect, test } from "#tests/support/browser"
import { doublesOf } from "#tests/support/doubles"
import { fill, follow, press } from "#tests/support/screens/form"
import { day, youngDates } from "#tests/support/young-dates"

test.setTimeout(180_000)

test("two sides come to one text in three turns, by proposing, refusing, answering otherwise and accepting", async ({
  page,
  journey,
}) => {
  const { person, signInAs, nameOf } = await doublesOf(journey, ["nordvik-apparel", "shishu-odhikar-kendra"])
  const people = { ingrid: await person("ingrid"), ruma: await person("ruma") }
  await publishStance({ people }, people.ruma, "no-company-money")
  const { id } = await anAgreement({ people }, { change: youngDates }).drafting()
  const agreement = `/en/agreements/${id}`
  const proposals = () =>
    journey.rows<{ place: string; state: string }>(
      "SELECT place, state FROM text_proposal WHERE agreement_id = $1 ORDER BY proposed_at, id",
      [id],
    )
  const stored = async () => {
    const [row] = await journey.rows<{ state: string; number: number; ends: string; stance: string; press: string }>(
      `SELECT a.state, r.number, r.terms #>> '{sections,timeline,endsOn}' AS ends, r.terms #>> '{sections,price,stance}' AS stance,
         r.terms #>> '{sections,press,words}' AS press
       FROM agreement a JOIN agreement_revision r ON r.agreement_id = a.id AND r.proposed_at IS NOT NULL
       WHERE a.id = $1 ORDER BY r.number DESC LIMIT 1`,
      [id],
    )
    return row
  }
  const propose = async (section: string, place: string, words: string, why: string) => {
    await page.goto(`${agreement}/sections/${section}/propose?place=${place}`)
    await page.locator('main [name="value"]').fill(words)
    await fill(page, { Why: why })
    await press(page, /^Send to/)
    await expect(page.locator("main")).toContainText("Your proposed change was sent")
  }
  const handOver = async (note: string) => {
    await page.goto(`${agreement}/hand-over`)
    await page.locator('main [name="note"]').fill(note)
    await press(page, /^Hand over to/)
    await expect(page.locator("main")).toContainText("What to do next")
  }

  await test.step("first turn: the company hands over and says until when it hopes for an answer", async () => {
    await signInAs("ingrid")
    await page.goto(`${agreement}/hand-over`)
    await fill(page, { "Until when you hope for an answer": day(9) })
    await page.locator('main [name="note"]').fill("This is what we talked about.")
    await press(page, /^Hand over to/)
    await expect(page.locator("main")).toContainText("You hope for an answer by")
  })

  await test.step("who has given the pen away proposes at two places, each with its reason", async () => {
    await page.goto(`${agreement}/sections/timeline`)
    await follow(page, "Propose a change of “Last day”")
    await journey.expectAccessible()
    await page.locator('main [name="value"]').fill(day(140))
    await press(page, /^Send to/)
    await expect(page.getByRole("alert")).toContainText("There is a problem")
    await expect(page.locator('main [name="value"]')).toHaveValue(day(140))
    await fill(page, { Why: "The rains come early." })
    await press(page, /^Send to/)
    await propose("press", "words", "We answer journalists together.", "One voice is safer.")
    expect(await proposals()).toEqual([
      { place: "endsOn", state: "open" },
      { place: "words", state: "open" },
    ])
  })

  await test.step("the other side refuses one and answers the other with words of its own", async () => {
    await signInAs("tanvir")
    await page.goto(`${agreement}/sections/press`)
    await follow(page, "Say why not")
    await journey.expectAccessible()
    await fill(page, { "Why not": "Our own press office must answer." })
    await press(page, "Leave the text as it is")
    await page.goto(`${agreement}/sections/timeline`)
    await follow(page, "Answer with other words")
    await journey.expectAccessible()
    await page.locator('main [name="value"]').fill(day(130))
    await fill(page, { Why: "The school year begins then." })
    await press(page, /^Send to/)
    expect((await proposals()).map(({ state }) => state)).toEqual(["countered", "refused", "open"])
  })

  await test.step("the company accepts, and the words go into the next version and nowhere else", async () => {
    await signInAs("jonas")
    await page.goto(agreement)
    await follow(page, /^Read it in/)
    await press(page, "Accept as it is")
    await expect(page.locator("main")).toContainText("It goes into the next version")
    expect(await stored()).toMatchObject({ number: 1, ends: day(125) })
  })

  await test.step("what is paid for what stands in a table beside its picture, and comes to the price", async () => {
    await page.goto(`${agreement}/sections/price`)
    await expect(page.getByRole("img", { name: /^Timeline from .* with milestones and payments/ })).toBeVisible()
    const table = page.getByRole("table", { name: "Payments" })
    await expect(table.getByRole("row")).toHaveCount(3)
    await expect(table).toContainText("is accepted")
    await expect(page.locator("main")).toContainText("which is the price")
    await journey.expectAccessible()
  })

  await test.step("second turn: a price that the local resource does not take bars the text, and it writes its reason", async () => {
    await signInAs("ruma")
    await page.goto(agreement)
    await expect(page.locator("main")).toContainText("What stands in the way")
    await expect(page.locator("main")).toContainText("takes no money from companies")
    await page.goto(`${agreement}/sections/price?edit=1`)
    await page.locator('main [name="stance"][value="no_company_money"]').check()
    await page.locator('main [name="zeroReason"][value="funding_declined"]').check()
    await fill(page, { "Total price": "" })
    for (const row of await page.getByLabel("Take this one away").all()) await row.check()
    await press(page, "Save this section")
    await expect(page.getByRole("alert")).toHaveCount(0)
    await page.goto(`${agreement}/hand-over`)
    await expect(page.locator("main")).not.toContainText("takes no money from companies")
    await journey.expectAccessible()
    await handOver("We take no money from companies, and work as we said.")
    expect(await stored()).toMatchObject({ number: 2, ends: day(130), stance: "no_company_money" })
    await signInAs("ingrid")
    await page.goto(`${agreement}/compare?from=1&to=2`)
    await journey.expectAccessible()
    await page
      .locator("li", { hasText: "Total price" })
      .getByRole("button", { name: "Put the earlier words back" })
      .click()
    await expect(page.locator("main")).toContainText("The earlier words stand here again")
    await page.goto(`${agreement}/compare?from=1&to=3`)
    await expect(page.locator("main")).not.toContainText("Total price")
    await page.goto(`${agreement}/compare?from=2&to=3`)
    await page.getByRole("button", { name: "Put the whole section back as it was" }).click()
    await expect(page.locator("main")).toContainText("The earlier words stand here again")
    await page.goto(`${agreement}/hand-over`)
    await expect(page.locator("main")).toContainText("You changed nothing in the text")
    await signInAs("ruma")
    await propose("press", "words", "Each side tells the other before it answers.", "So that nobody is surprised.")
  })

  await test.step("a comment is for one of the other side, who is led to it; put away, it is taken up again", async () => {
    const comments = `${agreement}/sections/method`
    await signInAs("tanvir")
    await page.goto(comments)
    await journey.expectAccessible()
    await expect(page.locator("main")).not.toContainText("Even Dahl")
    await fill(page, { "Your comment": "Who pays for the interpreter?", "Jonas Lie": true })
    await press(page, "Add comment")
    await expect(page.locator("main")).toContainText("For Jonas Lie")
    await signInAs("jonas")
    await page.goto("/en/today")
    await expect(page.locator("main")).toContainText("is for you")
    await page.goto(comments)
    await expect(page.locator("#comments article")).toContainText("For you")
    await press(page, /^Put away/)
    await signInAs("tanvir")
    await page.goto(comments)
    await page.getByText("One comment was dealt with").click()
    await press(page, /^Take up again/)
    await expect(page.locator("main")).toContainText("The comment is open again")
    await expect(page.locator("#comments article")).toContainText("Put away by Jonas Lie")
    await expect(page.locator("#comments article")).toContainText("Taken up again by Tanvir Hasan")
    const [said] = await journey.rows<{ open: boolean; kinds: string[] }>(
      `SELECT c.resolved_at IS NULL AS open, array_agg(s.kind ORDER BY s.number) AS kinds
       FROM section_comment c JOIN comment_step s ON s.comment_id = c.id WHERE c.agreement_id = $1 GROUP BY c.id`,
      [id],
    )
    expect(said).toEqual({ open: true, kinds: ["put_away", "taken_up"] })
  })

  await test.step("an internal note is for a colleague, and no page of the other side knows of it", async () => {
    await signInAs("tanvir")
    await page.goto(`${agreement}/sections/method/internal`)
    await expect(page.locator("main")).not.toContainText("Jonas Lie")
    await fill(page, { "A note to your colleagues": "Canary 2H7V: we would pay for it.", "Rafiq Mia": true })
    await press(page, "Keep it among us")
    await expect(page.locator("main")).toContainText("For Rafiq Mia")
    await journey.expectAccessible()
    await signInAs("rafiq")
    await page.goto("/en/today")
    await expect(page.locator("main")).toContainText("left an internal note for you")
    await signInAs("jonas")
    for (const path of ["", "/sections/method", "/sections/method/internal", "/record", "/hand-over"]) {
      await page.goto(`${agreement}${path}`)
      for (const hidden of ["2H7V", "Rafiq Mia"]) await expect(page.locator("main")).not.toContainText(hidden)
    }
  })

  await test.step("third turn: the company takes what was proposed into its text, and the other side agrees to all of it", async () => {
    await signInAs("ingrid")
    await page.goto(`${agreement}/sections/press`)
    await press(page, "Accept as it is")
    await handOver("With what you proposed.")
    await signInAs("ruma")
    await page.goto(agreement)
    await press(page, "Agree to everything")
    expect(await stored()).toMatchObject({
      state: "agreed",
      number: 3,
      press: "Each side tells the other before it answers.",
    })
    await press(page, /sign/i)
    await expect(page.locator("main")).toContainText("What to do next")
    expect((await stored())?.state).toBe("signing")
  })

  await test.step("who said what and why can be read by both, in the comparison and in the record", async () => {
    const said = [
      ...["Ingrid Solberg", "Jonas Lie", "Ruma Akter", "Tanvir Hasan"],
      ...["One voice is safer.", "Our own press office must answer.", "The school year begins then."],
      ...["So that nobody is surprised.", "We take no money from companies, and work as we said."],
      "An answer was hoped for by",
    ]
    for (const reader of ["rafiq", "even"] as const) {
      await signInAs(reader)
      await page.goto(`${agreement}/record`)
      for (const words of said) await expect(page.locator("main")).toContainText(words)
    }
    await journey.expectAccessible()
    await page.goto(`${agreement}/compare?from=1&to=3`)
    await expect(page.locator("main")).toContainText("The school year begins then.")
    await expect(page.locator("main")).toContainText("So that nobody is surprised.")
    await journey.expectAccessible()
    await signInAs("ingrid")
    await page.goto(`${agreement}/text`)
    await expect(page.locator("main")).toContainText(nameOf("shishu-odhikar-kendra"))
  })
})

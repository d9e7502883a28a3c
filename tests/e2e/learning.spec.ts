import { trustingRules } from "#seed/terms-between"
import { anAgreement } from "#tests/support/agreements"
import { expect, test } from "#tests/support/browser"
import { doublesOf } from "#tests/support/doubles"
import { fill, follow, press } from "#tests/support/screens/form"
import { day, youngDates } from "#tests/support/young-dates"

test.setTimeout(120_000)

test("what was learnt is published in words that the other side approved, and taken back", async ({
  page,
  journey,
}) => {
  const { person, signInAs, nameOf } = await doublesOf(journey, ["nordvik-apparel", "shishu-odhikar-kendra"])
  const [company, local] = [nameOf("nordvik-apparel"), nameOf("shishu-odhikar-kendra")]
  const people = { ingrid: await person("ingrid"), ruma: await person("ruma") }
  const change: typeof youngDates = sections => {
    youngDates(sections)
    trustingRules(sections)
  }
  const { partnershipId } = await anAgreement({ people }, { change }).inForce()
  const learnings = `/en/partnerships/${partnershipId}/sharing/learnings`
  const stateOf = async () => {
    const [row] = await journey.rows<{ state: string }>("SELECT state FROM learning WHERE partnership_id = $1", [
      partnershipId,
    ])
    return row?.state
  }
  let learning = ""
  let onPage = ""

  await test.step("one side writes, and every name that it knows is found and settled before anybody reads it", async () => {
    await signInAs("ruma")
    await page.goto(learnings)
    await journey.expectAccessible()
    await follow(page, "Write something to publish")
    await journey.expectAccessible()
    await fill(page, {
      Title: "What we learnt at the gates",
      "The text": `Ask at the tea stalls first: ${company} let us, and Tanvir Hasan sat there for a week.`,
      Where: "Our yearly report",
      "Day on which it is to appear": day(0),
      "Who will read it?": "The public",
      "Methods and learnings": true,
      "Yes, without saying who wrote it": true,
    })
    await press(page, "Save the draft")
    learning = new URL(page.url()).pathname
    await expect(page.locator("main")).toContainText("Settle the names first.")
    await journey.expectAccessible()
    const put = page.getByRole("button", { name: /^Put it before/ })
    await expect(put).toHaveCount(0)
    for (const name of [company, "Tanvir Hasan"]) {
      await expect(page.locator("main").getByRole("button", { name: `Leave “${name}” in` })).toBeVisible()
      await press(page, "Put this instead")
      await expect(page.locator("main")).toContainText("The words were saved.")
    }
    await expect(page.locator("main")).toContainText(
      "Ask at the tea stalls first: an organisation let us, and a colleague sat there for a week.",
    )
    await signInAs("ingrid")
    expect((await page.goto(learning))?.status()).toBe(404)
    await signInAs("ruma")
    await page.goto(learning)
    await press(page, `Put it before ${company}`)
    await expect(page.locator("main")).toContainText("It was put before the other side.")
  })

  await test.step("the other side asks for changes, reads the new words and approves exactly those", async () => {
    await signInAs("jonas")
    await page.goto(learnings)
    await follow(page, "What we learnt at the gates")
    await journey.expectAccessible()
    await fill(page, { "What has to change?": "Say that the days were before the season." })
    await press(page, "Ask for these changes")
    expect(await stateOf()).toBe("changes_asked")
    await signInAs("ruma")
    await page.goto(learning)
    await follow(page, "Change the words")
    await fill(page, { "The text": "Ask at the tea stalls first, and before the season." })
    await press(page, "Save the draft")
    await press(page, `Put it before ${company}`)
    await signInAs("jonas")
    await page.goto(learning)
    await press(page, "Approve these words")
    await expect(page.locator("main")).toContainText("Your yes was kept.")
    expect(await stateOf()).toBe("approved")
  })

  await test.step("it is published, also on a page for everybody that does not say whose it is", async () => {
    await signInAs("ruma")
    await page.goto(learning)
    await press(page, "It is published")
    await expect(page.locator("main")).toContainText("It stands in the register now.")
    await follow(page, "Open the page")
    onPage = new URL(page.url()).pathname
    await expect(page.locator("main")).toContainText("Ask at the tea stalls first, and before the season.")
    await expect(page.locator("main")).toContainText("Everybody who took part in the work approved exactly these words")
    await journey.expectAccessible()
    const html = await (await page.request.get(onPage)).text()
    await page.context().clearCookies()
    const seen = await (await page.request.get(onPage)).text()
    expect(seen).toContain("Ask at the tea stalls first")
    for (const secret of [local, partnershipId, people.ruma.member?.id ?? partnershipId])
      expect(seen).not.toContain(secret)
    expect(html).toContain('content="noindex"')
    await page.goto("/en/learnt")
    await follow(page, "What we learnt at the gates")
    expect(new URL(page.url()).pathname).toBe(onPage)
  })

  await test.step("whoever approved it takes the yes back for the future, and the page is gone", async () => {
    await signInAs("ruma")
    await page.goto(learnings)
    await expect(page.locator("main")).toContainText(`By ${local}, published on`)
    await signInAs("ingrid")
    await page.goto(learning)
    await fill(page, { "Why?": "The season has begun early." })
    await press(page, "Take it back")
    await expect(page.locator("main")).toContainText("The season has begun early.")
    expect(await stateOf()).toBe("revoked")
    expect((await page.goto(onPage))?.status()).toBe(404)
    await signInAs("ruma")
    await page.goto(learning)
    await expect(page.getByRole("button", { name: "It is published" })).toHaveCount(0)
    await expect(page.locator("main")).toContainText("The season has begun early.")
    await journey.expectAccessible()
  })
})

import { anAgreement } from "#tests/support/agreements"
import { expect, test } from "#tests/support/browser"
import { doublesOf } from "#tests/support/doubles"
import { expectPage, fill, follow, press } from "#tests/support/screens/form"
import { youngDates } from "#tests/support/young-dates"

test.setTimeout(120_000)

test("a value is said once and stands wherever it is named; a text has its title in two languages; the standard text is taken and given up", async ({
  page,
  journey,
}) => {
  const { person, signInAs } = await doublesOf(journey, ["nordvik-apparel", "shishu-odhikar-kendra"])
  const people = { ingrid: await person("ingrid"), ruma: await person("ruma") }
  const { id } = await anAgreement({ people }, { change: youngDates }).drafting()
  const agreement = `/en/agreements/${id}`
  const main = page.locator("main")
  await signInAs("ingrid")

  await test.step("a value gets a name, and open it keeps the text from being handed over", async () => {
    await page.goto(`${agreement}/sections/purpose`)
    await follow(page, "Values with a name")
    await journey.expectAccessible()
    await follow(page, "An amount of money")
    await press(page, "Save")
    await expect(page.getByRole("alert")).toContainText("There is a problem")
    await fill(page, { Name: "Shelter budget" })
    await press(page, "Save")
    await expect(main).toContainText("Shelter budget")
    await expect(main).toContainText("Not named anywhere yet.")
    await page.goto(`${agreement}/sections/purpose?edit=1`)
    await page.locator('main [name="words"]').fill("We keep {Shelter budget} apart for the shelter.")
    await press(page, "Save this section")
    await page.goto(`${agreement}/hand-over`)
    await expect(main).toContainText("Shelter budget")
    await expect(main.getByRole("button", { name: /^Hand over to/ })).toHaveCount(0)
  })

  await test.step("said once, it stands in the words", async () => {
    await page.goto(`${agreement}/values`)
    await follow(page, "Change Shelter budget")
    await fill(page, { Amount: "4500", "Currency of the amount": "Euro (EUR)" })
    await press(page, "Save")
    await page.goto(`${agreement}/text`)
    await expect(main).toContainText(/We keep EUR\s4,500\.00 apart for the shelter\./)
    await journey.expectAccessible()
  })

  await test.step("a title in another language stands below the title", async () => {
    const title = "চারটি কারখানায় জীবনধারণের মজুরি"
    await page.goto(`${agreement}/sections/legal?edit=1`)
    await expect(main.getByLabel("Title in this language")).toHaveCount(0)
    await press(page, "Add a title")
    await fill(page, { Language: "Bangla", "Title in this language": title })
    await press(page, "Save this section")
    await page.goto(`${agreement}/text`)
    await expect(page.locator("header p[lang=bn]")).toHaveText(title)
  })

  await test.step("the standard text takes the place of the own words, which become what is changed from it", async () => {
    await page.goto(`${agreement}/standard-text`)
    await journey.expectAccessible()
    await press(page, "Take the standard text")
    await expect(main).toContainText("You work on the standard text")
    await page.goto(`${agreement}/sections/legal`)
    await expect(main).toContainText("apart for the shelter.")
    await page.goto(`${agreement}/text`)
    await expect(main).toContainText("These paragraphs are the network’s, unaltered.")
    await journey.expectAccessible()
    await page.goto(`${agreement}/standard-text`)
    await press(page, "Give the standard text up")
    await expectPage(page, "The network’s standard text")
    await page.goto(`${agreement}/text`)
    await expect(main).not.toContainText("These paragraphs are the network’s, unaltered.")
    await expect(main).toContainText("apart for the shelter.")
  })
})

test("members who know each other begin an agreement without a brief, and the other side sees nothing yet", async ({
  page,
  journey,
}) => {
  const { person, signInAs, nameOf } = await doublesOf(journey, ["nordvik-apparel", "shishu-odhikar-kendra"])
  const people = { ingrid: await person("ingrid"), ruma: await person("ruma") }
  const { partnershipId } = await anAgreement({ people }, { change: youngDates }).drafting()
  const room = `/en/partnerships/${partnershipId}`
  const main = page.locator("main")
  await signInAs("ruma")
  await page.goto(room)
  await follow(page, "Begin an agreement")
  await journey.expectAccessible()
  await press(page, "Begin the draft")
  await expect(page.getByRole("alert")).toContainText("There is a problem")
  await fill(page, {
    "Promise of confidentiality": true,
    "What is it called?": "Silence before we decide",
    "What do you want to reach together?": "To speak openly about wages.",
  })
  await press(page, "Begin the draft")
  await expectPage(page, "Silence before we decide")
  await expect(main).toContainText(nameOf("nordvik-apparel"))
  await page.goto(`${new URL(page.url()).pathname}/sections/purpose`)
  await expect(main).toContainText("To speak openly about wages.")
  await signInAs("ingrid")
  await page.goto(room)
  await expect(main).not.toContainText("Silence before we decide")
  await signInAs("rafiq")
  await page.goto(room)
  await expect(page.getByRole("link", { name: "Begin an agreement" })).toHaveCount(0)
})

test("of one kind of information an audience is told by two rules, one with an end and a note, one for a single party", async ({
  page,
  journey,
}) => {
  const { person, signInAs } = await doublesOf(journey, ["nordvik-apparel", "shishu-odhikar-kendra"])
  const people = { ingrid: await person("ingrid"), ruma: await person("ruma") }
  const { id } = await anAgreement({ people }, { change: youngDates }).drafting()
  const section = `/en/agreements/${id}/sections/confidentiality`
  const main = page.locator("main")
  const field = (number: number, name: string) => main.locator(`[name="rule.funders.${number}.${name}"]`)
  await signInAs("ingrid")

  await test.step("what stands in the matrix is saved before the page on which it is written more exactly", async () => {
    await page.goto(`${section}?edit=1`)
    await main.locator("#matrix-findings > summary").click()
    await main.locator('[name="cell.findings.public.permission"]').selectOption("never")
    await main.locator("#matrix-findings").getByRole("button", { name: "Write this more exactly" }).click()
    await expectPage(page, "Findings: more exactly")
    await expect(main.locator("#to-public > summary")).toContainText("never")
    await journey.expectAccessible()
  })

  await test.step("a rule without its answer is refused at its field, and nothing typed is lost", async () => {
    await main.locator("#to-funders > summary").click()
    await field(0, "note").fill("Only the yearly report.")
    await field(0, "untilDate").fill("2035-12-31")
    await field(0, "untilMonths").fill("6")
    await press(page, "Save the rules")
    await expect(page.getByRole("alert")).toContainText("Funders, rule 1: May it be told? – Please choose one.")
    await expect(page.getByRole("alert")).toContainText("Give a day or a number of months, not both.")
    await expect(field(0, "note")).toBeVisible()
    await expect(field(0, "note")).toHaveValue("Only the yearly report.")
    await journey.expectAccessible()
  })

  await test.step("mended, it is kept, and a second rule binds one party alone", async () => {
    await field(0, "permission").selectOption("anonymised")
    await field(0, "untilMonths").fill("")
    await press(page, "Save the rules")
    await main.locator("#matrix-findings > summary").click()
    await expect(main.locator("#matrix-findings")).toContainText("This rule holds: Always, until 31 December 2035.")
    await main.locator("#matrix-findings").getByRole("button", { name: "Write this more exactly" }).click()
    await main.locator("#to-funders > summary").click()
    await press(page, "Save and add a rule for: Funders")
    await field(1, "permission").selectOption("never")
    await field(1, "circumstance").selectOption("after_completion")
    await field(1, "untilMonths").fill("12")
    await main.locator(`[name="rule.funders.1.bindsParties[]"][value="${people.ruma.member?.id}"]`).check()
    await press(page, "Save the rules")
  })

  await test.step("the text says both, and that one side alone takes a duty on", async () => {
    await page.goto(section)
    await expect(main).toContainText("without names (until 31 December 2035). Note: Only the yearly report.")
    await expect(main).toContainText("never (after completion, until 12 months after the work), binding")
    await expect(main.getByRole("heading", { name: "Binds one side only" })).toBeVisible()
    await journey.expectAccessible()
  })

  await test.step("a rule that is taken away is gone", async () => {
    await page.goto(`${section}/subjects/findings`)
    await main.locator("#to-funders > summary").click()
    await field(1, "removed").check()
    await press(page, "Save the rules")
    await page.goto(section)
    await expect(main).not.toContainText("until 12 months after the work")
    await expect(main).toContainText("Only the yearly report.")
  })
})

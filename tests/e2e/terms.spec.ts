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

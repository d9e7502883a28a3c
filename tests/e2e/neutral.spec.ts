import { anAgreement } from "#tests/support/agreements"
import { expect, test } from "#tests/support/browser"
import { doublesOf } from "#tests/support/doubles"
import { expectPage, fill, follow, press } from "#tests/support/screens/form"
import { youngDates } from "#tests/support/young-dates"

test.setTimeout(120_000)

test("somebody of no party reads along when all want it, says something to all, and sees nothing when it is over", async ({
  page,
  journey,
}) => {
  const doubles = await doublesOf(journey, ["nordvik-apparel", "shishu-odhikar-kendra", "garment-workers-solidarity"])
  const { person, signInAs, nameOf, walk } = doubles
  const people = { ingrid: await person("ingrid"), ruma: await person("ruma") }
  const { id, terms } = await anAgreement({ people }, { change: youngDates }).handedOver()
  const agreement = `/en/agreements/${id}`
  const main = page.locator("main")

  await test.step("who may be asked says so, and for what", async () => {
    await signInAs("nazma")
    await page.goto("/en/neutral")
    await expect(main).toContainText("Nobody asks you")
    await press(page, "Say that you may be asked")
    await expect(page.getByRole("alert")).toContainText("There is a problem")
    await fill(page, { "What you can be asked for": "Wages and hours in garment mills; Bengali and English." })
    await press(page, "Say that you may be asked")
    await expect(main).toContainText("You may be asked now.")
  })

  await test.step("one side proposes, and nothing is asked of anybody before the other side agrees", async () => {
    await signInAs("ingrid")
    await page.goto(`${agreement}/neutral`)
    await fill(page, { "Search by name, organisation or subject": walk })
    await press(page, "Search")
    await journey.expectAccessible()
    const button = `Propose to ${nameOf("shishu-odhikar-kendra")}`
    await press(page, button)
    await expect(page.getByRole("alert")).toContainText("There is a problem")
    await main.getByRole("radio", { name: /Nazma Begum/ }).check()
    await fill(page, { "Why this person": "She knows both mills and takes no side." })
    await press(page, button)
    await expect(main).toContainText("You have proposed a neutral person.")
    await signInAs("nazma")
    await page.goto("/en/neutral")
    await expect(main).toContainText("Nobody asks you")

    await signInAs("ruma")
    await page.goto(agreement)
    await follow(page, "Read why and answer")
    await expect(main).toContainText("She knows both mills and takes no side.")
    await journey.expectAccessible()
    await press(page, "Agree to ask Nazma Begum")
    await expect(main).toContainText("You have agreed.")
  })

  await test.step("the person reads why, says yes, reads the text and says something to all", async () => {
    await signInAs("nazma")
    await page.goto("/en/neutral")
    await follow(page, /ask you$/)
    await expectPage(page, "Will you be a neutral person?")
    await expect(main).toContainText("She knows both mills and takes no side.")
    await expect(main).not.toContainText(terms.title)
    await journey.expectAccessible()
    await press(page, "Say yes and read along")
    await expectPage(page, terms.title)
    await journey.expectAccessible()
    await press(page, "Say it to all of them")
    await expect(page.getByRole("alert")).toContainText("There is a problem")
    await page.getByLabel("About which section").selectOption({ index: 2 })
    await fill(page, { "Your comment": "The aim can be said in one sentence." })
    await press(page, "Say it to all of them")
    await expect(main).toContainText("All parties can read what you said.")
    expect((await page.request.get(agreement)).status(), "the pages of the parties stay theirs").toBe(404)
  })

  await test.step("both sides read it as of a neutral person; one ends it, and there is nothing to read any more", async () => {
    const reading = new URL(page.url()).pathname
    await signInAs("ruma")
    await page.goto(`${agreement}/sections/purpose`)
    await expect(main).toContainText("The aim can be said in one sentence.")
    await expect(main).toContainText("Neutral person, asked in by all parties")
    await page.goto(`${agreement}/neutral`)
    await follow(page, "End it")
    await fill(page, { "A word for the others": "We go on alone." })
    await press(page, "End it now")
    await expect(main).toContainText("The part of the neutral person has ended.")
    await signInAs("nazma")
    expect((await page.request.get(reading)).status()).toBe(404)
    await page.goto("/en/neutral")
    await expect(main).not.toContainText(terms.title)
  })
})

import type { Page } from "@playwright/test"
import { photoOfSheet } from "#seed/paper"
import { storyPassword } from "#seed/personas"
import { freshCode } from "#seed/second-proof"
import { anAgreement, withoutPrice } from "#tests/support/agreements"
import { expect, test } from "#tests/support/browser"
import { doublesOf } from "#tests/support/doubles"
import { expectPage, fill, follow, press } from "#tests/support/screens/form"
import { day, youngDates } from "#tests/support/young-dates"

test.setTimeout(180_000)

const today = day(0)

/** Says of everybody who was asked when and where they signed by hand; "" leaves out who did not. */
async function nameHands(page: Page, hands: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, place] of Object.entries(hands)) {
    const hand = page.locator("fieldset").filter({ hasText: name })
    await hand.getByLabel("Day on the paper").fill(place === "" ? "" : today)
    await hand.getByLabel("Place").fill(place)
  }
}

test("a printed text is approved at home, signed by hand, and holds when both sides have confirmed its scan", async ({
  page,
  journey,
}) => {
  const { person, signInAs, nameOf } = await doublesOf(journey, ["nordvik-apparel", "shishu-odhikar-kendra"])
  const people = { ingrid: await person("ingrid"), ruma: await person("ruma") }
  const change: typeof youngDates = sections => {
    youngDates(sections)
    withoutPrice(sections)
  }
  const made = await anAgreement({ people }, { change }).inSigning()
  const agreement = `/en/agreements/${made.id}`
  const main = page.locator("main")
  const photo = Buffer.from(await (await photoOfSheet()).arrayBuffer())
  const scan = { name: "signed.jpg", mimeType: "image/jpeg", buffer: photo }
  const confirm = async (as: "ingrid" | "ruma", member: string) => {
    await press(page, "Go on to confirm")
    await expect(page.getByRole("alert")).toContainText("There is a problem")
    await fill(page, { "You confirm as": "Director", "I have read these points and agree.": true })
    await press(page, "Go on to confirm")
    await expectPage(page, "Confirm now")
    await expect(main).toContainText(`Ruma Akter, ${nameOf("shishu-odhikar-kendra")}, on`)
    await expect(main).toContainText("in Narayanganj")
    await journey.expectAccessible()
    await fill(page, { "Your password": storyPassword, "One-time code": await freshCode(people[as]) })
    await press(page, `Confirm for ${member}`)
    await expect(page.getByRole("alert")).toHaveCount(0)
  }

  await test.step("the company wants a colleague's approval first, of which the other side sees nothing", async () => {
    await signInAs("ingrid")
    await page.goto(`${agreement}/roles`)
    await journey.expectAccessible()
    await press(page, "Name this person")
    await expect(page.getByRole("alert")).toContainText("There is a problem")
    await page.getByLabel("Who?").selectOption({ label: "Even Dahl" })
    await fill(page, { "Approves before anybody signs": true })
    await press(page, "Name this person")
    await expect(main).toContainText("Still to answer")
    await signInAs("ruma")
    await page.goto(agreement)
    await expect(main).not.toContainText("Even Dahl")
    await page.goto(`${agreement}/roles`)
    await expect(main).not.toContainText("Even Dahl")
  })

  await test.step("one side uploads the scan and says whose hands, when and where; what is left out is asked for", async () => {
    await expect(async () => {
      await page.goto(`${agreement}/paper`)
      await expect(main).toContainText("The text for printing", { timeout: 500 })
    }).toPass({ timeout: 60_000 })
    await journey.expectAccessible()
    await press(page, "Upload, then confirm")
    await expect(page.getByRole("alert")).toContainText("There is a problem")
    await page.locator("input[type=file]").setInputFiles(scan)
    await press(page, "Upload, then confirm")
    await expect(page.getByRole("alert")).toBeVisible()
    await nameHands(page, { "Ingrid Solberg": "Oslo", "Ruma Akter": "Narayanganj" })
    await page.locator("input[type=file]").setInputFiles(scan)
    await press(page, "Upload, then confirm")
    await expect(main).toContainText("The scan is here.")
    await journey.expectAccessible()
    await confirm("ruma", nameOf("shishu-odhikar-kendra"))
    await expect(main).toContainText("Your side has confirmed the scan.")
  })

  await test.step("the other side cannot confirm before its own approval, and can after it", async () => {
    await signInAs("ingrid")
    await page.goto(`${agreement}/paper`)
    await expect(main.getByRole("button", { name: "Go on to confirm" })).toHaveCount(0)
    await signInAs("even")
    await page.goto(`${agreement}/roles`)
    await journey.expectAccessible()
    await press(page, "I approve this text")
    await expect(main).toContainText("You have approved this text.")
    await signInAs("ingrid")
    await page.goto("/en/today")
    await expect(main).toContainText("waits for you to confirm it")
    await page.goto(`${agreement}/paper`)
    await confirm("ingrid", nameOf("nordvik-apparel"))
  })

  await test.step("it is in force, and whoever holds the paper can check its fingerprint", async () => {
    const [row] = await journey.rows<{ state: string }>("SELECT state FROM agreement WHERE id = $1", [made.id])
    expect(row?.state).toBe("in_force")
    await journey.signOut()
    await page.goto(`/verify?fingerprint=${made.digest}`)
    await expect(page.getByLabel("Fingerprint (SHA-256)")).toHaveValue(made.digest)
    await journey.expectAccessible()
    await press(page, "Check this fingerprint")
    await expectPage(page, "All parties have signed a text with this fingerprint")
  })
})

test("a scan on which something is wrong is set aside with the reason, and can be replaced", async ({
  page,
  journey,
}) => {
  const { person, signInAs } = await doublesOf(journey, ["nordvik-apparel", "shishu-odhikar-kendra"])
  const people = { ingrid: await person("ingrid"), ruma: await person("ruma") }
  const { id } = await anAgreement({ people }, { change: youngDates }).inSigning()
  const agreement = `/en/agreements/${id}`
  const main = page.locator("main")
  const upload = async (number: number) => {
    const buffer = Buffer.from(await (await photoOfSheet(number)).arrayBuffer())
    await nameHands(page, { "Ingrid Solberg": "Oslo", "Ruma Akter": "Dhaka" })
    await page.locator("input[type=file]").setInputFiles({ name: "signed.jpg", mimeType: "image/jpeg", buffer })
    await press(page, "Upload, then confirm")
    await expect(main).toContainText("The scan is here.")
  }
  await signInAs("ingrid")
  await expect(async () => {
    await page.goto(`${agreement}/paper`)
    await expect(main).toContainText("The text for printing", { timeout: 500 })
  }).toPass({ timeout: 60_000 })
  await upload(1)
  await signInAs("ruma")
  await page.goto(`${agreement}/sign`)
  await expect(main.getByRole("button", { name: "Read the text and sign" })).toHaveCount(0)
  await page.goto(`${agreement}/paper`)
  await follow(page, "Something is wrong with it")
  await press(page, "Set this scan aside")
  await expect(page.getByRole("alert")).toContainText("There is a problem")
  await fill(page, { "What is wrong?": "The second sheet is missing." })
  await press(page, "Set this scan aside")
  await expect(main).toContainText("The scan was set aside.")
  await expect(main).toContainText("The second sheet is missing.")
  await upload(2)
  await expect(main).toContainText("Scans that do not count")
})

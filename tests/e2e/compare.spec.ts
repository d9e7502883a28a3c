import { handOver } from "#lib/agreements/commands/hand-over"
import { saveSection } from "#lib/agreements/commands/save-section"
import { saveSectionInput } from "#lib/agreements/schema"
import { sectionDigest } from "#lib/agreements/terms/canonical"
import { formValues } from "#lib/agreements/terms/show-form"
import { anAgreement } from "#tests/support/agreements"
import { expect, test } from "#tests/support/browser"
import { doublesOf } from "#tests/support/doubles"
import { expectPage, follow } from "#tests/support/screens/form"
import { youngDates } from "#tests/support/young-dates"

test.setTimeout(120_000)

test("what changed is viewed, answered and asked about beside each change, and an earlier version is read whole", async ({
  page,
  journey,
}) => {
  const { person, signInAs } = await doublesOf(journey, ["nordvik-apparel", "shishu-odhikar-kendra"])
  const people = { ingrid: await person("ingrid"), ruma: await person("ruma") }
  const made = await anAgreement({ people }, { change: youngDates }).handedOver()
  for (const [section, typed] of [
    ["press", { holdingLine: "Ask the lead contact." }],
    ["publicity", { answerDays: "9" }],
  ] as const) {
    const place = { agreementId: made.id, section, seen: sectionDigest(made.terms, section) }
    await saveSection(people.ruma, saveSectionInput.parse({ ...formValues(section, made.terms), ...typed, ...place }))
  }
  await handOver(people.ruma, { agreementId: made.id, version: 2, note: "Two things." })
  const main = page.locator("main")
  const part = (title: string | RegExp) => main.getByRole("region", { name: title })
  const [publicity, journalists] = [/^8\./, /^9\./]
  const button = (title: RegExp, name: string) => part(title).getByRole("button", { name })

  await test.step("each section is viewed by itself, and the way leads to the next", async () => {
    await signInAs("ingrid")
    await page.goto(`/en/agreements/${made.id}/compare`)
    await expect(main.getByRole("status")).toHaveText("2 changes in 2 sections, 0 viewed.")
    await button(publicity, "I have viewed this section").click()
    await expect(page).toHaveURL(/from=1&to=2#changed-publicity$/)
    await expect(main.getByRole("status")).toHaveText("2 changes in 2 sections, 1 viewed.")
    await expect(part(publicity)).toContainText("Viewed")
    await part(publicity).getByRole("link", { name: "Next section not viewed" }).click()
    await expect(page).toHaveURL(/#changed-press$/)
    await journey.expectAccessible()
    await button(publicity, "Not viewed any more").click()
    await expect(main.getByRole("status")).toHaveText("2 changes in 2 sections, 0 viewed.")
  })

  await test.step("who has the pen says yes there, takes it back there, and asks", async () => {
    await button(journalists, "Agree to this section").click()
    await expect(page).toHaveURL(/#changed-press$/)
    await expect(part(journalists)).toContainText("You have agreed to this section as it stands.")
    await button(journalists, "Take it back").click()
    await expect(button(journalists, "Agree to this section")).toBeVisible()
    await part(journalists).getByRole("link", { name: "Ask about it" }).click()
    await expect(page).toHaveURL(/sections\/press#comments$/)
  })

  await test.step("who waits proposes other words for the very place, and sees nothing of what others viewed", async () => {
    await page.goto(`/en/agreements/${made.id}/compare`)
    await button(publicity, "I have viewed this section").click()
    await signInAs("ruma")
    await page.goto(`/en/agreements/${made.id}/compare`)
    await expect(main.getByRole("status")).toHaveText("2 changes in 2 sections, 0 viewed.")
    await expect(main.getByRole("button", { name: "Agree to this section" })).toHaveCount(0)
    await part(journalists).getByRole("link", { name: "Propose a change here" }).click()
    await expect(main.getByRole("textbox").first()).toHaveValue("Ask the lead contact.")
  })

  await test.step("the version before is read as it stood, with what proves it", async () => {
    await page.goto(`/en/agreements/${made.id}/compare`)
    await follow(page, "Read version 1 as it stood")
    await expectPage(page, made.terms.title)
    await expect(main).not.toContainText("Ask the lead contact.")
    await expect(main).toContainText("It is the first version and follows no other.")
    await expect(main).toContainText(made.digest)
    await journey.expectAccessible()
    await follow(page, "Read version 2")
    await expect(main).toContainText("Ask the lead contact.")
    await expect(main).toContainText("version 1 has the fingerprint that this one names")
    await expect(main).toContainText(/Line \d+ of the record says the same/)
    await journey.expectAccessible()
  })
})

import { asSystem } from "#lib/db/door"
import { tellCodeApp } from "#seed/second-proof"
import { anAgreement } from "#tests/support/agreements"
import { expect, test } from "#tests/support/browser"
import { doublesOf } from "#tests/support/doubles"
import { expectPage, fill, follow, press } from "#tests/support/screens/form"
import { openText, signAs } from "#tests/support/screens/signing"
import { youngDates } from "#tests/support/young-dates"

test.setTimeout(180_000)

test("whoever cannot sign asks a colleague, who signs in their place; the other side sees that, and not why", async ({
  page,
  journey,
}) => {
  const doubles = await doublesOf(journey, ["nordvik-apparel", "shishu-odhikar-kendra"])
  const { signInAs, nameOf } = doubles
  const people = { ingrid: await doubles.person("ingrid"), ruma: await doubles.person("ruma") }
  const { id } = await anAgreement({ people }, { change: youngDates }).inSigning()
  const agreement = `/en/agreements/${id}`
  const main = page.locator("main")
  const reason = "I am in hospital until spring."

  await test.step("a colleague gets the right to sign after the text was frozen", async () => {
    const { userId } = await doubles.person("tanvir")
    await asSystem("a walk", async tx => {
      await tx.representative.updateMany({ where: { userId }, data: { isSignatory: true } })
      await tellCodeApp(tx, userId)
    })
  })

  await test.step("who was asked puts the colleague in their place", async () => {
    await signInAs("ruma")
    await openText(page, agreement)
    await follow(page, "Somebody else has to sign in my place")
    await press(page, "Ask this person to sign")
    await expect(page.getByRole("alert")).toContainText("There is a problem")
    await journey.expectAccessible()
    await page.getByLabel("Tanvir").check()
    await fill(page, { "Why?": reason })
    await press(page, "Ask this person to sign")
    await page.goto(`${agreement}/sign`)
    await expectPage(page, "Somebody else signs in your place")
    await journey.expectAccessible()
  })

  await test.step("the other side sees who is asked now, and not why", async () => {
    await signInAs("ingrid")
    await page.goto(agreement)
    await expect(main).toContainText("Another person is asked")
    await expect(main).not.toContainText(reason)
  })

  await test.step("the colleague signs, and with the other side's signature it holds", async () => {
    const signing = { page, journey, doubles, agreement }
    await signAs(signing, "tanvir", nameOf("shishu-odhikar-kendra"))
    await expectPage(page, "You have signed")
    await signAs(signing, "ingrid", nameOf("nordvik-apparel"))
    await expectPage(page, "The agreement is in force")
    await page.goto(`${agreement}/record`)
    await expect(main).not.toContainText(reason)
  })
})

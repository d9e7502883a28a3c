import { storyPassword } from "#seed/personas"
import { storyCode } from "#seed/second-proof"
import { anAgreement, withoutPrice } from "#tests/support/agreements"
import { expect, test } from "#tests/support/browser"
import { type Doubles, doublesOf } from "#tests/support/doubles"
import { expectPage, fill, follow, press } from "#tests/support/screens/form"
import { tabTo } from "#tests/support/screens/keyboard"
import { openText, signAs } from "#tests/support/screens/signing"
import { youngDates } from "#tests/support/young-dates"

test.setTimeout(180_000)

/** An agreement that all agreed on and nobody has signed, between members of this walk's own. */
async function inSigning({ person }: Doubles): Promise<string> {
  const people = { ingrid: await person("ingrid"), ruma: await person("ruma") }
  const change: typeof youngDates = sections => {
    youngDates(sections)
    withoutPrice(sections)
  }
  const { id } = await anAgreement({ people }, { change }).inSigning()
  return `/en/agreements/${id}`
}

test("who does not sign says why, the text goes back, and what is agreed anew is signed", async ({ page, journey }) => {
  const doubles = await doublesOf(journey, ["nordvik-apparel", "shishu-odhikar-kendra"])
  const { signInAs, nameOf } = doubles
  const [company, local] = [nameOf("nordvik-apparel"), nameOf("shishu-odhikar-kendra")]
  const agreement = await inSigning(doubles)
  const reason = "Clause three names the wrong mill."
  const signed = () =>
    journey.rows<{ state: string; counts: boolean }>(
      "SELECT state, voided_at IS NULL AS counts FROM signature WHERE $1 LIKE '%' || agreement_id AND signed_at IS NOT NULL",
      [agreement],
    )
  const signing = { page, journey, doubles, agreement }

  await test.step("one side signs; the other reads the text and does not, and says why", async () => {
    await signAs(signing, "ingrid", company)
    await expectPage(page, "You have signed")
    await signInAs("ruma")
    await openText(page, agreement)
    await press(page, "Read the text and sign")
    await follow(page, "I do not sign, and say why")
    await journey.expectAccessible()
    await press(page, `I do not sign for ${local}`)
    await expect(page.getByRole("alert")).toContainText("There is a problem")
    await fill(page, { "Why do you not sign?": reason })
    await press(page, `I do not sign for ${local}`)
    await expect(page.locator("main")).toContainText("What to do next")
    expect(await signed()).toEqual([{ state: "signed", counts: false }])
  })

  await test.step("who had signed reads the reason, and can sign nothing now", async () => {
    await signInAs("ingrid")
    await page.goto(`${agreement}/sign`)
    await expect(page.locator("main")).toContainText(reason)
    await expect(page.getByRole("button", { name: "Read the text and sign" })).toHaveCount(0)
  })

  await test.step("the side with the pen mends the text, both agree, and both sign what stands there now", async () => {
    await signInAs("ruma")
    await page.goto(`${agreement}/sections/purpose?edit=1`)
    await page.locator('main [name="words"]').fill("At the mill in Narayanganj, and at no other.")
    await press(page, "Save this section")
    await page.goto(`${agreement}/hand-over`)
    await fill(page, { "Why you changed the text": "The place was missing." })
    await press(page, /^Hand over to/)
    await signInAs("ingrid")
    await page.goto(agreement)
    await press(page, "Agree to everything")
    await press(page, /sign/i)
    await signAs(signing, "ingrid", company)
    await signAs(signing, "ruma", local)
    await expectPage(page, "The agreement is in force")
    expect(await signed()).toHaveLength(3)
    expect((await signed()).filter(({ counts }) => counts)).toHaveLength(2)
    await page.goto(`${agreement}/record`)
    await expect(page.locator("main")).toContainText("Declined to sign")
    await expect(page.locator("main")).toContainText(reason)
  })
})

test("a signatory asks before signing, the other side answers, and the answer stands where the text is signed", async ({
  page,
  journey,
}) => {
  const doubles = await doublesOf(journey, ["nordvik-apparel", "shishu-odhikar-kendra"])
  const company = doubles.nameOf("nordvik-apparel")
  const agreement = await inSigning(doubles)
  const [question, answer] = ["Who pays the interpreter?", "We do, from the money for travel."]

  await doubles.signInAs("ruma")
  await openText(page, agreement)
  await expect(page.locator("main")).toContainText("Reading the text takes about")
  await expect(page.locator("main")).toContainText("It can be signed until")
  await follow(page, `Ask ${company} a question`)
  await press(page, `Send to ${company}`)
  await expect(page.getByRole("alert")).toContainText("There is a problem")
  await fill(page, { "Your question": question })
  await press(page, `Send to ${company}`)
  await expect(page.locator("main")).toContainText("Not answered yet")
  await journey.expectAccessible()

  await doubles.signInAs("ingrid")
  await page.goto(`${agreement}/questions`)
  await follow(page, /^Answer/)
  await fill(page, { "Your answer": answer })
  await press(page, "Answer")
  await expect(page.locator("main")).toContainText(answer)
  await journey.expectAccessible()

  await doubles.signInAs("ruma")
  await openText(page, agreement)
  await expect(page.locator("main")).toContainText(question)
  await expect(page.locator("main")).toContainText(answer)
  await page.goto(`${agreement}/record`)
  await expect(page.locator("main")).toContainText(answer)
})

test("whoever has only a keyboard and a small screen can read, sign and know that it is done", async ({
  page,
  journey,
}) => {
  await page.setViewportSize({ width: 320, height: 640 })
  const doubles = await doublesOf(journey, ["nordvik-apparel", "shishu-odhikar-kendra"])
  const member = doubles.nameOf("shishu-odhikar-kendra")
  const agreement = await inSigning(doubles)
  await doubles.signInAs("ruma")
  await openText(page, agreement)

  const button = (name: string) => page.getByRole("button", { name })
  const field = (label: string) => page.locator("main").getByLabel(label)

  await tabTo(page, button("Read the text and sign"))
  await page.keyboard.press("Enter")
  await expect(field("Your position")).toBeVisible()
  await journey.expectAccessible()
  await tabTo(page, field("Your position"))
  await page.keyboard.type("Director")
  await tabTo(page, field("I have read the agreement and these points, and I accept them."))
  await page.keyboard.press("Space")
  await tabTo(page, button("Go on to sign"))
  await page.keyboard.press("Enter")

  await expectPage(page, "Sign now")
  await journey.expectAccessible()
  await tabTo(page, field("Your full name"))
  await page.keyboard.type("Ruma Akter")
  await tabTo(page, field("Your password"))
  await page.keyboard.type(storyPassword)
  await tabTo(page, field("One-time code"))
  await page.keyboard.type("000000")
  await page.keyboard.press("Enter")

  await expect(page.getByRole("alert")).toContainText("There is a problem")
  await journey.expectAccessible()
  await tabTo(page, page.getByRole("alert").getByRole("link", { name: /^One-time code/ }))
  await page.keyboard.press("Enter")
  await expect(field("One-time code")).toBeFocused()
  await page.keyboard.press("ControlOrMeta+a")
  await page.keyboard.type(storyCode())
  await expect(field("Your full name")).toHaveValue("Ruma Akter")
  await tabTo(page, field("Your password"))
  await page.keyboard.type(storyPassword)
  await tabTo(page, button(`I sign for ${member}`))
  await page.keyboard.press("Enter")
  await expectPage(page, "You have signed")
  await journey.expectAccessible()
  const signed = await journey.rows(
    "SELECT typed_name FROM signature WHERE $1 LIKE '%' || agreement_id AND signed_at IS NOT NULL",
    [agreement],
  )
  expect(signed).toEqual([{ typed_name: "Ruma Akter" }])
})

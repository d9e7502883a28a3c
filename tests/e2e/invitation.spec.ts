import { writeWholeText } from "#seed/first-texts"
import { expect, test } from "#tests/support/browser"
import { doublesOf } from "#tests/support/doubles"
import { expectPage, fill, follow, press } from "#tests/support/screens/form"

test.setTimeout(120_000)

const password = "four words make it long"

test("an organisation that is not here is asked by mail, and comes from the link straight to the first draft", async ({
  page,
  journey,
}) => {
  const { walk, signInAs, nameOf } = await doublesOf(journey, ["nordvik-apparel"])
  const organisation = `Ghar Shramik Mancha ${walk}`
  const userName = `lata-${walk}`
  const email = `${userName}@example.org`
  const title = `Visits to home workers ${walk}`
  let [link, draft] = ["", ""]

  await test.step("a company asks somebody by mail, and keeps no secret of the link itself", async () => {
    await signInAs("ingrid")
    await page.goto("/en/partnerships")
    await follow(page, "Invite an organisation that is not here yet")
    await journey.expectAccessible()
    await fill(page, {
      "Name of the organisation": organisation,
      "E-mail address of the person": email,
      "What is it called?": title,
      "What do you want to reach together?": "That home workers are paid by the piece list, and know it.",
    })
    await page.locator("main").getByRole("radio").first().check()
    await press(page, "Send the invitation")
    await expect(page.locator("main")).toContainText("The invitation is on its way.")
    link = await journey.mailedLink(email, /http:\/\/localhost:\d+\/en\/invited\/[\w-]+/)
    const waiting = await page.locator("main").innerHTML()
    expect(waiting).not.toContain(link.split("/").at(-1))
  })

  await test.step("who holds the link reads who asks and for what, and makes an account", async () => {
    await journey.signOut()
    await page.goto(link)
    await expectPage(page, `${nameOf("nordvik-apparel")} asks you to agree on something`)
    await expect(page.locator("main")).toContainText("paid by the piece list")
    await journey.expectAccessible()
    await fill(page, { "Your name": "Lata Devi", "User name": userName, Password: "short" })
    await press(page, "Make the account")
    await expect(page.getByRole("alert")).toContainText("There is a problem")
    await expect(page.getByLabel("Your name")).toHaveValue("Lata Devi")
    await fill(page, { Password: password })
    await press(page, "Make the account")
    await expectPage(page, "Look into your mail")
    await page.goto(await journey.mailedLink(email, /http:\/\/localhost:\d+\/en\/confirm\/[\w-]+/))
    await fill(page, { "Your password": password })
    await press(page, "Confirm address")
    await fill(page, { "User name or email address": userName, Password: password })
    await press(page, "Sign in")
  })

  await test.step("the invitation waits behind the sign-in; the organisation is registered and stands in the draft", async () => {
    await expect(page.locator("main")).toContainText("An organisation asks you to agree on something.")
    await follow(page, "Read and answer")
    await expectPage(page, "Invitations to agree")
    await journey.expectAccessible()
    await expect(page.locator("main").getByLabel("Name of the organisation")).toHaveValue(organisation)
    await page.getByLabel("A local resource", { exact: true }).check()
    await fill(page, { "Country where it is based": "India" })
    await press(page, "Register this organisation")
    await press(page, `Accept for ${organisation}`)
    await expectPage(page, title)
    draft = new URL(page.url()).pathname
    await journey.expectAccessible()
    await page.goto(`${draft}/sections/purpose`)
    await expect(page.locator("main")).toContainText("paid by the piece list")
  })

  await test.step("the link is good once, and who asked sees that they came but nothing of the draft", async () => {
    await journey.signOut()
    const answer = await page.goto(link)
    expect(answer?.status()).toBe(404)
    await expectPage(page, "This link does not work")
    await expect(page.locator("main")).not.toContainText(organisation)
    await signInAs("ingrid")
    expect((await page.goto(draft))?.status()).toBe(404)
    await page.goto("/en/partnerships")
    await follow(page, new RegExp(organisation))
    await journey.expectAccessible()
  })
})

test("a text that the side that asks has brought is found behind the acceptance, and nowhere before it", async ({
  page,
  journey,
}) => {
  const { walk, signInAs, person, nameOf } = await doublesOf(journey, ["nordvik-apparel"])
  const organisation = `Night Listeners ${walk}`
  const userName = `mina-${walk}`
  const email = `${userName}@example.org`
  const title = `Talks after the night shift ${walk}`
  const ofTheText = "School places and family visits"
  let [link, draft] = ["", ""]

  await test.step("a company writes the first text before anybody is invited, and hands it over to nobody", async () => {
    await signInAs("ingrid")
    await page.goto("/en/partnerships/invite")
    await follow(page, "We bring a first text")
    await journey.expectAccessible()
    await press(page, "Begin the text")
    await expect(page.getByRole("alert")).toContainText("Name of the organisation – Please fill this in.")
    await fill(page, {
      "Name of the organisation": organisation,
      "What is it called?": title,
      "What do you want to reach together?": "That the night shift is heard.",
    })
    await page.locator("main").getByLabel("Simple service contract", { exact: true }).check()
    await press(page, "Begin the text")
    await expectPage(page, title)
    await expect(page.locator("main")).toContainText(`${organisation} is not here yet. Only your side sees this text`)
    await journey.expectAccessible()
    draft = new URL(page.url()).pathname
    await page.goto(`${draft}/hand-over`)
    await expect(page.locator("main")).toContainText("These gaps are in the way")
    await writeWholeText(await person("ingrid"), draft.split("/").at(-1) ?? "")
    await page.goto(draft)
    await follow(page, `Invite ${organisation} with this text`)
    await journey.expectAccessible()
    await press(page, "Send the invitation with this text")
    await expect(page.getByRole("alert")).toContainText("There is a problem")
    await fill(page, { "E-mail address of the person": email })
    await press(page, "Send the invitation with this text")
    await expect(page.locator("main")).toContainText("Your text goes with the invitation.")
    link = await journey.mailedLink(email, /http:\/\/localhost:\d+\/en\/invited\/[\w-]+/)
  })

  await test.step("the page behind the link tells that there is a text, and nothing of it", async () => {
    await journey.signOut()
    await page.goto(link)
    await expectPage(page, `${nameOf("nordvik-apparel")} asks you to agree on something`)
    await expect(page.locator("main")).toContainText("You find the first text, which they have written")
    expect(await page.content()).not.toContain(ofTheText)
    await fill(page, { "Your name": "Mina Akter", "User name": userName, Password: password })
    await press(page, "Make the account")
    await page.goto(await journey.mailedLink(email, /http:\/\/localhost:\d+\/en\/confirm\/[\w-]+/))
    await fill(page, { "Your password": password })
    await press(page, "Confirm address")
    await fill(page, { "User name or email address": userName, Password: password })
    await press(page, "Sign in")
  })

  await test.step("who accepts gives an address, and stands in the text with the next step before them", async () => {
    await follow(page, "Read and answer")
    await page.getByLabel("A local resource", { exact: true }).check()
    await fill(page, { "Country where it is based": "India" })
    await press(page, "Register this organisation")
    expect(await page.content()).not.toContain(ofTheText)
    await press(page, `Accept for ${organisation}`)
    await expect(page.getByRole("alert")).toContainText("There is a problem")
    await journey.expectAccessible()
    await fill(page, { [`Postal address of ${organisation}`]: "4 River Lane\nKolkata" })
    await press(page, `Accept for ${organisation}`)
    await expectPage(page, title)
    await expect(page.locator("main")).toContainText("It is your turn: read it section by section.")
    await journey.expectAccessible()
    const agreement = new URL(page.url()).pathname
    await page.goto(`${agreement}/sections/services`)
    await expect(page.locator("main")).toContainText(ofTheText)
    await page.goto(`${agreement}/sections/parties`)
    await expect(page.locator("main")).toContainText("4 River Lane")
  })

  await test.step("who wrote it finds the way from the draft to the agreement of both", async () => {
    await journey.signOut()
    await signInAs("ingrid")
    await page.goto(draft)
    await expect(page.locator("main")).toContainText(`${organisation} has accepted and has your text.`)
    await follow(page, "Go to the agreement")
    await expectPage(page, title)
  })
})

import { expect, test } from "#tests/support/browser"
import { expectPage, fill, follow, press } from "#tests/support/screens/form"

// The whole of what the portal is for, once with scripts and once without: a local resource joins, a company finds it,
// they agree, sign, work and look after the relationship. Every step checks what the person sees and what is stored.

test.setTimeout(300_000)

const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

test("a need becomes a signed agreement and work that is looked after", async ({ page, journey }, { project }) => {
  const name = `Nari Alo Sangstha ${project.name}`
  const need = `Night work at a sweater factory ${project.name}`
  const local = () => journey.signInAs("noor")
  const company = () => journey.signInAs("ingrid")

  await test.step("1 a local resource registers, describes itself, shows a sample, publishes and is verified", async () => {
    await local()
    await page.goto("/en/organisation/register")
    await journey.expectAccessible()
    await fill(page, { "Name of the organisation": name, "Country where it is based": "Bangladesh" })
    await page.getByLabel("A local resource", { exact: true }).check()
    await press(page, "Register this organisation")
    await expectPage(page, name)
    await journey.expectAccessible()

    const parts: Record<string, () => Promise<void>> = {
      about: () =>
        fill(page, {
          "What are you first of all?": "Women's organisation",
          "In one or two sentences": "Women who worked at night speak with women who do.",
          "Your mission": "Safe ways home, and a night shift that nobody is forced into.",
        }),
      services: () => fill(page, { Service: "Worker interviews away from the site" }),
      topics: () => fill(page, { "Working hours": true }),
      places: () => fill(page, { Country: "Bangladesh" }),
      languages: () => fill(page, { Language: "Bangla" }),
      funding: () => fill(page, { "Works for a fee": true }),
      registration: () => fill(page, { "Registered name": name }),
    }
    for (const [part, fillPart] of Object.entries(parts)) {
      await page.goto(`/en/organisation/profile/${part}`)
      await fillPart()
      await press(page, /^Save/)
    }
    await page.goto("/en/organisation/samples")
    await fill(page, {
      Title: "Twelve nights at a gate",
      "What is it, and what does it show?": "What women told us between ten at night and six in the morning.",
      Everybody: true,
      "I have taken out the names of people and sites, and everything that points to them.": true,
    })
    await press(page, "Add this sample")
    await expect(page.getByText("Twelve nights at a gate")).toBeVisible()

    await page.goto("/en/organisation/publish")
    await journey.expectAccessible()
    await press(page, /^Publish/)
    const [entry] = await journey.rows<{ state: string }>("SELECT state FROM member WHERE name = $1", [name])
    expect(entry?.state).toBe("listed")

    await journey.signInAs("mira")
    await page.goto("/en/moderation/members")
    await follow(page, name)
    await journey.expectAccessible()
    await fill(page, { "Documents checked": true })
    await page.locator("main").getByRole("textbox").first().fill("Registration and statutes")
    await press(page, /^Record/)
    await expect(page.locator("main")).toContainText("Documents checked")
  })

  await test.step("2 a company looks at the country, searches, keeps two and sends a brief about a site of an open list", async () => {
    await company()
    await page.goto("/en/countries/bd")
    await expect(page.locator("main")).toContainText("2022")
    await journey.expectAccessible()
    await page.goto(`/en/directory?q=${encodeURIComponent("womn night work")}`)
    await journey.expectAccessible()
    await page.goto(`/en/directory?q=${encodeURIComponent(name)}`)
    await follow(page, name)
    await expectPage(page, name)
    await journey.expectAccessible()
    await press(page, /shortlist|Keep|Save/)

    await page.goto("/en/briefs/new")
    await fill(page, { "What is it about, in a few words?": need })
    await press(page, "Begin")
    await fill(page, {
      "What kind of help?": "Worker interviews",
      "What is your concern, and why does it matter now?":
        "Women say on the telephone that they cannot refuse the night shift.",
      "Result 1": "A report without names",
      "Worker interviews away from the site": true,
    })
    await press(page, "Save and continue")
    await fill(page, { "Country 1": "Bangladesh", "Who is affected?": "About 300 women on the night shift" })
    await page
      .locator("main")
      .getByRole("checkbox", { name: /Pan Pacific/ })
      .check()
    await press(page, "Save and continue")
    await page
      .locator("main")
      .getByLabel(/^First day/)
      .fill(day(20))
    await page
      .locator("main")
      .getByLabel(/^Last day, if/)
      .fill(day(110))
    await fill(page, { "Last day for an answer": day(12) })
    await fill(page, { "Yes, we pay for the work": true })
    await press(page, "Save and continue")
    await fill(page, { "What do you do yourselves?": "We pay for safe transport at night while you work there." })
    await press(page, "Save and continue")
    await page
      .locator("main")
      .getByRole("checkbox", { name: new RegExp(name) })
      .check()
    await press(page, /continue|Check/)
    await expectPage(page, "Check before you send")
    await journey.expectAccessible()
    await press(page, /^Send this brief/)
    await expect(page.locator("main")).toContainText("Sent")
  })

  await test.step("3 the local resource accepts confidentiality, asks, understands in its own words and proposes", async () => {
    await local()
    await page.goto("/en/briefs")
    await journey.expectAccessible()
    await follow(page, need)
    await expect(page.locator("main")).not.toContainText("Pan Pacific")
    await press(page, "Accept and see the sites")
    await expect(page.locator("main")).toContainText("Pan Pacific")
    await journey.expectAccessible()
    await follow(page, "Ask a question")
    await fill(page, { "Your question": "May women speak with us during the break?" })
    await press(page, "Send the question")
    await expect(page.locator("main")).toContainText("May women speak with us")

    await company()
    await page.goto("/en/briefs")
    await follow(page, need)
    await follow(page, "Questions and answers")
    await page.locator("main").getByRole("textbox").first().fill("Yes, and the owner has been told so in writing.")
    await press(page, /^(Answer|Send)/)

    await local()
    await page.goto("/en/briefs")
    await follow(page, need)
    await follow(page, "Write a proposal")
    await page.goto(`${page.url().replace(/\/$/, "")}/understanding`)
    await fill(page, {
      "The need in your own words":
        "You want to know whether women are free to refuse the night shift, and what it costs them.",
    })
    await press(page, "Save and continue")
    await fill(page, {
      "How will you go about it?": "We walk home with them.",
      "What they get": "A report without names",
    })
    await press(page, "Save and continue")
    await fill(page, {
      "First day": day(25),
      "Last day": day(105),
      "What is done by then": "Report handed over",
      Day: day(90),
    })
    await press(page, "Save and continue")
    await fill(page, { "A price for the work": true, Total: "4,800", Currency: "EUR · Euro" })
    await press(page, "Save and continue")
    await press(page, "Save and continue")
    await expectPage(page, "Your proposal")
    await journey.expectAccessible()
    await press(page, /^Send/)
    const [proposal] = await journey.rows<{ sent: boolean }>(
      "SELECT p.sent_at IS NOT NULL AS sent FROM proposal p JOIN brief_recipient r ON r.id = p.recipient_id JOIN brief b ON b.id = r.brief_id WHERE b.title = $1",
      [need],
    )
    expect(proposal?.sent).toBe(true)
  })
})

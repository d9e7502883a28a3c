import { spawnSync } from "node:child_process"
import { randomUUID } from "node:crypto"
import { mkdtempSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Page } from "@playwright/test"
import { codeAt, fromBase32, stepAt } from "#lib/accounts/second-factor/totp"
import { sectionKeys } from "#lib/agreements/terms/fields"
import type { Terms } from "#lib/agreements/terms/schema"
import { storyCodeKey, storyPassword } from "#seed/personas"
import { termsBetween } from "#seed/terms-between"
import { expect, test } from "#tests/support/browser"
import { expectPage, fill, follow, press } from "#tests/support/screens/form"
import { writeSection } from "#tests/support/screens/section"
import { day, youngDates } from "#tests/support/young-dates"

// The whole of what the portal is for, once with scripts and once without: a local resource joins, a company finds it,
// they agree, sign, work and look after the relationship. Every step checks what the person sees and what is stored.

test.setTimeout(600_000)

test("a need becomes a signed agreement and work that is looked after", async ({ page, journey }) => {
  // Both walks go through the same portal, so each has names of its own.
  const walk = randomUUID().slice(0, 4)
  const name = `Nari Alo Sangstha ${walk}`
  let [agreement, work, room] = ["", "", ""]
  const need = `Night work at a sweater factory ${walk}`
  // A newcomer of the walk's own: what one sets up, the other must not find.
  const newcomer = `noor-${walk}`
  await journey.rows(
    `INSERT INTO "user" SELECT (jsonb_populate_record(u, jsonb_build_object(
       'id', gen_random_uuid(), 'user_name', $1::text, 'email', $1 || '@example.org'))).* FROM "user" u WHERE user_name = 'noor'`,
    [newcomer],
  )
  const local = () => journey.signInAs(newcomer, name)
  const company = () => journey.signInAs("ingrid")

  await test.step("1 a local resource registers, describes itself, shows a sample, publishes and is verified", async () => {
    await journey.signInAs(newcomer)
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
          "What are you first of all?": "Women’s organisation",
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
    await expect(page.getByRole("heading", { name: "Twelve nights at a gate" })).toBeVisible()

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
    await fill(page, { "What was checked": "Registration and statutes" })
    await press(page, "Record this check")
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
    await press(page, "Save to the shortlist")

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

  await test.step("4 one side writes the agreement from what was said, the other changes a word, and both see the difference", async () => {
    await company()
    await page.goto("/en/briefs")
    await follow(page, need)
    await follow(page, "See the proposal")
    await journey.expectAccessible()
    await follow(page, "Read and decide")
    await press(page, `Work with ${name}`)
    await expect(page.locator("main")).toContainText(need)
    agreement = new URL(page.url()).pathname
    await journey.expectAccessible()
    const [ids] = await journey.rows<{ company: string; local: string }>(
      `SELECT (SELECT id FROM member WHERE slug = 'nordvik-apparel') AS company, (SELECT id FROM member WHERE name = $1) AS local`,
      [name],
    )
    const terms = termsBetween(ids ?? { company: "", local: "" }, sections => {
      youngDates(sections)
      for (const payment of sections.price.payments) payment.dueDays = 45
    })
    for (const section of sectionKeys) await writeSection(page, agreement, section, terms)
    await page.goto(`${agreement}/sections/method`)
    await journey.expectAccessible()

    await journey.signInAs("harriet")
    expect((await page.goto(agreement))?.status()).toBe(404)
    await local()
    expect((await page.goto(agreement))?.status()).toBe(404)

    await company()
    await page.goto(`${agreement}/hand-over`)
    await journey.expectAccessible()
    await press(page, /^Hand over to/)

    await local()
    await page.goto(agreement)
    await journey.expectAccessible()
    terms.sections.method.interviewCount = 40
    await writeSection(page, agreement, "method", terms)
    await page.goto(`${agreement}/sections/method`)
    await expect(page.locator("main del")).toContainText("60")
    await expect(page.locator("main ins")).toContainText("40")
    await page.goto(`${agreement}/hand-over`)
    await press(page, /^Hand over to/)
    await expect(page.getByRole("alert")).toContainText("Say why you changed the text")
    await fill(page, { "Why you changed the text": "Forty are enough to hear each line." })
    await press(page, /^Hand over to/)
    await company()
    await page.goto(`${agreement}/compare`)
    await expect(page.locator("main")).toContainText("One change in one section")
    await expect(page.locator(".change-list")).toContainText("Forty are enough to hear each line.")
    await journey.expectAccessible()
  })

  await test.step("5 both sides read the same list of how the text differs from the network's model", async () => {
    const lists: string[][] = []
    for (const as of [local, company]) {
      await as()
      await page.goto(agreement)
      await follow(page, /^Read where this text differs/)
      await expect(page.locator("main dl")).not.toHaveCount(0)
      lists.push(await page.locator("main dl").allInnerTexts())
    }
    expect(lists[0]).not.toEqual([])
    expect(lists[1]).toEqual(lists[0])
    await journey.expectAccessible()
  })

  await test.step("5 the checks speak all the time, and both sides come to one text", async () => {
    await page.goto(agreement)
    await expect(page.locator("main")).toContainText("What to look at")
    await press(page, "Agree to everything")
    const [stored] = await journey.rows<{ state: string }>("SELECT state FROM agreement WHERE title = $1", [need])
    expect(stored?.state).toBe("agreed")
    await journey.expectAccessible()
    await press(page, /sign/i)
  })

  /** Who has only a password yet sets up a code app on the way, by the key that the page shows. */
  const keys = new Map<string, string>([["Nordvik Apparel", storyCodeKey]])
  // Two walks go at once: in the one somebody signs who has the story's code app, in the other somebody who has none.
  const companySignatory = test.info().project.name === "js" ? "astrid" : "ingrid"
  if (companySignatory === "ingrid")
    await journey.rows(`DELETE FROM code_app WHERE user_id = (SELECT id FROM "user" WHERE user_name = 'ingrid')`)
  const setUpCodeApp = async (who: string, address: string) => {
    const setUp = page.getByRole("link", { name: "Set up a second proof" })
    await expect(setUp.or(page.getByRole("button", { name: "Read the text and sign" })).first()).toBeVisible({
      timeout: 60_000,
    })
    if ((await setUp.count()) === 0) return
    await setUp.click()
    await fill(page, { "Your password": storyPassword })
    await press(page, "Set up a code app")
    await expect(page.locator("main")).toContainText("Look into your mail")
    await journey.expectAccessible()
    await page.goto(
      await journey.mailedLink(address, /http:\/\/localhost:\d+\/en\/account\/second-proof\/link\/[\w-]+/),
    )
    await journey.expectAccessible()
    await press(page, "It was me: go on")
    await journey.expectAccessible()
    keys.set(who, ((await page.locator("main code.fingerprint").textContent()) ?? "").replaceAll(/\s/g, ""))
    await fill(page, { "One-time code": await codeFor(who) })
    await press(page, "I have written the codes down: start using the app")
  }
  /** A code counts once, and a journey does not wait for the next: what was used is forgotten. */
  const codeFor = async (who: string) => {
    await journey.rows("UPDATE code_app SET used_step = 0 WHERE confirmed_at IS NOT NULL")
    return codeAt(fromBase32(keys.get(who) ?? ""), stepAt(new Date()))
  }

  /** Both sides sign, the company first. */
  const bothSign = async (text: string) => {
    for (const [as, who, signatory] of [
      [() => journey.signInAs(companySignatory), "Nordvik Apparel", companySignatory],
      [local, name, newcomer],
    ] as const) {
      await as()
      await page.goto(`${text}/sign`)
      await setUpCodeApp(who, `${signatory}@example.org`)
      await press(page, "Read the text and sign")
      await journey.expectAccessible()
      await fill(page, {
        "Your position": "Director",
        "I have read the agreement and these points, and I accept them.": true,
      })
      await press(page, "Go on to sign")
      await journey.expectAccessible()
      await fill(page, {
        "Your full name": "A Signatory",
        "Your password": storyPassword,
        "One-time code": await codeFor(who),
      })
      await press(page, `I sign for ${who}`)
      await expect(page.getByRole("alert")).toHaveCount(0)
    }
  }

  await test.step("6 a signatory of each side signs exactly what they see, and an outsider can verify it", async () => {
    await bothSign(agreement)
    const [stored] = await journey.rows<{ state: string; id: string }>(
      "SELECT state, id FROM agreement WHERE title = $1",
      [need],
    )
    expect(stored?.state).toBe("in_force")
    await page.goto(`${agreement}/text`)
    await journey.expectAccessible()
    const exported = await page.request.get(`/api/agreements/${stored?.id}`)
    const file = join(mkdtempSync(join(tmpdir(), "agreement-")), "agreement.json")
    writeFileSync(file, await exported.body())
    const verified = spawnSync(process.execPath, ["scripts/verify.ts", file], { encoding: "utf8" })
    expect(verified.status, verified.stdout + verified.stderr).toBe(0)
  })

  await test.step("7 the signed agreement is a project with its milestones, payments and review points", async () => {
    const [made] = await journey.rows<{ id: string; partnership: string; milestones: number; payments: number }>(
      `SELECT p.id, p.partnership_id AS partnership,
         (SELECT count(*)::int FROM milestone m WHERE m.project_id = p.id) AS milestones,
         (SELECT count(*)::int FROM payment y WHERE y.project_id = p.id) AS payments
       FROM project p JOIN agreement a ON a.id = p.agreement_id WHERE a.title = $1`,
      [need],
    )
    expect(made).toMatchObject({ milestones: 2, payments: 2 })
    work = `/en/projects/${made?.id}`
    room = `/en/partnerships/${made?.partnership}`
    await page.goto(work)
    await expect(page.locator("main")).toContainText("Interview report handed over")
    await journey.expectAccessible()
    await page.goto(room)
    await journey.expectAccessible()
  })

  await test.step("8 work is handed in and accepted, a problem is raised early, and sharing is answered", async () => {
    await local()
    await page.goto(work)
    await follow(page, /Interview report handed over/)
    await journey.expectAccessible()
    const begin = page.locator("main").getByRole("button", { name: /^Begin|^Start/ })
    if ((await begin.count()) > 0) await begin.first().click()
    await page.locator("main").getByRole("textbox").first().fill("Forty interviews, eleven of them at home.")
    await press(page, /^Hand in/)
    await company()
    await page.goto(work)
    await follow(page, /Interview report handed over/)
    await press(page, "Accept this milestone")
    await expect(page.locator("main")).toContainText("Accepted")

    await local()
    await page.goto(`${work}/problems/new`)
    await journey.expectAccessible()
    await fill(page, {
      Serious: true,
      "Somebody is punished for speaking": true,
      "What is wrong?": "Two women lost their shift after they spoke with us.",
    })
    await press(page, "Tell Nordvik Apparel")
    const [problem] = await journey.rows<{ state: string }>(
      "SELECT p.state FROM problem p JOIN project j ON j.id = p.project_id WHERE '/en/projects/' || j.id = $1",
      [work],
    )
    expect(problem?.state).toBe("raised")

    await page.goto(`${room}/sharing`)
    await journey.expectAccessible()
    await fill(page, { "What do you want to share?": "Findings", "With whom?": "Journalists" })
    await press(page, "Show the answer")
    await expect(page.locator("main")).toContainText("No")
    await fill(page, {
      "What do you want to share?": "A child’s case",
      "With whom?": "Authorities",
      "A child or a worker is in danger": true,
    })
    await press(page, "Show the answer")
    await expect(page.locator("main")).toContainText("Yes")

    await journey.signInAs("harriet")
    for (const path of [work, room, agreement]) expect((await page.goto(path))?.status()).toBe(404)
  })

  await test.step("7 what else was promised is said by one side and agreed by the other", async () => {
    await company()
    await page.goto(work)
    await follow(page, "Who owes whom what")
    await journey.expectAccessible()
    await follow(page, "What the company provides")
    await fill(page, { "What was done?": "The mill knows that you come, and lets you in." })
    await press(page, /^Tell /)
    await journey.expectAccessible()

    await local()
    await page.goto(work)
    await follow(page, "Answer a report")
    await fill(page, { "What is missing?": "The letter names the wrong week." })
    await press(page, "Say what is missing")
    await company()
    await page.goto(work)
    await follow(page, "What the company provides")
    await fill(page, { "What was done?": "A new letter with the right week went out." })
    await press(page, /^Tell /)
    await local()
    await page.goto(work)
    await follow(page, "Answer a report")
    await press(page, "Agree: it was done")
    await journey.expectAccessible()
    const [kept] = await journey.rows<{ state: string; reports: number }>(
      `SELECT o.state, (SELECT count(*)::int FROM obligation_report r WHERE r.obligation_id = o.id) AS reports
       FROM obligation o WHERE $1 LIKE '%' || o.project_id AND o.duty = 'provide_support'`,
      [work],
    )
    expect(kept).toEqual({ state: "kept", reports: 2 })
  })

  await test.step("9 both sides say how it goes, each unread by the other until both have, and decide", async () => {
    await local()
    await page.goto(`${room}/reviews`)
    await journey.expectAccessible()
    await press(page, "Take stock now")
    const review = new URL(page.url()).pathname
    await answerAll(page, "Mostly")
    await page.locator("main").getByRole("textbox").first().fill("We know why, your buyers do not yet.")
    await press(page, "Give the answer")

    await company()
    await page.goto(review)
    await expect(page.locator("main")).not.toContainText("your buyers do not yet")
    await journey.expectAccessible()
    await answerAll(page, "Partly")
    await press(page, "Give the answer")
    await page.goto(review)
    await expect(page.locator("main")).toContainText("your buyers do not yet")
    await journey.expectAccessible()
    await fill(page, { "Go on": true, "What you decided": "Our buyers come to the next talk." })
    await page.getByRole("button", { name: /^Propose this to/ }).click()
    await expect(page.locator("main")).toContainText("You can still change it or take it back.")

    await local()
    await page.goto(review)
    await journey.expectAccessible()
    await follow(page, "Propose something else")
    await fill(page, {
      "What you decided": "Our buyers come to the next talk, and to ours before it.",
      "Why not as was proposed": "They know our side from hearsay.",
    })
    await press(page, "Propose this instead")

    await company()
    await page.goto(review)
    await expect(page.locator("main")).toContainText("They know our side from hearsay.")
    await press(page, "Say yes to this")
    await expect(page.locator("main")).toContainText("What comes next")
    await journey.expectAccessible()
    const [stored] = await journey.rows<{ state: string }>("SELECT state FROM review WHERE $1 LIKE '%' || id", [review])
    expect(stored?.state).toBe("decided")
  })

  await test.step("9 what they change is asked for, written, signed like the first text, and the work follows it", async () => {
    await local()
    await page.goto(agreement)
    await follow(page, "Change this agreement")
    await follow(page, "Ask to talk")
    await journey.expectAccessible()
    await fill(page, { "Timeline and milestones": true, "Why?": "The school year begins later than we knew." })
    await press(page, "Ask Nordvik Apparel")
    await company()
    await page.goto(`${agreement}/change`)
    await journey.expectAccessible()
    await press(page, "Say that you are ready to talk")

    await local()
    await page.goto(`${agreement}/change`)
    await follow(page, "Write the change")
    await journey.expectAccessible()
    await fill(page, {
      Dates: true,
      "Why is it needed?": "The school year begins later than we knew.\n\nThe head teacher told us.",
    })
    await press(page, "Go on to the text")
    await expect(page.locator("main")).toContainText("A change of what is in force")
    const change = new URL(page.url()).pathname
    await company()
    expect((await page.goto(change))?.status()).toBe(404)

    await local()
    const [written] = await journey.rows<{ terms: Terms }>(
      "SELECT r.terms FROM agreement_revision r WHERE $1 LIKE '%' || r.agreement_id",
      [change],
    )
    if (!written) throw new Error("The change has no text")
    Object.assign(written.terms.sections.timeline.milestones.at(-1) ?? {}, { dueOn: day(110) })
    await writeSection(page, change, "timeline", written.terms)
    await page.goto(`${change}/hand-over`)
    await expect(page.locator("main")).toContainText("One change in one section")
    await journey.expectAccessible()
    await press(page, /^Hand over to/)

    await company()
    await page.goto(agreement)
    await follow(page, "A change that is being negotiated")
    await journey.expectAccessible()
    await press(page, "Agree to everything")
    await press(page, /sign/i)
    await bothSign(change)
    await page.goto(agreement)
    await expect(page.locator("main")).toContainText("What holds now is the whole text of change 1")
    const [moved] = await journey.rows<{ due: string }>(
      "SELECT to_char(m.due_on, 'YYYY-MM-DD') AS due FROM milestone m WHERE $1 LIKE '%' || m.project_id AND m.title = $2",
      [work, "Children are in school"],
    )
    expect(moved?.due).toBe(day(110))
  })

  await test.step("10 the work is closed, and what it was for stays readable by both", async () => {
    await local()
    await page.goto(work)
    await follow(page, /Children are in school/)
    const begin = page.locator("main").getByRole("button", { name: /^Begin|^Start/ })
    if ((await begin.count()) > 0) await begin.first().click()
    await page.locator("main").getByRole("textbox").first().fill("All six are in class four.")
    await press(page, /^Hand in/)
    await company()
    await page.goto(work)
    await follow(page, /Children are in school/)
    await press(page, "Accept this milestone")
    await page.goto(work)
    await press(page, /^Close/)
    const [closed] = await journey.rows<{ state: string }>(
      "SELECT state FROM project WHERE '/en/projects/' || id = $1",
      [work],
    )
    expect(closed?.state).toBe("completed")
    await local()
    await page.goto(room)
    await journey.expectAccessible()
  })
})

/** Chooses the same word for every statement of a review. */
async function answerAll(page: Page, word: string): Promise<void> {
  for (const choice of await page.locator("main").getByRole("radio", { name: word, exact: true }).all())
    await choice.check()
}

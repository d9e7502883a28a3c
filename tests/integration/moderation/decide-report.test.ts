import { rmSync, writeFileSync } from "node:fs"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { getSession } from "#lib/accounts/queries/get-session"
import { listOwnMembers } from "#lib/accounts/queries/list-own-members"
import { type Actor, systemActor } from "#lib/actor"
import { day } from "#lib/clock"
import { asActor, asSystem } from "#lib/db/door"
import { appealAsReporter } from "#lib/moderation/commands/appeal-as-reporter"
import { appealDecision } from "#lib/moderation/commands/appeal-decision"
import { openReport } from "#lib/moderation/commands/open-report"
import { readContact } from "#lib/moderation/commands/read-contact"
import { watchReports } from "#lib/moderation/commands/watch-reports"
import { writeToReporter } from "#lib/moderation/commands/write-to-reporter"
import { getFollowedReport } from "#lib/moderation/queries/get-followed-report"
import { getReport } from "#lib/moderation/queries/get-report"
import { listDecisions } from "#lib/moderation/queries/list-decisions"
import { listReports } from "#lib/moderation/queries/list-reports"
import { listNotifications } from "#lib/notifications/queries/list-notifications"
import { testDatabase } from "#tests/support/database"
import { makeWorld, type World } from "#tests/support/world"
import { about, canary, contactCanary, decide, listed, open, someReport, versionOf } from "./some-report.ts"

let world: World

beforeEach(async () => {
  await testDatabase().empty()
  world = await makeWorld()
})

afterEach(() => rmSync(process.env.TEST_CLOCK as string, { force: true }))

const later = (days: number) => writeFileSync(process.env.TEST_CLOCK as string, String(days * day))

/** A report about Nordvik Apparel. */
async function aboutNordvik(
  reporter: Actor = world.visitor,
): Promise<{ id: string; receipt: string; memberId: string }> {
  const memberId = await listed(world, "nordvik-apparel")
  const report = await someReport(reporter)
  await about(report.id, memberId)
  return { ...report, memberId }
}

const asRepresentative = (userId: string, memberId: string) =>
  asSystem("tests", tx =>
    tx.representative.create({
      data: { memberId, userId, name: "Mira Okafor", email: "mira@example.org", role: "viewer", joinedAt: new Date() },
    }),
  )

describe("a report", () => {
  test("is read by the one moderator who took it, and by nobody else", async () => {
    const { id } = await aboutNordvik()
    const { mira, anders, ingrid } = world.people
    expect(await getReport(mira, id)).toBeNull()
    await open(mira, id)
    expect(await getReport(mira, id)).toMatchObject({ text: canary, member: { slug: "nordvik-apparel" } })
    for (const actor of [anders, ingrid, world.visitor]) expect(await getReport(actor, id)).toBeNull()
    await expect(open(anders, id)).rejects.toMatchObject({ code: "moderation.taken" })
    await expect(writeToReporter(anders, { reportId: id, text: "?" })).rejects.toMatchObject({
      code: "moderation.not_yours",
    })
    await expect(open(ingrid, id)).rejects.toMatchObject({ code: "moderation.secretariat_only" })
  })

  test("shows nothing of itself in the queue, whoever looks", async () => {
    await aboutNordvik()
    const queue = JSON.stringify(await listReports(world.people.mira))
    for (const trace of [canary, contactCanary, "Nordvik", "nordvik", "retaliation"]) expect(queue).not.toContain(trace)
    expect(await listReports(world.people.ingrid)).toEqual([])
    expect(await listReports(world.visitor)).toEqual([])
  })

  test("is neither listed nor opened nor told of to a moderator who represents the member", async () => {
    const memberId = await listed(world, "nordvik-apparel")
    const { mira } = world.people
    await asRepresentative(mira.userId, memberId)
    const { id } = await aboutNordvik()
    expect(await listReports(mira)).toEqual([])
    await expect(openReport(mira, { reportId: id, version: 1 })).rejects.toMatchObject({ code: "common.not_found" })
    await asSystem("tests", tx => tx.abuseReport.update({ where: { id }, data: { openedById: mira.userId } }))
    expect(await getReport(mira, id)).toBeNull()
    expect(await asActor(mira, tx => tx.abuseReport.findMany())).toEqual([])
    expect(await listReports(world.people.anders)).toHaveLength(1)
  })

  test("is hidden in the same way from a moderator whom the reporter named", async () => {
    const { mira, anders } = world.people
    const { id } = await someReport(world.visitor, { excludedUserIds: [mira.userId] })
    expect(await listReports(mira)).toEqual([])
    expect(await asActor(mira, tx => tx.abuseReport.findMany())).toEqual([])
    expect((await listNotifications(mira)).unread).toEqual([])
    expect((await listNotifications(anders)).unread).toHaveLength(1)
    await expect(openReport(mira, { reportId: id, version: 1 })).rejects.toMatchObject({ code: "common.not_found" })
  })

  test("is taken by one of two who try at once", async () => {
    const { id } = await aboutNordvik()
    const { mira, anders } = world.people
    const tries = await Promise.allSettled([mira, anders].map(one => openReport(one, { reportId: id, version: 1 })))
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
  })

  test("is taken over by a second person when it is past its time, urgent ones first", async () => {
    const { id } = await aboutNordvik()
    await someReport({ kind: "visitor", address: "203.0.113.5" }, { urgent: "yes" })
    await open(world.people.mira, id)
    expect((await listReports(world.people.anders)).map(({ urgent }) => urgent)).toEqual([true, false])
    later(91)
    await open(world.people.anders, id)
    expect(await getReport(world.people.anders, id)).not.toBeNull()
    expect(await getReport(world.people.mira, id)).toBeNull()
  })

  test("tells how to reach its reporter only to who has it, and records each look", async () => {
    const { id } = await aboutNordvik()
    const { mira, anders } = world.people
    await open(mira, id)
    expect(JSON.stringify(await getReport(mira, id))).not.toContain(contactCanary)
    expect(await readContact(mira, { reportId: id })).toEqual({ contact: contactCanary })
    await expect(readContact(anders, { reportId: id })).rejects.toMatchObject({ code: "moderation.not_yours" })
    const looks = await asActor(mira, tx => tx.auditEvent.findMany({ where: { event: "report.contact_read" } }))
    expect(looks).toMatchObject([{ userId: mira.userId }])
  })
})

describe("a decision", () => {
  test("suspends the member at once: on the next request nobody acts for it, and its people read why", async () => {
    const { id } = await aboutNordvik()
    await open(world.people.mira, id)
    expect((await getSession(world.visitor, world.cookies.ingrid))?.member).not.toBeNull()
    await decide(world.people.mira, id, { measure: "suspended" })
    expect((await getSession(world.visitor, world.cookies.ingrid))?.member).toBeNull()
    expect(await listOwnMembers(world.people.ingrid)).toMatchObject([{ isSuspended: true }])
    expect(await listDecisions(world.people.ingrid)).toMatchObject([
      { measure: "suspended", rule: "Terms, section 6: no harm to workers.", memberName: "Nordvik Apparel" },
    ])
  })

  test("hides a profile at once", async () => {
    const { id, memberId } = await aboutNordvik()
    await open(world.people.mira, id)
    await decide(world.people.mira, id, { measure: "content_hidden" })
    expect(await asSystem("tests", tx => tx.member.findUnique({ where: { id: memberId } }))).toMatchObject({
      state: "hidden",
    })
  })

  test("gives the member concerned nothing of the reporter's: no word, contact, hour or trace anywhere", async () => {
    const { id, memberId } = await aboutNordvik(world.people.ruma)
    await open(world.people.mira, id)
    await decide(world.people.mira, id)
    const { ingrid, astrid, even } = world.people
    for (const person of [ingrid, astrid, even]) {
      const seen = JSON.stringify([
        await listDecisions(person),
        await listNotifications(person),
        await asActor(person, async tx => [
          await tx.abuseReport.findMany(),
          await tx.reportMessage.findMany(),
          await tx.auditEvent.findMany(),
          await tx.notification.findMany(),
        ]),
      ])
      for (const trace of [canary, contactCanary, "passports", world.people.ruma.userId, id]) {
        expect(seen).not.toContain(trace)
      }
    }
    const mails = await asSystem("tests", tx => tx.outboxMail.findMany({ where: { recipient: ingrid.email } }))
    expect(mails).toMatchObject([{ kind: "decisionReached", values: { path: "/organisation/decisions" } }])
    const decision = (await listDecisions(ingrid))[0]
    expect(decision?.decidedOn).toMatch(/^\d{4}-\d\d-\d\d$/)
    expect(decision).not.toHaveProperty("answer")
    expect(await listDecisions(world.people.harriet)).toEqual([])
    expect(memberId).toBeTruthy()
  })

  test("in which the reporter's words stand is refused", async () => {
    const { id } = await aboutNordvik()
    await open(world.people.mira, id)
    const quoting = "A witness says: the manager locked the east gate."
    await expect(decide(world.people.mira, id, { facts: quoting })).rejects.toMatchObject({
      problems: { facts: { code: "reportersWords" } },
    })
    expect(await versionOf(id)).toBe(2)
  })

  test("is made once, also when it is sent twice at the same time", async () => {
    const { id, memberId } = await aboutNordvik()
    await open(world.people.mira, id)
    const tries = await Promise.allSettled([
      decide(world.people.mira, id, { measure: "suspended" }),
      decide(world.people.mira, id, { measure: "no_action" }),
      decide(world.people.mira, id, { measure: "suspended" }),
    ])
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
    const decisions = await asSystem("tests", tx => tx.moderationDecision.findMany())
    expect(decisions).toHaveLength(1)
    const member = await asSystem("tests", tx => tx.member.findUniqueOrThrow({ where: { id: memberId } }))
    expect(member.state).toBe(decisions[0]?.measure === "suspended" ? "suspended" : "listed")
  })

  test("is refused to who does not have the report, at an old version and after the end", async () => {
    const { id } = await aboutNordvik()
    const { mira, anders } = world.people
    await expect(decide(mira, id)).rejects.toMatchObject({ code: "moderation.not_yours" })
    await open(mira, id)
    await expect(decide(anders, id)).rejects.toMatchObject({ code: "moderation.not_yours" })
    await expect(decide(mira, id, { version: 1 })).rejects.toMatchObject({ code: "common.changed_meanwhile" })
    await decide(mira, id)
    await expect(decide(mira, id)).rejects.toMatchObject({ code: "moderation.not_open" })
  })

  test("needs a member for a measure, and never one that the moderator represents", async () => {
    const { id } = await someReport(world.visitor, { about: "/en/partnerships/1" })
    const { mira } = world.people
    await open(mira, id)
    await expect(decide(mira, id)).rejects.toMatchObject({ code: "moderation.no_member" })
    await expect(decide(mira, id, { profile: "nobody-here" })).rejects.toMatchObject({
      problems: { profile: { code: "unknownProfile" } },
    })
    await asRepresentative(mira.userId, await listed(world, "nordvik-apparel"))
    await expect(decide(mira, id, { profile: "nordvik-apparel" })).rejects.toMatchObject({
      code: "moderation.conflict_of_interest",
    })
    await listed(world, "shishu-odhikar-kendra")
    await decide(mira, id, { profile: "https://portal.example/en/directory/shishu-odhikar-kendra" })
    expect(await listDecisions(world.people.ruma)).toHaveLength(1)
  })
})

describe("an objection", () => {
  test("of the member is decided by somebody else, who lifts the first measure", async () => {
    const { id, memberId, receipt } = await aboutNordvik()
    const { mira, anders, ingrid, jonas, harriet } = world.people
    await open(mira, id)
    await decide(mira, id, { measure: "suspended" })
    const [decision] = await listDecisions(ingrid)
    const objection = { decisionId: decision?.id ?? "", text: "The gate was open. Here is the guard's book." }
    await expect(appealDecision(jonas, objection)).rejects.toMatchObject({ code: "moderation.owners_appeal" })
    await expect(appealDecision(harriet, objection)).rejects.toMatchObject({ code: "common.not_found" })
    await appealDecision(ingrid, objection)
    await expect(appealDecision(ingrid, objection)).rejects.toMatchObject({ code: "moderation.not_open" })
    await expect(open(mira, id)).rejects.toMatchObject({ code: "moderation.decided_by_you" })
    await open(anders, id)
    expect(JSON.stringify(await getFollowedReport(world.visitor, receipt))).not.toContain("guard's book")
    await decide(anders, id, { measure: "no_action" })
    expect(await asSystem("tests", tx => tx.member.findUnique({ where: { id: memberId } }))).toMatchObject({
      state: "preparing",
    })
    expect((await listDecisions(ingrid)).map(({ measure, liftedOn }) => [measure, liftedOn !== null])).toEqual([
      ["no_action", false],
      ["suspended", true],
    ])
  })

  test("of the reporter opens the matter again while its time runs, once", async () => {
    const { id, receipt } = await aboutNordvik()
    await expect(appealAsReporter(world.visitor, { receipt, text: "?" })).rejects.toMatchObject({
      code: "moderation.not_open",
    })
    await expect(appealAsReporter(world.visitor, { receipt: "guess", text: "?" })).rejects.toMatchObject({
      code: "moderation.unknown_receipt",
    })
    await open(world.people.mira, id)
    await decide(world.people.mira, id, { measure: "no_action" })
    later(61)
    await expect(appealAsReporter(world.visitor, { receipt, text: "?" })).rejects.toMatchObject({
      code: "moderation.appeal_too_late",
    })
    later(59)
    await appealAsReporter(world.visitor, { receipt, text: "It happened again." })
    const record = await asSystem("tests", tx =>
      tx.auditEvent.findMany({ where: { subject: `abuse_report:${id}`, event: "decision.appealed" } }),
    )
    expect(record).toMatchObject([{ userId: null, memberId: null }])
    expect(await getFollowedReport(world.visitor, receipt)).toMatchObject({ state: "appealed", canAppeal: false })
  })
})

describe("the clocks", () => {
  test("what is past its time is told to the others, once", async () => {
    const { id } = await aboutNordvik()
    await open(world.people.mira, id)
    const overdue = async (person: typeof world.people.mira) =>
      (await asActor(person, tx => tx.notification.findMany({ where: { kind: "reportOverdue" } }))).length
    for (const days of [90, 91, 92]) {
      later(days)
      await watchReports(systemActor("moderation"))
    }
    expect(await overdue(world.people.anders)).toBe(1)
    expect(await overdue(world.people.mira)).toBe(0)
    await expect(watchReports(world.people.mira)).rejects.toMatchObject({ code: "moderation.secretariat_only" })
  })

  test("nobody objects: it is final; a year later the reporter's words are gone and the decision stands", async () => {
    const { id, receipt } = await aboutNordvik()
    await open(world.people.mira, id)
    await decide(world.people.mira, id)
    later(61)
    await watchReports(systemActor("moderation"))
    expect(await getFollowedReport(world.visitor, receipt)).toMatchObject({ state: "final" })
    later(61 + 366)
    await watchReports(systemActor("moderation"))
    expect(await getFollowedReport(world.visitor, receipt)).toBeNull()
    const row = await asSystem("tests", tx => tx.abuseReport.findUniqueOrThrow({ where: { id } }))
    expect([row.sealed.length, row.sealedContact]).toEqual([0, null])
    expect(await listDecisions(world.people.ingrid)).toHaveLength(1)
  })
})

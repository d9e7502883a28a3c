import { rmSync, writeFileSync } from "node:fs"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { type Person, systemActor } from "#lib/actor"
import { freezeAgreement } from "#lib/agreements/commands/freeze-agreement"
import { recallAgreement } from "#lib/agreements/commands/recall-agreement"
import { signAgreement } from "#lib/agreements/commands/sign-agreement"
import { answerNotice } from "#lib/agreements/ending/commands/answer-notice"
import { completeDueAgreements } from "#lib/agreements/ending/commands/complete-due-agreements"
import { endDueAgreements } from "#lib/agreements/ending/commands/end-due-agreements"
import { giveNotice } from "#lib/agreements/ending/commands/give-notice"
import { remindOfNotices } from "#lib/agreements/ending/commands/remind-of-notices"
import { resumeDueAgreements } from "#lib/agreements/ending/commands/resume-due-agreements"
import { withdrawNotice } from "#lib/agreements/ending/commands/withdraw-notice"
import {
  type AnswerKind,
  isEnd,
  type NoticeKind,
  noticeReminderDays,
  noticeSilentDays,
} from "#lib/agreements/ending/policy"
import { getStanding } from "#lib/agreements/ending/queries/get-standing"
import type { GiveNoticeInput } from "#lib/agreements/ending/schema"
import { getAgreement } from "#lib/agreements/queries/get-agreement"
import { getAgreementExport } from "#lib/agreements/queries/get-agreement-export"
import { listAgreements } from "#lib/agreements/queries/list-agreements"
import { askForRenegotiation } from "#lib/agreements/renegotiation/commands/ask-for-renegotiation"
import { listRenegotiationRequests } from "#lib/agreements/renegotiation/queries/list-renegotiation-requests"
import { addDays } from "#lib/agreements/terms/days"
import type { SectionValues } from "#lib/agreements/terms/fields"
import { day, today } from "#lib/clock"
import { asActor, asSystem, type Tx } from "#lib/db/door"
import { renderMail } from "#lib/notifications/render-mail"
import { getPartnership } from "#lib/partnerships/queries/get-partnership"
import { steerProject } from "#lib/projects/commands/steer-project"
import { submitMilestone } from "#lib/projects/commands/submit-milestone"
import { getProject } from "#lib/projects/queries/get-project"
import { listProjects } from "#lib/projects/queries/list-projects"
import { storyPassword } from "#seed/personas"
import { freshCode, proofOf } from "#seed/second-proof"
import {
  anAgreement,
  anAmendment,
  evidenceOf,
  type Made,
  outcomes,
  rowOf,
  sign,
  signing,
} from "#tests/support/agreements"
import { besideTheTriggers, testDatabase } from "#tests/support/database"
import { makeWorld, type World } from "#tests/support/world"

let world: World
let made: Made

beforeEach(async () => {
  await testDatabase().empty()
  world = await makeWorld()
  made = await anAgreement(world).inForce()
})
afterEach(() => rmSync(process.env.TEST_CLOCK as string, { force: true }))

const later = (days: number) => writeFileSync(process.env.TEST_CLOCK as string, String(days * day))
const refusedWith = (code: string) => expect.objectContaining({ code })
const reason = "The mill has closed its gates to us for the third time."
const noticeDays = 60
const job = systemActor("tests")

/** A pause and its end need no more than the session; what ends the agreement comes with password and code. */
type Said = { onDate?: string; reason?: string; password?: string; code?: string }
const say = async (actor: Person, kind: NoticeKind, more: Said = {}) => {
  const proof = isEnd(kind) ? await proofOf(actor) : {}
  return giveNotice(actor, { agreementId: made.id, kind, reason, sure: "yes", ...proof, ...more } as GiveNoticeInput)
}
const inNotice = () => addDays(today(), noticeDays)
const giveEnd = (actor = made.local) => say(actor, "end_with_notice", { onDate: inNotice() })
const propose = (days: number, actor = made.local) => say(actor, "end_by_consent", { onDate: addDays(today(), days) })
const answer = async (actor: Person, { noticeId }: { noticeId: string }, kind: AnswerKind) => {
  const words = kind === "agrees" ? "" : "We see it otherwise."
  return answerNotice(actor, { noticeId, answer: kind, words, ...(kind === "agrees" && (await proofOf(actor))) })
}
const takeBack = async (actor: Person, { noticeId }: { noticeId: string }) =>
  withdrawNotice(actor, { noticeId, ...(await proofOf(actor)) })
const lastLine = async () => JSON.parse((await rowOf(made)).evidence.at(-1)?.line ?? "{}")
const stateOf = async () => (await rowOf(made)).state
const standing = async (actor: Person = made.company) => {
  const found = await getStanding(actor, made.id)
  if (!found) throw new Error("The standing is not seen")
  return found
}
const noticeOf = async ({ noticeId }: { noticeId: string }) =>
  (await standing()).notices.find(({ id }) => id === noticeId)
async function project() {
  const [row] = await listProjects(made.company, made.partnershipId)
  const found = row && (await getProject(made.company, row.id))
  if (!found) throw new Error("There is no project")
  return found
}
const toldOf = async (kind: string) =>
  new Set(
    (await asSystem("tests", tx => tx.notification.findMany({ where: { kind } }))).map(({ memberId }) => memberId),
  )
const press = ({ press }: SectionValues) => {
  press.holdingLine = "Please ask both of us."
}

describe("a pause", () => {
  test("takes effect as it is said: the agreement and its work rest, and the other side is told why", async () => {
    const { noticeId } = await say(made.local, "pause")
    expect(await stateOf()).toBe("suspended")
    expect((await project()).state).toBe("suspended")
    expect(await noticeOf({ noticeId })).toMatchObject({ state: "taken_effect", reason, givenByName: made.local.name })
    expect(await toldOf("agreementPaused")).toEqual(new Set([made.company.member?.id]))
    expect((await evidenceOf(made)).slice(-2)).toEqual(["notice.given", "suspended"])
    const [milestone] = (await project()).milestones
    await expect(
      submitMilestone(made.local, {
        projectId: (await project()).id,
        milestoneId: milestone?.id ?? "",
        version: 1,
        note: "Here it is.",
      }),
    ).rejects.toEqual(refusedWith("projects.not_active"))
  })

  test("is said by whoever writes or signs, once, however often it is sent", async () => {
    await expect(say(world.people.rafiq, "pause")).rejects.toEqual(refusedWith("agreements.role_may_not"))
    await expect(say(world.people.harriet, "pause")).rejects.toEqual(refusedWith("common.not_found"))
    await Promise.all([say(world.people.shirin, "pause"), say(world.people.shirin, "pause")])
    expect((await standing()).notices).toHaveLength(1)
    await expect(say(made.company, "pause")).rejects.toEqual(refusedWith("agreements.suspended_already"))
    expect((await project()).state).toBe("suspended")
  })

  test("ends when all want to go on, and the other side may say not yet", async () => {
    await expect(say(made.local, "resume")).rejects.toEqual(refusedWith("agreements.not_suspended"))
    await say(made.local, "pause")
    const [, theirs] = await Promise.allSettled([say(made.local, "resume"), say(made.company, "resume")])
    const wishes = (await standing()).notices.filter(({ kind }) => kind === "resume")
    expect(wishes).toHaveLength(1)
    expect((await standing()).may.resume).toBe(false)
    if (theirs.status === "fulfilled") await withdrawNotice(made.company, theirs.value)
    const first = await say(made.local, "resume")
    await expect(say(made.company, "resume")).rejects.toEqual(refusedWith("agreements.answer_theirs"))
    await expect(answer(made.local, first, "agrees")).rejects.toEqual(refusedWith("agreements.own_notice"))
    await answer(made.company, first, "refuses")
    expect(await stateOf()).toBe("suspended")
    const second = await say(made.local, "resume", { reason: "The gates are open again." })
    await answer(made.company, second, "agrees")
    await answer(made.company, second, "agrees")
    expect(await stateOf()).toBe("in_force")
    expect((await project()).state).toBe("active")
    expect((await standing()).notices.map(({ state }) => state)).toEqual([
      "taken_effect",
      "refused",
      ...(theirs.status === "fulfilled" ? ["withdrawn"] : []),
      "taken_effect",
    ])
    expect((await evidenceOf(made)).at(-1)).toBe("resumed")
  })

  test("ends by itself on the day that it named, and not by the day of an older one", async () => {
    await expect(say(made.local, "pause", { onDate: today() })).rejects.toEqual(refusedWith("agreements.day_passed"))
    await say(made.local, "pause", { onDate: addDays(today(), 5) })
    later(4)
    expect(await resumeDueAgreements(job)).toEqual({ resumed: 0 })
    later(5)
    expect(await resumeDueAgreements(job)).toEqual({ resumed: 1 })
    expect(await stateOf()).toBe("in_force")
    expect((await project()).state).toBe("active")
    expect(await toldOf("agreementResumed")).toEqual(new Set([made.company.member?.id, made.local.member?.id]))
    later(6)
    await say(made.company, "pause", { reason: "We do not know how long." })
    later(90)
    expect(await resumeDueAgreements(job)).toEqual({ resumed: 0 })
    expect(await stateOf()).toBe("suspended")
    await expect(resumeDueAgreements(made.company)).rejects.toEqual(refusedWith("agreements.jobs_only"))
  })

  test("lets both sides negotiate a change, and work that is added by it rests too", async () => {
    await besideTheTriggers("DELETE FROM project")
    await say(made.local, "pause")
    await anAmendment(made, press).inForce()
    expect(await stateOf()).toBe("suspended")
    expect((await project()).state).toBe("suspended")
    await askForRenegotiation(made.local, { agreementId: made.id, sections: ["price"], reason })
  })
})

describe("an end with notice", () => {
  test("is on no day before the notice that the giver owes is over", async () => {
    const early = addDays(today(), noticeDays - 1)
    await expect(say(made.local, "end_with_notice", { onDate: early })).rejects.toEqual(
      refusedWith("agreements.notice_too_short"),
    )
    const { noticeId } = await giveEnd()
    expect(await noticeOf({ noticeId })).toMatchObject({ state: "given", onDate: inNotice(), noticeDays })
    expect(await stateOf()).toBe("in_force")
    expect(await toldOf("endNoticeGiven")).toEqual(new Set([made.company.member?.id]))
  })

  test("counts the days of the terms in force, also where a change has made them fewer", async () => {
    await anAmendment(made, ({ legal }) => {
      for (const row of legal.notice) row.days = 30
    }).inForce()
    expect((await standing()).noticeDays.map(({ days }) => days)).toEqual([30, 30])
    const notice = await say(made.local, "end_with_notice", { onDate: addDays(today(), 30) })
    expect(await noticeOf(notice)).toMatchObject({ noticeDays: 30 })
  })

  test("is given by who may sign for a party", async () => {
    const onDate = inNotice()
    for (const person of [world.people.tanvir, world.people.rafiq])
      await expect(say(person, "end_with_notice", { onDate })).rejects.toEqual(
        refusedWith("agreements.not_a_signatory"),
      )
    await expect(say(world.people.harriet, "end_with_notice", { onDate })).rejects.toEqual(
      refusedWith("common.not_found"),
    )
    expect((await standing(world.people.tanvir)).may).toMatchObject({ pause: true, end_with_notice: false })
    expect(await getStanding(world.people.harriet, made.id)).toBeNull()
    await say(world.people.shirin, "end_with_notice", { onDate })
  })

  test("is one of a side at a time, of two that are sent at once; the other side may give its own", async () => {
    const at = (days: number) => say(made.local, "end_with_notice", { onDate: addDays(today(), days) })
    expect(await outcomes([at(70), at(80)])).toEqual({ done: 1, "agreements.notice_given": 1 })
    await giveEnd(made.company)
    await giveEnd(made.company)
    expect((await standing()).notices).toHaveLength(2)
  })

  test("takes effect when its last day is over, and not before", async () => {
    const notice = await giveEnd()
    later(noticeDays)
    expect(await endDueAgreements(job)).toEqual({ ended: 0 })
    expect(await stateOf()).toBe("in_force")
    later(noticeDays + 1)
    expect(await endDueAgreements(job)).toEqual({ ended: 1 })
    expect(await endDueAgreements(job)).toEqual({ ended: 0 })
    expect(await rowOf(made)).toMatchObject({ state: "terminated", endedAt: expect.any(Date) })
    expect(await noticeOf(notice)).toMatchObject({ state: "taken_effect" })
    expect((await evidenceOf(made)).at(-1)).toBe("terminated")
    expect(await toldOf("agreementEnded")).toEqual(new Set([made.company.member?.id, made.local.member?.id]))
    await expect(endDueAgreements(made.company)).rejects.toEqual(refusedWith("agreements.jobs_only"))
  })

  test("is answered in words, once, and taken back by its giver until its day is over", async () => {
    const notice = await giveEnd()
    await expect(answer(made.company, notice, "agrees")).rejects.toEqual(refusedWith("agreements.notice_settled"))
    await answer(made.company, notice, "sees_otherwise")
    const other = { ...notice, answer: "sees_otherwise" as const, words: "And more." }
    await expect(answerNotice(made.company, other)).rejects.toEqual(refusedWith("agreements.notice_settled"))
    await expect(takeBack(made.company, notice)).rejects.toEqual(refusedWith("agreements.own_notice"))
    await expect(takeBack(world.people.tanvir, notice)).rejects.toEqual(refusedWith("agreements.not_a_signatory"))
    await expect(takeBack(world.people.harriet, notice)).rejects.toEqual(refusedWith("common.not_found"))
    await takeBack(made.local, notice)
    await takeBack(made.local, notice)
    expect(await noticeOf(notice)).toMatchObject({ state: "withdrawn", answers: [{ words: "We see it otherwise." }] })
    later(noticeDays + 1)
    expect(await endDueAgreements(job)).toEqual({ ended: 0 })
  })

  test("is not taken back when its day is over, and of a withdrawal beside the job only the end comes about", async () => {
    const notice = await giveEnd()
    later(noticeDays + 1)
    await expect(takeBack(made.local, notice)).rejects.toEqual(refusedWith("agreements.day_passed"))
    const results = await Promise.allSettled([takeBack(made.local, notice), endDueAgreements(job)])
    expect(results.map(({ status }) => status)).toEqual(["rejected", "fulfilled"])
    expect(await stateOf()).toBe("terminated")
  })
})

describe("an end by consent", () => {
  test("is on the day that both agreed on, in the place of every notice before it", async () => {
    const long = await giveEnd()
    const soon = await propose(3)
    await expect(answer(made.local, soon, "agrees")).rejects.toEqual(refusedWith("agreements.own_notice"))
    await expect(answer(world.people.jonas, soon, "agrees")).rejects.toEqual(refusedWith("agreements.not_a_signatory"))
    await answer(made.company, soon, "agrees")
    await answer(made.company, soon, "agrees")
    expect(await noticeOf(long)).toMatchObject({ state: "lapsed" })
    expect(await noticeOf(soon)).toMatchObject({ state: "agreed" })
    expect(await stateOf()).toBe("in_force")
    await expect(takeBack(made.local, soon)).rejects.toEqual(refusedWith("agreements.notice_settled"))
    later(4)
    expect(await endDueAgreements(job)).toEqual({ ended: 1 })
    expect(await stateOf()).toBe("terminated")
  })

  test("is refused with words, and lapses when nobody has answered by its day", async () => {
    const first = await propose(3)
    await answer(made.company, first, "refuses")
    await expect(answer(made.company, first, "agrees")).rejects.toEqual(refusedWith("agreements.notice_settled"))
    const second = await propose(5)
    later(6)
    await expect(answer(made.company, second, "agrees")).rejects.toEqual(refusedWith("agreements.day_passed"))
    expect(await endDueAgreements(job)).toEqual({ ended: 0 })
    expect(await noticeOf(second)).toMatchObject({ state: "lapsed" })
    expect(await stateOf()).toBe("in_force")
  })

  test("answered and taken back at once, it comes to one end", async () => {
    const notice = await propose(3)
    const results = await outcomes([answer(made.company, notice, "agrees"), takeBack(made.local, notice)])
    expect(results).toEqual({ done: 1, "agreements.notice_settled": 1 })
  })
})

describe("a yes that is missing", () => {
  test("is reminded of once before the day, to the other side alone, and not where it was given or taken back", async () => {
    const notice = await propose(9)
    expect(await remindOfNotices(job)).toEqual({ reminded: 0 })
    later(9 - noticeReminderDays)
    const raced = await Promise.all([remindOfNotices(job), remindOfNotices(job)])
    expect(raced.reduce((sum, { reminded }) => sum + reminded, 0)).toBe(1)
    later(9)
    expect(await remindOfNotices(job)).toEqual({ reminded: 0 })
    expect(await toldOf("endWaits")).toEqual(new Set([made.company.member?.id]))
    const forge: (tx: Tx) => Promise<unknown> = tx =>
      tx.agreementNotice.updateMany({ where: { id: notice.noticeId }, data: { remindedAt: null } })
    await expect(asActor(made.company, forge)).rejects.toThrow("append-only")
    await takeBack(made.local, notice)
    rmSync(process.env.TEST_CLOCK as string)
    await answer(made.company, await propose(9), "agrees")
    later(9 - noticeReminderDays)
    expect(await remindOfNotices(job)).toEqual({ reminded: 0 })
    await expect(remindOfNotices(made.local)).rejects.toEqual(refusedWith("agreements.jobs_only"))
  })

  test("to going on, which has no day, is reminded of after a week; what needs no yes is not", async () => {
    await giveEnd(made.company)
    await say(made.local, "pause")
    await say(made.local, "resume")
    later(noticeSilentDays - 1)
    expect(await remindOfNotices(job)).toEqual({ reminded: 0 })
    later(noticeSilentDays)
    expect(await remindOfNotices(job)).toEqual({ reminded: 1 })
    expect(await toldOf("resumeWaits")).toEqual(new Set([made.company.member?.id]))
    expect(await toldOf("endWaits")).toEqual(new Set())
    const mails = await asSystem("tests", tx => tx.outboxMail.findMany({ where: { kind: "resumeWaits" } }))
    for (const { locale, values } of mails) {
      const asShown = { kind: "resumeWaits", locale, values: values as Record<string, unknown> }
      const { subject, text } = renderMail({ ...asShown, origin: "https://portal.example" })
      for (const secret of [made.terms.title, "Nordvik", "Shishu"]) expect(subject + text).not.toContain(secret)
    }
    expect(mails.length).toBeGreaterThan(0)
  })
})

describe("an end for a grave reason", () => {
  test("is at once, by a signatory of either side, with or without a pause before it", async () => {
    await expect(say(world.people.jonas, "end_for_cause")).rejects.toEqual(refusedWith("agreements.not_a_signatory"))
    await say(made.company, "pause")
    const notice = await say(made.local, "end_for_cause")
    await say(made.local, "end_for_cause")
    expect(await stateOf()).toBe("terminated")
    await answer(made.company, notice, "sees_otherwise")
    expect(await noticeOf(notice)).toMatchObject({ state: "taken_effect", answers: [{ kind: "sees_otherwise" }] })
    await expect(say(made.company, "pause")).rejects.toEqual(refusedWith("agreements.not_in_force"))
    await expect(giveEnd()).rejects.toEqual(refusedWith("agreements.not_in_force"))
  })

  test("of both sides at once, one takes effect", async () => {
    const results = await outcomes([say(made.company, "end_for_cause"), say(made.local, "end_for_cause")])
    expect(results).toEqual({ done: 1, "agreements.not_in_force": 1 })
  })
})

describe("whoever ends it proves anew that it is them", () => {
  const ends = ["end_with_notice", "end_by_consent", "end_for_cause"] as const
  const noticesGiven = () => asSystem("tests", tx => tx.agreementNotice.count({ where: { agreementId: made.id } }))

  test.each(ends)(
    "%s: an open session and the password are not enough, and one code is good for one notice",
    async kind => {
      const onDate = kind === "end_for_cause" ? undefined : inNotice()
      const code = await freshCode(made.local)
      await expect(say(made.local, kind, { onDate, password: "a guess" })).rejects.toEqual(
        refusedWith("accounts.wrong_password"),
      )
      await expect(say(made.local, kind, { onDate, code: "000000" })).rejects.toEqual(
        refusedWith("accounts.wrong_code"),
      )
      expect(await noticesGiven()).toBe(0)
      expect(await stateOf()).toBe("in_force")
      const give = () =>
        giveNotice(made.local, {
          agreementId: made.id,
          kind,
          reason,
          onDate,
          sure: "yes",
          password: storyPassword,
          code,
        } as GiveNoticeInput)
      await give()
      await give()
      expect(await noticesGiven()).toBe(1)
      const [line] = await asSystem("tests", tx =>
        tx.evidenceEntry.findMany({ where: { agreementId: made.id, line: { contains: "notice.given" } } }),
      )
      expect(line?.line).toContain("password+totp")
    },
  )

  test("a signatory without a second proof is told so, and ends nothing", async () => {
    await asSystem("tests", tx => tx.codeApp.deleteMany({ where: { userId: made.local.userId } }))
    await expect(say(made.local, "end_for_cause", { code: "123456" })).rejects.toEqual(
      refusedWith("agreements.second_proof_missing"),
    )
    expect(await stateOf()).toBe("in_force")
    await say(made.local, "pause")
    expect(await stateOf()).toBe("suspended")
  })

  test("so is taking it back, and colleagues learn of both; a wish to go on is taken back without", async () => {
    const notice = await giveEnd()
    await expect(withdrawNotice(made.local, notice)).rejects.toEqual(refusedWith("accounts.wrong_password"))
    expect(await noticeOf(notice)).toMatchObject({ state: "given" })
    await takeBack(made.local, notice)
    expect(await lastLine()).toMatchObject({ type: "notice.withdrawn", authMethods: "password+totp" })
    const own = { memberId: made.local.member?.id ?? "", endedAt: null, userId: { not: made.local.userId } }
    const [colleagues, told] = await asSystem("tests", async tx => [
      await tx.representative.findMany({ where: own, select: { userId: true } }),
      await tx.notification.findMany({ where: { kind: "noticeByOwnSide" }, select: { userId: true } }),
    ])
    const ids = (rows: { userId: string }[]) => rows.map(({ userId }) => userId).toSorted()
    expect(ids(told)).toEqual(ids([...colleagues, ...colleagues]))
    await say(made.local, "pause")
    await withdrawNotice(made.local, await say(made.local, "resume"))
    expect(await stateOf()).toBe("suspended")
  })

  test("a yes to an end is proved too; a no, a pause and its end are not", async () => {
    const soon = await propose(3)
    const yes = { noticeId: soon.noticeId, answer: "agrees", words: "" } as const
    await expect(answerNotice(made.company, yes)).rejects.toEqual(refusedWith("accounts.wrong_password"))
    const { password, code } = await proofOf(made.company)
    await expect(answerNotice(made.company, { ...yes, password })).rejects.toEqual(refusedWith("accounts.wrong_code"))
    expect(await noticeOf(soon)).toMatchObject({ state: "given", answers: [] })
    await answerNotice(made.company, { ...yes, password, code })
    expect(await noticeOf(soon)).toMatchObject({ state: "agreed" })
    await say(made.local, "pause")
    const resume = await say(made.local, "resume")
    await answerNotice(made.company, { noticeId: resume.noticeId, answer: "agrees", words: "" })
    expect(await stateOf()).toBe("in_force")
  })
})

describe("what follows from an end", () => {
  test("open work is cancelled, what was due stays due, and the partnership looks at what lasts", async () => {
    const before = await project()
    await say(made.local, "end_for_cause")
    const after = await project()
    expect(after.state).toBe("ended")
    expect(new Set(after.milestones.map(({ state }) => state))).toEqual(new Set(["cancelled"]))
    expect(after.payments.map(({ state }) => state)).toEqual(before.payments.map(({ state }) => state))
    expect((await getPartnership(made.company, made.partnershipId))?.stage).toBe("lasting")
    const held = await asSystem("tests", tx => tx.termsInForce.findMany({ where: { endedAt: null } }))
    expect(held).toMatchObject([{ agreementId: made.id, workCompletedOn: new Date(today()) }])
  })

  test("an agreement of words alone rests and ends too, and its rules on sharing know of it", async () => {
    await besideTheTriggers("DELETE FROM project")
    await say(made.local, "pause")
    await answer(made.company, await say(made.local, "resume"), "agrees")
    await say(made.local, "end_for_cause")
    expect((await getPartnership(made.company, made.partnershipId))?.stage).toBe("lasting")
    const held = await asSystem("tests", tx => tx.termsInForce.findMany({ where: { endedAt: null } }))
    expect(held).toMatchObject([{ workCompletedOn: new Date(today()) }])
  })

  test("negotiations are closed, drafts of the other side without a word of them", async () => {
    const shared = await anAmendment(made, press).handedOver()
    const draft = await anAmendment(made, press, { by: made.local, to: made.company }).drafting()
    await askForRenegotiation(made.local, { agreementId: made.id, sections: ["price"], reason })
    await say(made.company, "end_for_cause")
    expect(await rowOf(shared)).toMatchObject({ state: "withdrawn" })
    expect(await rowOf(draft)).toMatchObject({ state: "withdrawn" })
    expect(await getAgreement(made.company, draft.id)).toBeNull()
    const events = await asSystem("tests", tx => tx.auditEvent.findMany({ where: { event: "amendment.closed" } }))
    const seenBy = new Map(events.map(({ subject, partyIds }) => [subject, partyIds]))
    expect(seenBy.get(`agreement:${draft.id}`)).toEqual([made.local.member?.id])
    expect(seenBy.get(`agreement:${shared.id}`)).toHaveLength(2)
    expect(await listRenegotiationRequests(made.company, made.id)).toMatchObject([{ state: "lapsed" }])
  })

  test("what was signed stays to be read and proved, and a change in force ends with its agreement", async () => {
    const amendment = await anAmendment(made, press).inForce()
    await say(made.company, "end_for_cause")
    expect((await getAgreementExport(made.local, made.id))?.termsSha256).toBe(made.digest)
    expect((await getAgreement(made.local, amendment.id))?.amendment?.amendsState).toBe("terminated")
    expect((await listAgreements(made.local)).map(({ state }) => state)).toEqual(["terminated", "terminated"])
    const { surviving } = await standing()
    expect(surviving.confidentialUntil).not.toBeNull()
    const onChange = { agreementId: amendment.id, kind: "pause" as const, reason }
    await expect(giveNotice(made.company, onChange)).rejects.toEqual(refusedWith("agreements.not_in_force"))
    expect(await getStanding(made.company, amendment.id)).toBeNull()
  })
})

describe("while a change is being signed", () => {
  test("nothing rests or ends beside it, and the end of the day waits until the signing is over", async () => {
    const notice = await propose(3)
    await giveEnd()
    const change = await anAmendment(made, press).inSigning()
    for (const kind of ["pause", "end_for_cause"] as const)
      await expect(say(made.local, kind)).rejects.toEqual(refusedWith("agreements.amendment_in_signing"))
    await expect(answer(made.company, notice, "agrees")).rejects.toEqual(refusedWith("agreements.amendment_in_signing"))
    later(noticeDays + 1)
    expect(await endDueAgreements(job)).toEqual({ ended: 0 })
    expect(await stateOf()).toBe("in_force")
    await recallAgreement(made.local, { agreementId: change.id, reason: "We end it." })
    expect(await endDueAgreements(job)).toEqual({ ended: 1 })
    expect(await rowOf(change)).toMatchObject({ state: "withdrawn" })
  })

  test("of an end beside the freezing one comes about", async () => {
    const change = await anAmendment(made, press).agreed()
    const results = await outcomes([
      freezeAgreement(made.company, { agreementId: change.id, version: 3 }),
      say(made.local, "end_for_cause"),
    ])
    expect(results.done).toBe(1)
    const state = await stateOf()
    expect((await rowOf(change)).state).toBe(state === "terminated" ? "withdrawn" : "signing")
  })

  test("of an end beside the last signature each finds the other done or has to wait", async () => {
    const change = await anAmendment(made, press).inSigning()
    await sign(made.company, change)
    const input = await signing(made.local, change)
    const results = await outcomes([signAgreement(made.local, input), say(made.local, "end_for_cause")])
    expect((await rowOf(change)).state).toBe("in_force")
    expect(await stateOf()).toBe(results.done === 2 ? "terminated" : "in_force")
  })
})

describe("a completed agreement", () => {
  const isOver = async () => {
    const { endsOn } = made.terms.sections.timeline
    later(Math.round((Date.parse(`${endsOn}T00:00:00Z`) - Date.parse(`${today()}T00:00:00Z`)) / day) + 1)
  }

  test("is one whose term is over and whose work is closed; then it ends no more", async () => {
    const { id, version } = await project()
    const open = { id: made.id }
    await isOver()
    expect(await completeDueAgreements(job)).toEqual({ completed: 0 })
    // The work of the factory's terms was never handed in; closing it is another room's test.
    await asSystem("tests", tx => tx.milestone.updateMany({ where: { projectId: id }, data: { state: "accepted" } }))
    await steerProject(made.company, { projectId: id, version, event: "complete" })
    expect(await completeDueAgreements(job)).toEqual({ completed: 1 })
    expect(await completeDueAgreements(job)).toEqual({ completed: 0 })
    expect(await rowOf({ ...made, ...open })).toMatchObject({ state: "completed", endedAt: expect.any(Date) })
    expect((await project()).state).toBe("completed")
    expect((await evidenceOf(made)).at(-1)).toBe("completed")
    expect(await toldOf("agreementCompleted")).toEqual(new Set([made.company.member?.id, made.local.member?.id]))
    await expect(say(made.company, "end_for_cause")).rejects.toEqual(refusedWith("agreements.not_in_force"))
    await expect(completeDueAgreements(made.company)).rejects.toEqual(refusedWith("agreements.jobs_only"))
  })

  test("is not one that was closed before its last day, nor one that rests", async () => {
    const { id, version } = await project()
    await asSystem("tests", tx => tx.milestone.updateMany({ where: { projectId: id }, data: { state: "accepted" } }))
    await steerProject(made.company, { projectId: id, version, event: "complete" })
    expect(await completeDueAgreements(job)).toEqual({ completed: 0 })
    await say(made.local, "pause")
    await isOver()
    expect(await completeDueAgreements(job)).toEqual({ completed: 0 })
    expect(await stateOf()).toBe("suspended")
  })
})

describe("the wall", () => {
  type Attempt = (tx: Tx) => Promise<unknown>
  const refuses = (attempt: Attempt, words: string, actor: Person = made.company) =>
    expect(asActor(actor, attempt)).rejects.toThrow(words)

  test("keeps what was signed, and lets its state go only where the life of an agreement leads", async () => {
    await refuses(tx => tx.$executeRaw`UPDATE agreement SET title = 'Another'`, "append-only")
    await refuses(tx => tx.$executeRaw`UPDATE agreement SET state = 'countered'`, "append-only")
    const change = await anAmendment(made, press).inSigning()
    const suspend: Attempt = tx => tx.$executeRaw`UPDATE agreement SET state = 'suspended' WHERE amends_id IS NULL`
    await refuses(suspend, "is being signed")
    await recallAgreement(made.company, { agreementId: change.id, reason: "We end it." })
    await say(made.local, "end_for_cause")
    await refuses(
      tx => tx.$executeRaw`UPDATE agreement SET state = 'in_force', ended_at = NULL WHERE amends_id IS NULL`,
      "append-only",
    )
  })

  test("keeps a notice as it was given, and a settled one settled", async () => {
    await giveEnd()
    await refuses(tx => tx.$executeRaw`UPDATE agreement_notice SET reason = 'Nothing'`, "append-only")
    await refuses(tx => tx.$executeRaw`UPDATE agreement_notice SET on_date = '2026-01-01'`, "append-only", made.local)
    await refuses(
      tx => tx.$executeRaw`UPDATE agreement_notice SET state = 'withdrawn', settled_at = now()`,
      "not theirs",
    )
    await refuses(tx => tx.$executeRaw`UPDATE agreement_notice SET state = 'agreed'`, "not theirs", made.local)
  })

  test("lets nobody give or answer a notice in another's name, and shows strangers none", async () => {
    const { noticeId } = await propose(9)
    const stranger = world.people.harriet
    expect(await asActor(stranger, tx => tx.agreementNotice.count())).toBe(0)
    expect(await asActor(stranger, tx => tx.noticeAnswer.count())).toBe(0)
    const said = { words: "", answeredById: made.local.userId, answeredByName: "", answeredAt: new Date() }
    const answering = (memberId = "") => ({
      data: { ...said, noticeId, partnershipId: made.partnershipId, memberId, kind: "agrees" as const },
    })
    await refuses(tx => tx.noticeAnswer.create(answering(made.company.member?.id)), "row-level security", made.local)
    await refuses(tx => tx.noticeAnswer.create(answering(made.local.member?.id)), "row-level security", made.local)
    await refuses(tx => tx.noticeAnswer.create(answering(stranger.member?.id)), "row-level security", stranger)
    const giving = (memberId = "") => ({
      data: {
        agreementId: made.id,
        partnershipId: made.partnershipId,
        memberId,
        kind: "pause" as const,
        reason,
        givenById: made.local.userId,
        givenByName: "",
        givenAt: new Date(),
      },
    })
    await refuses(tx => tx.agreementNotice.create(giving(made.company.member?.id)), "row-level security", made.local)
  })
})

import type { Actor } from "#lib/actor"
import { addDays, answerDueOn } from "#lib/projects/calendar"
import type { codes } from "#lib/projects/codes"
import type { MilestoneState, PaymentState, ProblemState, ProjectState } from "#lib/projects/lifecycle"
import { judgesOf } from "#lib/projects/policy"
import type { RemedyState } from "#lib/projects/remedies/lifecycle"

type Code = keyof typeof codes

/** Reminders are sent by the portal itself. */
export function refusalRemindOfWork(actor: Actor): Code | null {
  return actor.kind === "system" ? null : "projects.jobs_only"
}

/** Days before the day of a milestone or a payment on which those who owe it are reminded. */
export const workDays = 7
/** An answer is owed within days, so its reminder comes closer to the day. */
export const answerDays = 2
/** Days that somebody's word may wait for the other side's before that side is reminded. */
export const waitingDays = 7

/** What is open in a project, as far as anybody is reminded of it. Days are YYYY-MM-DD. */
export type OpenWork = {
  state: ProjectState
  partyIds: readonly string[]
  milestones: readonly {
    id: string
    number: number
    state: MilestoneState
    dueOn: string
    acceptanceDays: number
    responsibleIds: readonly string[]
    /** What was handed in last. */
    last: { memberId: string; on: string } | null
  }[]
  payments: readonly {
    id: string
    number: number
    state: PaymentState
    dueOn: string | null
    paidOn: string | null
    payerIds: readonly string[]
    payeeIds: readonly string[]
  }[]
  problems: readonly {
    id: string
    state: ProblemState
    raiserId: string
    raisedOn: string
    answerDueOn: string
    /** What was said last of its remedy. */
    remedy: { id: string; state: RemedyState; saidOn: string } | null
  }[]
}

export type WorkReminder = {
  kind: ReminderKind
  /** What it is about: once for each day of it. */
  subjectId: string
  day: string
  /** Of a milestone or a payment. */
  number: number
  whom: readonly string[]
  at: { milestone: string } | { problem: string } | "payments"
}

export type ReminderKind =
  | "milestoneSoon"
  | "milestoneLate"
  | "milestoneAnswerSoon"
  | "milestoneAnswerLate"
  | "paymentSoon"
  | "paymentLate"
  | "paymentUnconfirmed"
  | "problemAnswerSoon"
  | "problemAnswerLate"
  | "remedyUnanswered"

/**
 * Whom to remind of what today: once before a day and once when it has passed, or once of a word that waits. Milestones rest
 * with their work; what is to be paid, and problems, do not.
 */
export function workReminders(work: OpenWork, today: string): WorkReminder[] {
  const { state, milestones, payments, problems, partyIds } = work
  return [
    ...(state === "active" ? milestones.flatMap(one => ofMilestone(one, partyIds, today)) : []),
    ...payments.flatMap(one => ofPayment(one, today)),
    ...problems.flatMap(one => ofProblem(one, partyIds, today)),
  ]
}

/** Before the day (and not on the day on which it was asked), once it has passed, or not now. */
function nearness(day: string, today: string, daysBefore: number, since = ""): "Soon" | "Late" | null {
  if (day < today) return "Late"
  return addDays(day, -daysBefore) <= today && today > since ? "Soon" : null
}

function ofMilestone(
  milestone: OpenWork["milestones"][number],
  partyIds: readonly string[],
  today: string,
): WorkReminder[] {
  const { id: subjectId, number, state, dueOn, acceptanceDays, responsibleIds, last } = milestone
  const about = { subjectId, number, at: { milestone: subjectId } }
  if (state === "accepted" || state === "cancelled") return []
  if (state !== "submitted") {
    const near = nearness(dueOn, today, workDays)
    return near ? [{ ...about, kind: `milestone${near}`, day: dueOn, whom: responsibleIds }] : []
  }
  const day = last && answerDueOn(last.on, acceptanceDays)
  const near = day && nearness(day, today, answerDays, last.on)
  if (!near) return []
  const whom = judgesOf({ responsibleIds, partyIds, submitterId: last.memberId })
  return [{ ...about, kind: `milestoneAnswer${near}`, day, whom }]
}

function ofPayment(payment: OpenWork["payments"][number], today: string): WorkReminder[] {
  const { id: subjectId, number, state, dueOn, paidOn, payerIds, payeeIds } = payment
  const about = { subjectId, number, at: "payments" } as const
  if (state === "paid" && paidOn && addDays(paidOn, waitingDays) <= today)
    return [{ ...about, kind: "paymentUnconfirmed", day: paidOn, whom: payeeIds }]
  const isOwed = state === "due" || state === "invoiced"
  const near = isOwed && dueOn !== null && nearness(dueOn, today, workDays)
  return near ? [{ ...about, kind: `payment${near}`, day: dueOn, whom: payerIds }] : []
}

function ofProblem(problem: OpenWork["problems"][number], partyIds: readonly string[], today: string): WorkReminder[] {
  const { id, state, raiserId, raisedOn, answerDueOn: day, remedy } = problem
  const about = { number: 0, at: { problem: id } }
  const near = state === "raised" ? nearness(day, today, answerDays, raisedOn) : null
  const waits = remedy?.state === "said" && addDays(remedy.saidOn, waitingDays) <= today
  const others = partyIds.filter(party => party !== raiserId)
  return [
    ...(near ? [{ ...about, subjectId: id, kind: `problemAnswer${near}` as const, day, whom: others }] : []),
    ...(waits
      ? [{ ...about, subjectId: remedy.id, kind: "remedyUnanswered" as const, day: remedy.saidOn, whom: [raiserId] }]
      : []),
  ]
}

import { type Actor, actingMember } from "#lib/actor"
import { mayConclude, mayWrite } from "#lib/partnerships/policy"
import { addDays } from "#lib/projects/calendar"
import type { codes } from "#lib/projects/codes"
import type { ProjectState } from "#lib/projects/lifecycle"
import { type Duty, duties, lasting, whileWorking } from "#lib/projects/obligations/duties"
import { type ObligationState, obligationLifecycle } from "#lib/projects/obligations/lifecycle"

type Code = keyof typeof codes

/** Days are YYYY-MM-DD. */
export type ObligationFacts = {
  duty: Duty
  state: ObligationState
  projectState: ProjectState
  owedByIds: readonly string[]
  owedToIds: readonly string[]
  dueOn: string | null
  /** Member that said last that it was done, uncontested; null before. */
  reporterId: string | null
}

/** Those who owe it say that it was done, also while the work rests: what was done was done. */
export function refusalReportObligation(actor: Actor, obligation: ObligationFacts): Code | null {
  const member = actingMember(actor)
  if (!mayWrite(member)) return "projects.role_may_not"
  if (!obligation.owedByIds.includes(member?.id ?? "")) return "projects.not_yours_to_report"
  const event = duties[obligation.duty] === "rhythm" ? "note" : "report"
  const isOpen = duties[obligation.duty] !== "standing" && isHeld(obligation)
  return isOpen && obligationLifecycle.next(obligation.state, event) ? null : "projects.not_now"
}

/** Those to whom it is owed answer; nobody agrees with themself. */
export function refusalAnswerObligation(actor: Actor, obligation: ObligationFacts): Code | null {
  const member = actingMember(actor)
  if (!mayWrite(member)) return "projects.role_may_not"
  const isOwed = obligation.owedToIds.includes(member?.id ?? "") && obligation.reporterId !== member?.id
  if (!isOwed) return "projects.not_yours_to_confirm"
  return obligationLifecycle.next(obligation.state, "confirm") ? null : "projects.not_now"
}

/** A visit or a talk that one side wrote down is contested by another to which it is owed, while it is the last that counts. */
export function refusalContestNote(actor: Actor, obligation: ObligationFacts): Code | null {
  const member = actingMember(actor)
  const { duty, state, owedToIds, reporterId } = obligation
  if (!mayWrite(member)) return "projects.role_may_not"
  if (!owedToIds.includes(member?.id ?? "") || reporterId === member?.id) return "projects.not_yours_to_confirm"
  const isNoted = duties[duty] === "rhythm" && reporterId !== null
  return isNoted && obligationLifecycle.next(state, "contest_note") ? null : "projects.not_now"
}

/** With the end of an agreement, which those who may sign bring about, or the day. */
export function refusalHandToClearance(actor: Actor): Code | null {
  return mayConclude(actingMember(actor)) || actor.kind === "system" ? null : "projects.role_may_not"
}

/** Whoever confirms what another party has given back or destroyed. */
export function refusalClearObligation(actor: Actor, obligation: { owedByIds: readonly string[] }): Code | null {
  const member = actingMember(actor)
  if (!mayWrite(member)) return "projects.role_may_not"
  return obligation.owedByIds.includes(member?.id ?? "") ? "projects.not_yours_to_confirm" : null
}

/** Whether the duty still asks for something: a rhythm ends with its last day, what belongs to the work with the work. */
export function isHeld({ duty, state, projectState, dueOn }: ObligationFacts): boolean {
  if (state === "cancelled" || state === "kept") return false
  const isWorkOver = projectState === "completed" || projectState === "ended"
  if (whileWorking.includes(duty) && isWorkOver) return false
  return duties[duty] !== "rhythm" || dueOn !== null
}

/**
 * The next day of a duty that comes back, never earlier than the one that was due; null when it would lie behind the last
 * day. A visit that is noted late moves no day back.
 */
export function nextDay(
  doneOn: string,
  { dueOn, everyDays, untilOn }: { dueOn: string | null; everyDays: number | null; untilOn: string | null },
): string | null {
  if (everyDays === null) return null
  const after = addDays(doneOn, everyDays)
  const next = dueOn !== null && dueOn > after ? dueOn : after
  return untilOn !== null && next > untilOn ? null : next
}

/** Duties that end with work that ended early: they were part of it. */
export function endsWithWork(duty: Duty): boolean {
  return !lasting.includes(duty)
}

/** How long before the work something may have been done that was promised for it. */
export const daysBeforeMax = 366

/** Days before the day on which those who owe something are reminded. */
export const reminderDays = 7

/**
 * Whom to remind today, once before the day and once when it has passed: those who owe it; everybody of a talk that was not
 * held; those to whom it is owed of an answer that is missing since a week. While the work rests nobody is, but for what
 * is owed when it is over.
 */
export function reminderFor(
  obligation: ObligationFacts & { everyDays: number | null; reportedOn: string | null; remindedFor: Reminded },
  today: string,
): Reminder | null {
  const { duty, state, projectState, dueOn, everyDays, reportedOn, remindedFor } = obligation
  if (duties[duty] === "standing" || !isHeld(obligation)) return null
  if (projectState === "suspended" && !lasting.includes(duty)) return null
  if (state === "reported") {
    const isLate = reportedOn !== null && addDays(reportedOn, reminderDays) <= today
    return isLate && remindedFor.answer !== reportedOn ? "answer" : null
  }
  if (dueOn === null) return null
  if (dueOn < today) return remindedFor.late === dueOn ? null : "late"
  // A talk every week needs no word a week before.
  const isSoon = addDays(today, reminderDays) >= dueOn && (everyDays === null || everyDays > 2 * reminderDays)
  return isSoon && remindedFor.soon !== dueOn ? "soon" : null
}

export type Reminder = "soon" | "late" | "answer"
/** The day for which each word was sent last. */
export type Reminded = Record<Reminder, string | null>

/** Reminders are sent by the portal itself. */
export function refusalRemind(actor: Actor): Code | null {
  return actor.kind === "system" ? null : "projects.jobs_only"
}

import { type Actor, actingMember } from "#lib/actor"
import { type ClearanceState, clearanceLifecycle } from "#lib/agreements/clearance/lifecycle"
import type { codes } from "#lib/agreements/codes"
import { mayWrite } from "#lib/agreements/policy"
import { addDays, daysBetween } from "#lib/agreements/terms/days"

type Code = keyof typeof codes
type ClearanceFacts = { memberId: string; state: ClearanceState }

/** Days in which a party says what became of what it holds, where the terms name no earlier day. */
export const clearanceDaysWhenUnsaid = 30

/** A reminder comes a week before the day, and every two weeks until it is done. */
const remindDaysBefore = 7
const remindEveryDays = 14
/** Others are reminded of a statement that has waited for so long. */
const answerDays = 7

/**
 * By when a clearance is due: in thirty days, or on the day that the terms name for personal data where it comes sooner. What
 * they let a party keep for longer is stated as kept, and asked for again when that day is over.
 */
export function clearanceDueOn(keptUntil: string | null, endedOn: string): string {
  const latest = addDays(endedOn, clearanceDaysWhenUnsaid)
  return keptUntil !== null && keptUntil > endedOn && keptUntil < latest ? keptUntil : latest
}

/** A party speaks for itself alone, and may say it again until the others have confirmed it. */
export function refusalStateClearance(actor: Actor, clearance: ClearanceFacts): Code | null {
  const member = actingMember(actor)
  if (!mayWrite(member)) return "agreements.role_may_not"
  if (clearance.memberId !== member?.id) return "agreements.not_your_clearance"
  return clearanceLifecycle.next(clearance.state, "state") ? null : "agreements.clearance_settled"
}

/** Another party confirms or questions what was stated, once a statement. */
export function refusalAnswerClearance(
  actor: Actor,
  clearance: ClearanceFacts,
  answered: readonly { memberId: string }[],
): Code | null {
  const member = actingMember(actor)
  if (!mayWrite(member)) return "agreements.role_may_not"
  if (clearance.memberId === member?.id) return "agreements.not_your_clearance"
  const isOpen = clearance.state === "stated" && !answered.some(({ memberId }) => memberId === member?.id)
  return isOpen ? null : "agreements.clearance_settled"
}

/** Who is to be reminded today of what is open; nobody where nothing is, or where they were reminded lately. */
export function whomToRemind(
  clearance: { state: ClearanceState; dueOn: string; statedOn: string | null; remindedOn: string | null },
  today: string,
): "holder" | "others" | null {
  const { state, dueOn, statedOn, remindedOn } = clearance
  if (remindedOn !== null && daysBetween(remindedOn, today) < remindEveryDays) return null
  if (state === "due" || state === "questioned") return daysBetween(today, dueOn) <= remindDaysBefore ? "holder" : null
  if (state !== "stated" || statedOn === null) return null
  return daysBetween(statedOn, today) >= answerDays ? "others" : null
}

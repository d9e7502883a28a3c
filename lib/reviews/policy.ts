import { type Actor, actingMember } from "#lib/actor"
import { mayWrite } from "#lib/partnerships/policy"
import type { codes } from "#lib/reviews/codes"
import { type ReviewState, reviewLifecycle } from "#lib/reviews/lifecycle"

type Code = keyof typeof codes

/** How many days the parties have for their answers. */
export const answerDays = 14

/** How many days before an agreed day to take stock the parties are told that it is near: time to ask colleagues. */
export const nearDays = 7

/** How many days late the parties are still told of a day to take stock, where the portal stood still. */
export const lateDays = 3

/** After how many days those who have not answered a proposal of how to go on are reminded of it. */
export const outcomeReminderDays = 5

/** How many months after completion the parties look whether what was built still stands. */
export const lastingMonths = [6, 12] as const

/** Either side may take stock at any time; two at once would ask the same people the same things twice. */
export function refusalCallReview(actor: Actor, { isCollecting }: { isCollecting: boolean }): Code | null {
  if (!mayWrite(actingMember(actor))) return "reviews.role_may_not"
  return isCollecting ? "reviews.already_collecting" : null
}

/** Whoever has read the other side's answer may not change their own any more. */
export function refusalGiveAnswer(actor: Actor, review: { state: ReviewState }): Code | null {
  if (!mayWrite(actingMember(actor))) return "reviews.role_may_not"
  return review.state === "collecting" ? null : "reviews.not_now"
}

/** Either side may say how it would go on, also anew while another proposal waits: the last one counts. */
export function refusalProposeOutcome(actor: Actor, review: { state: ReviewState }): Code | null {
  if (!mayWrite(actingMember(actor))) return "reviews.role_may_not"
  return reviewLifecycle.next(review.state, "propose") ? null : "reviews.not_now"
}

export type OutcomeFacts = { state: ReviewState; standing: StandingProposal | null }
export type StandingProposal = { id: string; memberId: string; yeses: readonly { memberId: string }[] }

/** Every party says yes for itself, once; who proposed has said it with the proposal. */
export function refusalConfirmOutcome(actor: Actor, { standing }: OutcomeFacts): Code | null {
  const member = actingMember(actor)
  if (!mayWrite(member)) return "reviews.role_may_not"
  return standing && !standing.yeses.some(({ memberId }) => memberId === member?.id) ? null : "reviews.not_now"
}

export function refusalWithdrawOutcome(actor: Actor, { state, standing }: OutcomeFacts): Code | null {
  const member = actingMember(actor)
  if (!mayWrite(member)) return "reviews.role_may_not"
  if (!standing || !reviewLifecycle.next(state, "withdraw")) return "reviews.not_now"
  return standing.memberId === member?.id ? null : "reviews.not_your_proposal"
}

/** Each side speaks for itself, and once: what it said then is what is looked at later. */
export function refusalAnswerLastingCheck(
  actor: Actor,
  check: { memberId: string; answeredAt: Date | null },
): Code | null {
  const member = actingMember(actor)
  if (!mayWrite(member)) return "reviews.role_may_not"
  if (member?.id !== check.memberId) return "reviews.not_yours_to_answer"
  return check.answeredAt === null ? null : "reviews.not_now"
}

export function refusalJob(actor: Actor): Code | null {
  return actor.kind === "system" ? null : "reviews.jobs_only"
}

/** The same day some months later (YYYY-MM-DD); the last of the month where it has no such day. */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number)
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10)
}

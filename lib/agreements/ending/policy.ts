import { type Actor, actingMember } from "#lib/actor"
import type { codes } from "#lib/agreements/codes"
import { type NoticeEvent, type NoticeState, noticeLifecycle } from "#lib/agreements/ending/lifecycle"
import { type AgreementState, binding } from "#lib/agreements/lifecycle"
import { mayWrite } from "#lib/agreements/policy"
import { addDays } from "#lib/agreements/terms/days"

type Code = keyof typeof codes

export const noticeKinds = ["pause", "resume", "end_with_notice", "end_by_consent", "end_for_cause"] as const
export type NoticeKind = (typeof noticeKinds)[number]

export const answerKinds = ["agrees", "refuses", "sees_otherwise"] as const
export type AnswerKind = (typeof answerKinds)[number]

/** What the rules ask about an agreement. */
export type StandingFacts = { state: AgreementState; amendsId: string | null; isInSigning: boolean }
export type NoticeFacts = { kind: NoticeKind; state: NoticeState; memberId: string; onDate: string | null }

/** Notices that end the agreement. As it was signed for a party, so it is ended for one: by a signatory. */
export function isEnd(kind: NoticeKind): boolean {
  return kind !== "pause" && kind !== "resume"
}

/** Whether what a notice says is so, or will be on its day. `noticesOnPaper` asks the database the same. */
export function holds({ kind, state }: Pick<NoticeFacts, "kind" | "state">): boolean {
  return state === "agreed" || state === "taken_effect" || (kind === "end_with_notice" && state === "given")
}

/** Notices that wait for a yes of every other party; to the others a party can only say how it sees the matter. */
export function needsConsent(kind: NoticeKind): boolean {
  return kind === "end_by_consent" || kind === "resume"
}

/** Those whose yes is missing are reminded so many days before the day of a notice, and where it has none or a late one, after so many. */
export const noticeReminderDays = 5
export const noticeSilentDays = 7

/** Whether those whose yes is missing are to be reminded now. Who was told since yesterday has just been told. */
export function isAnswerDue(
  { onDate, givenAt }: { onDate: string | null; givenAt: Date },
  { now, today }: { now: Date; today: string },
): boolean {
  if (onDate !== null && onDate < today) return false
  const isNear = onDate !== null && onDate <= addDays(today, noticeReminderDays)
  return now.getTime() - givenAt.getTime() >= (isNear ? 1 : noticeSilentDays) * dayMilliseconds
}

const dayMilliseconds = 86_400_000

/**
 * Anybody who writes or signs for a party may pause the agreement, because danger does not wait for a signatory.
 * An amendment ends with the agreement that it changed, and while one is being signed nothing moves beside it.
 */
export function refusalGiveNotice(actor: Actor, agreement: StandingFacts, kind: NoticeKind): Code | null {
  const refused = refusalSpeak(actor, kind)
  if (refused) return refused
  if (agreement.amendsId !== null || !binding.includes(agreement.state)) return "agreements.not_in_force"
  if (kind === "pause" && agreement.state === "suspended") return "agreements.suspended_already"
  if (kind === "resume" && agreement.state === "in_force") return "agreements.not_suspended"
  return agreement.isInSigning ? "agreements.amendment_in_signing" : null
}

/** An end is at the earliest when the notice is over; whatever is said for a day is said before that day is over. */
export function refusalOfDay(
  notice: { kind: NoticeKind; onDate: string | null },
  { today, noticeDays }: { today: string; noticeDays: number },
): Code | null {
  const { kind, onDate } = notice
  if (onDate === null) return null
  if (kind === "end_with_notice") return onDate < addDays(today, noticeDays) ? "agreements.notice_too_short" : null
  const earliest = kind === "pause" ? addDays(today, 1) : today
  return onDate < earliest ? "agreements.day_passed" : null
}

/** The other side agrees or refuses where it is asked, and may say to everything else how it sees the matter. */
export function refusalAnswerNotice(
  actor: Actor,
  agreement: StandingFacts,
  notice: NoticeFacts,
  { answer, today }: { answer: AnswerKind; today: string },
): Code | null {
  const refused = refusalSpeak(actor, answer === "agrees" ? notice.kind : "pause")
  if (refused) return refused
  if (notice.memberId === actingMember(actor)?.id) return "agreements.own_notice"
  const isAsked = needsConsent(notice.kind)
  if (isAsked === (answer === "sees_otherwise")) return "agreements.notice_settled"
  if (notice.state !== "given" && (isAsked || notice.state !== "taken_effect")) return "agreements.notice_settled"
  if (answer !== "agrees") return null
  if (notice.onDate !== null && notice.onDate < today) return "agreements.day_passed"
  return agreement.isInSigning ? "agreements.amendment_in_signing" : null
}

/** Its giver takes back what nobody has agreed to and whose day is not over: then it has ended the agreement. */
export function refusalWithdrawNotice(actor: Actor, notice: NoticeFacts, today: string): Code | null {
  const refused = refusalSpeak(actor, notice.kind)
  if (refused) return refused
  if (notice.memberId !== actingMember(actor)?.id) return "agreements.own_notice"
  if (noticeLifecycle.next(notice.state, "withdraw" satisfies NoticeEvent) === null) return "agreements.notice_settled"
  return notice.onDate !== null && notice.onDate < today ? "agreements.day_passed" : null
}

function refusalSpeak(actor: Actor, kind: NoticeKind): Code | null {
  const member = actingMember(actor)
  if (isEnd(kind)) return member?.isSignatory ? null : "agreements.not_a_signatory"
  return mayWrite(member) || member?.isSignatory ? null : "agreements.role_may_not"
}

import { type Actor, actingMember } from "#lib/actor"
import { mayWrite } from "#lib/partnerships/policy"
import type { codes } from "#lib/projects/codes"
import { type RemedyEvent, type RemedyState, remedyLifecycle } from "#lib/projects/remedies/lifecycle"

type Code = keyof typeof codes

export type RemedyFacts = {
  raiserId: string
  /** What was said last; null before. */
  last: { memberId: string; state: RemedyState } | null
}

/** What counts, or may count once it is confirmed. */
export function isOpen(state: RemedyState): boolean {
  return !remedyLifecycle.final.includes(state)
}

/** Who raised a problem does not say that it is put right: that is the other side's to say, and theirs to confirm. */
export function refusalSayRemedy(actor: Actor, { raiserId, last }: RemedyFacts): Code | null {
  const member = actingMember(actor)
  if (!mayWrite(member)) return "projects.role_may_not"
  if (member?.id === raiserId) return "projects.not_yours_to_remedy"
  return last && isOpen(last.state) ? "projects.not_now" : null
}

export function refusalAnswerRemedy(
  actor: Actor,
  { raiserId, last }: RemedyFacts,
  event: Exclude<RemedyEvent, "withdraw">,
): Code | null {
  const member = actingMember(actor)
  if (!mayWrite(member)) return "projects.role_may_not"
  if (member?.id !== raiserId) return "projects.remedy_not_yours_to_confirm"
  return last && remedyLifecycle.next(last.state, event) ? null : "projects.not_now"
}

export function refusalWithdrawRemedy(actor: Actor, { last }: RemedyFacts): Code | null {
  const member = actingMember(actor)
  if (!mayWrite(member)) return "projects.role_may_not"
  if (!last || last.memberId !== member?.id) return "projects.not_yours_to_withdraw"
  return remedyLifecycle.next(last.state, "withdraw") ? null : "projects.not_now"
}

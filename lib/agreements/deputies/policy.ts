import { type Actor, actingMember } from "#lib/actor"
import type { codes } from "#lib/agreements/codes"
import type { AgreementState, SignatureState } from "#lib/agreements/lifecycle"
import { refusalAfterLastDay } from "#lib/agreements/signing/policy"

type Code = keyof typeof codes

/** How often one party may ask somebody else in one signing: each time is told to the other side and stands in the record. */
export const delegationsMax = 10

/** Who signed, has nothing to give away; who was replaced, neither. */
export function isOpenToDeputy(state: SignatureState): boolean {
  return state === "requested" || state === "viewed"
}

/** A signatory gives their own part to somebody else; an owner does it for whoever cannot. */
export function mayNameDeputy(actor: Actor, { userId, memberId }: { userId: string; memberId: string }): boolean {
  const member = actingMember(actor)
  if (actor.kind !== "person" || member?.id !== memberId) return false
  return member.role === "owner" || (member.isSignatory && actor.userId === userId)
}

export function refusalNameDeputy(
  actor: Actor,
  agreement: { state: AgreementState; signUntil: string | null },
  signature: { userId: string; memberId: string; state: SignatureState },
  facts: { hasSigned: boolean; scanWaits: boolean; delegations: number; today: string },
): Code | null {
  if (!mayNameDeputy(actor, signature)) return "agreements.role_may_not"
  if (agreement.state !== "signing") return "agreements.not_in_signing"
  if (!isOpenToDeputy(signature.state)) return "agreements.already_signed"
  const isLate = refusalAfterLastDay(agreement, facts.today)
  if (isLate) return isLate
  if (facts.hasSigned) return "agreements.side_has_signed"
  if (facts.scanWaits) return "agreements.scan_waits"
  return facts.delegations >= delegationsMax ? "agreements.too_many_deputies" : null
}

/** Nobody is asked twice, so that two signatures of one party are always those of two people. */
export function refusalBeDeputy(deputy: { isSignatory: boolean; isAsked: boolean }): Code | null {
  if (!deputy.isSignatory) return "agreements.deputy_may_not_sign"
  return deputy.isAsked ? "agreements.deputy_asked_already" : null
}

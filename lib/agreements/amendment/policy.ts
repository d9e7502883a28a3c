import { type Actor, actingMember } from "#lib/actor"
import type { codes } from "#lib/agreements/codes"
import type { AgreementState } from "#lib/agreements/lifecycle"
import { type AgreementFacts, isBaseMoved, mayWrite, refusalHoldPen } from "#lib/agreements/policy"
import { type AmendmentKind, changesBeyond } from "#lib/agreements/terms/amendment-kinds"
import { compareTerms } from "#lib/agreements/terms/compare"
import type { Terms } from "#lib/agreements/terms/schema"

type Code = keyof typeof codes

/** Either side may begin to change what is in force, at any time. Amendments rest on the agreement, not on each other. */
export function refusalOpenAmendment(
  actor: Actor,
  agreement: { state: AgreementState; amendsId: string | null },
): Code | null {
  if (!mayWrite(actingMember(actor))) return "agreements.role_may_not"
  return agreement.state === "in_force" && agreement.amendsId === null ? null : "agreements.not_in_force"
}

/** What an amendment says of itself is part of its text: it is said by who has the pen. */
export function refusalStateAmendment(actor: Actor, agreement: AgreementFacts & { amendment: unknown }): Code | null {
  return agreement.amendment === null ? "agreements.not_an_amendment" : refusalHoldPen(actor, agreement)
}

type Working = { kinds: readonly AmendmentKind[]; base: { id: string; terms: Terms }; inForce: { id: string } }

/** An amendment that is handed over changes something, says what kind of thing, and starts from what is in force. */
export function refusalProposeAmendment(amendment: Working, terms: Terms): Code | null {
  const { base, kinds } = amendment
  if (isBaseMoved(amendment)) return "agreements.base_moved"
  if (compareTerms(base.terms, terms).changes.length === 0) return "agreements.nothing_changed"
  return changesBeyond(kinds, base.terms, terms).length > 0 ? "agreements.kinds_fall_short" : null
}

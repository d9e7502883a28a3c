import { type Actor, actingMember } from "#lib/actor"
import type { codes } from "#lib/agreements/codes"
import { type AgreementFacts, mayWrite, refusalCommentOnSection } from "#lib/agreements/policy"
import type { TextProposalEvent, TextProposalState } from "#lib/agreements/proposals/lifecycle"
import { textProposalLifecycle } from "#lib/agreements/proposals/lifecycle"
import { type Place, type PlaceValue, placeDigest, says } from "#lib/agreements/terms/place"
import type { Terms } from "#lib/agreements/terms/schema"

type Code = keyof typeof codes
type Proposal = { memberId: string; state: TextProposalState }

/** Who does not have the pen proposes; who has it writes. */
export function refusalProposeChange(actor: Actor, agreement: AgreementFacts): Code | null {
  const refused = refusalCommentOnSection(actor, agreement)
  if (refused) return refused
  return actingMember(actor)?.id === agreement.holderId ? "agreements.pen_is_yours" : null
}

/**
 * Who has the pen answers what others propose, and others answer what it proposes: so whoever has the pen is always one
 * of the two who agree on a change of the text that it holds. Nobody answers themselves.
 */
export function refusalAnswerProposal(
  actor: Actor,
  agreement: AgreementFacts,
  proposal: Proposal,
  event: TextProposalEvent,
): Code | null {
  const member = actingMember(actor)
  if (!mayWrite(member)) return "agreements.role_may_not"
  if (!textProposalLifecycle.next(proposal.state, event)) return "agreements.proposal_answered"
  const refused = refusalCommentOnSection(actor, agreement)
  if (refused) return refused
  const isOwn = proposal.memberId === member?.id
  if (isOwn !== (event === "withdraw")) return "agreements.own_proposal"
  const isBetweenThem = [member?.id, proposal.memberId].includes(agreement.holderId)
  return isOwn || isBetweenThem ? null : "agreements.not_your_turn"
}

/** What was proposed, as it is held against a text. */
export type Wording = { place: Place; baseSha256: string; value: PlaceValue }

/**
 * Whether a text still says at this place what it said when the proposal was made, or says already what was proposed.
 * What others may learn of this is judged by the text that was handed over, never by a draft.
 */
export function textStands(terms: Terms, { place, baseSha256, value }: Wording): boolean {
  return placeDigest(terms, place) === baseSha256 || says(terms, place, value)
}

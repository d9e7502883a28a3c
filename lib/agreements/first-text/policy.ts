import type { Actor } from "#lib/actor"
import type { codes } from "#lib/agreements/codes"
import { type AgreementFacts, refusalHoldPen, refusalOpenAgreement } from "#lib/agreements/policy"

type Code = keyof typeof codes

/** Who may write for a member may begin a text for somebody who is not here yet. */
export const refusalBeginFirstText: (actor: Actor) => Code | null = refusalOpenAgreement

/** Offered is what could be handed over if the other side were here, with what only that side can say of itself left open. */
export function refusalOfferFirstText(
  actor: Actor,
  agreement: AgreementFacts & { awaitedId: string | null },
  facts: { hasCome: boolean; isAsSeen: boolean; gaps: number; areDutiesTaken: boolean },
): Code | null {
  const refused = refusalHoldPen(actor, agreement)
  if (refused) return refused
  if (agreement.awaitedId === null || facts.hasCome) return "agreements.other_side_here"
  if (!facts.isAsSeen) return "agreements.text_differs"
  if (facts.gaps > 0) return "agreements.incomplete"
  return facts.areDutiesTaken ? null : "agreements.duty_not_accepted"
}

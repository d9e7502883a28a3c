import type { Actor } from "#lib/actor"
import { permit } from "#lib/agreements/codes"
import { createAgreement } from "#lib/agreements/negotiation/opening"
import { refusalOpenAgreement } from "#lib/agreements/policy"
import { type AgreementOpening, termsFromProposal } from "#lib/agreements/terms/prefill"
import { asActor } from "#lib/db/door"
import { refusal } from "#lib/errors"
import { getPartnership } from "#lib/partnerships/queries/get-partnership"

/**
 * Opens an agreement in a partnership, with everything filled in that brief, proposal and profiles already say. The
 * acting member holds the pen; the other side sees nothing before it is handed over.
 * Refuses: common.not_found, agreements.role_may_not.
 */
export async function openAgreement(
  actor: Actor,
  input: { partnershipId: string; opening: AgreementOpening },
): Promise<{ agreementId: string }> {
  permit(refusalOpenAgreement(actor))
  const { partnershipId, opening } = input
  return asActor(actor, async tx => {
    if (!(await getPartnership(actor, partnershipId))) throw refusal("common.not_found")
    return createAgreement(tx, actor, { partnershipId, terms: termsFromProposal(opening) })
  })
}

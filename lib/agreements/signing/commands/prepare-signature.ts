import { getSecondFactor } from "#lib/accounts/second-factor/queries/get-second-factor"
import type { Actor } from "#lib/actor"
import { permit, refusal } from "#lib/agreements/codes"
import { consentText } from "#lib/agreements/negotiation/consent"
import { ownSignature } from "#lib/agreements/negotiation/signing"
import { lockTable } from "#lib/agreements/negotiation/table"
import { refusalSignAgreement } from "#lib/agreements/policy"
import { frozenText, issueIntent, requireOpenSignature } from "#lib/agreements/signing/intent"
import type { PrepareSignatureInput } from "#lib/agreements/signing/schema"
import { asActor } from "#lib/db/door"

/**
 * Says in one text what this person is about to sign: which bytes, as whom, for whom, having accepted which points. The
 * act that follows is bound to it. Nothing is signed by this.
 * Refuses: common.not_found, agreements.not_a_signatory, agreements.not_in_signing, agreements.already_signed,
 * agreements.approval_missing, agreements.others_sign_first, agreements.text_differs, agreements.paper_not_made,
 * agreements.second_proof_missing, agreements.scan_waits.
 */
export async function prepareSignature(
  actor: Actor,
  input: PrepareSignatureInput,
): Promise<{ agreementId: string; intentId: string }> {
  return asActor(actor, async tx => {
    const table = await lockTable(tx, actor, input.agreementId)
    permit(refusalSignAgreement(actor, table))
    const signature = await requireOpenSignature(tx, table, await ownSignature(tx, actor, table))
    const { revision } = await frozenText(tx, table)
    if (input.digest !== revision.digest) throw refusal("agreements.text_differs")
    if (!(await getSecondFactor(actor))?.codeApp) throw refusal("agreements.second_proof_missing")
    const { capacity, locale } = input
    return issueIntent(tx, table, { signature, capacity, locale, points: consentText(locale) })
  })
}

import type { Actor } from "#lib/actor"
import { permit, refusal } from "#lib/agreements/codes"
import { recordEvidence } from "#lib/agreements/negotiation/evidence"
import { returnToNegotiation } from "#lib/agreements/negotiation/return"
import { ownSignature } from "#lib/agreements/negotiation/signing"
import { lockTable } from "#lib/agreements/negotiation/table"
import { refusalSignAgreement } from "#lib/agreements/policy"
import type { DeclineToSignInput } from "#lib/agreements/schema"
import { moveSignature } from "#lib/agreements/transition"
import { now } from "#lib/clock"
import { asActor } from "#lib/db/door"

/**
 * A signatory does not sign, and says why. The agreement goes back into negotiation, the pen to the side that declined;
 * what others had signed is void.
 * Refuses: common.not_found, agreements.not_a_signatory, agreements.not_in_signing, agreements.already_signed.
 */
export async function declineToSign(actor: Actor, input: DeclineToSignInput): Promise<void> {
  await asActor(actor, async tx => {
    const table = await lockTable(tx, actor, input.agreementId)
    permit(refusalSignAgreement(actor, table))
    const signature = await ownSignature(tx, actor, table)
    if (!signature) throw refusal("agreements.not_a_signatory")
    if (signature.state === "signed" || signature.state === "declined") throw refusal("agreements.already_signed")
    await moveSignature(tx, signature, "decline", { declinedAt: now(), declineReason: input.reason })
    const values = { termsSha256: signature.digest, signatoryRef: signature.userId, orgRef: signature.memberId }
    await recordEvidence(tx, table, "declined", values)
    await returnToNegotiation(tx, actor, table, "decline", input.reason)
  })
}

import type { Actor } from "#lib/actor"
import { permit, refusal } from "#lib/agreements/codes"
import { recordEvidence } from "#lib/agreements/negotiation/evidence"
import { ownSignature } from "#lib/agreements/negotiation/signing"
import { lockTable } from "#lib/agreements/negotiation/table"
import { refusalSignAgreement } from "#lib/agreements/policy"
import type { StateChangeInput } from "#lib/agreements/schema"
import { moveSignature } from "#lib/agreements/transition"
import { now } from "#lib/clock"
import { asActor } from "#lib/db/door"

/**
 * Notes that a signatory opened the frozen text to sign it. A repeat finds its work done.
 * Refuses: common.not_found, agreements.not_a_signatory, agreements.not_in_signing.
 */
export async function viewForSigning(actor: Actor, input: StateChangeInput): Promise<{ agreementId: string }> {
  return asActor(actor, async tx => {
    const table = await lockTable(tx, actor, input.agreementId)
    permit(refusalSignAgreement(actor, table))
    const signature = await ownSignature(tx, actor, table)
    if (!signature) throw refusal("agreements.not_a_signatory")
    if (signature.state === "requested") {
      await moveSignature(tx, signature, "view", { viewedAt: now() })
      const values = { termsSha256: signature.digest, signatoryRef: signature.userId, orgRef: signature.memberId }
      await recordEvidence(tx, table, "viewed", values)
    }
    return { agreementId: table.id }
  })
}

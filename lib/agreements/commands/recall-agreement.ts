import type { Actor } from "#lib/actor"
import { permit } from "#lib/agreements/codes"
import { returnToNegotiation } from "#lib/agreements/negotiation/return"
import { lockTable } from "#lib/agreements/negotiation/table"
import { refusalRecallAgreement } from "#lib/agreements/policy"
import type { DeclineToSignInput } from "#lib/agreements/schema"
import { asActor } from "#lib/db/door"

/**
 * A party stops the signing, with a reason, before all have signed. What was signed is void and everybody is told.
 * Refuses: common.not_found, agreements.role_may_not, agreements.not_in_signing.
 */
export async function recallAgreement(actor: Actor, input: DeclineToSignInput): Promise<void> {
  await asActor(actor, async tx => {
    const table = await lockTable(tx, actor, input.agreementId)
    permit(refusalRecallAgreement(actor, table))
    await returnToNegotiation(tx, actor, table, "recall", input.reason)
  })
}

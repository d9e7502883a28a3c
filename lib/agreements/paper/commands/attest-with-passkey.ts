import { requireAccountHolder } from "#lib/accounts/policy"
import { provePasskey } from "#lib/accounts/second-factor/commands/prove-passkey"
import type { Actor } from "#lib/actor"
import { permit } from "#lib/agreements/codes"
import { lockTable } from "#lib/agreements/negotiation/table"
import { attestedBefore, completeAttestation, openAttestation } from "#lib/agreements/paper/attesting"
import type { AttestWithPasskeyInput } from "#lib/agreements/paper/schema"
import { refusalSignAgreement } from "#lib/agreements/policy"
import type { Signed } from "#lib/agreements/signing/complete-signature"
import { byPasskey } from "#lib/agreements/signing/proof"
import { asActor } from "#lib/db/door"

/**
 * Attests to what the intent names, by a passkey whose answer is to the intent's own digest. Attesting twice is attesting
 * once.
 * Refuses: accounts.sign_in_first, accounts.passkey_not_valid, common.not_found, agreements.not_a_signatory,
 * agreements.not_in_signing, agreements.scan_closed, agreements.already_attested, agreements.approval_missing,
 * agreements.text_differs, agreements.paper_not_made, agreements.intent_over, agreements.intent_used.
 */
export async function attestWithPasskey(actor: Actor, input: AttestWithPasskeyInput): Promise<Signed> {
  const person = requireAccountHolder(actor)
  return asActor(actor, async tx => {
    const table = await lockTable(tx, actor, input.agreementId)
    const before = await attestedBefore(tx, actor, table, input.intentId)
    if (before) return before
    permit(refusalSignAgreement(actor, table))
    const open = await openAttestation(tx, actor, table, input.intentId)
    const used = await provePasskey(actor, { challenge: open.intent.digest, answer: input.answer })
    return completeAttestation(tx, person, table, open, byPasskey(used, input.answer.response))
  })
}

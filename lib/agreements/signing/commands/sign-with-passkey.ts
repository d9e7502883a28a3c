import { requireAccountHolder } from "#lib/accounts/policy"
import { provePasskey } from "#lib/accounts/second-factor/commands/prove-passkey"
import type { Actor } from "#lib/actor"
import { permit } from "#lib/agreements/codes"
import { concluded } from "#lib/agreements/lifecycle"
import { ownSignature } from "#lib/agreements/negotiation/signing"
import { lockTable } from "#lib/agreements/negotiation/table"
import { refusalSignAgreement } from "#lib/agreements/policy"
import { completeSignature, type Signed } from "#lib/agreements/signing/complete-signature"
import { openIntent, requireOpenSignature } from "#lib/agreements/signing/intent"
import { byPasskey } from "#lib/agreements/signing/proof"
import type { SignWithPasskeyInput } from "#lib/agreements/signing/schema"
import { asActor } from "#lib/db/door"

/**
 * Signs what the intent names, by a passkey whose answer is to the intent's own digest: a key of the person's has signed
 * exactly these bytes, and the proof is kept for whoever wants to check it. Signing twice is signing once.
 * Refuses: accounts.sign_in_first, accounts.passkey_not_valid, common.not_found, agreements.not_a_signatory,
 * agreements.not_in_signing, agreements.already_signed, agreements.approval_missing, agreements.others_sign_first,
 * agreements.text_differs, agreements.paper_not_made, agreements.intent_used, agreements.intent_over,
 * agreements.scan_waits.
 */
export async function signWithPasskey(actor: Actor, input: SignWithPasskeyInput): Promise<Signed> {
  const person = requireAccountHolder(actor)
  return asActor(actor, async tx => {
    const table = await lockTable(tx, actor, input.agreementId)
    const own = await ownSignature(tx, actor, table)
    if (own?.state === "signed") return { agreementId: table.id, inForce: concluded.includes(table.state) }
    permit(refusalSignAgreement(actor, table))
    const signature = await requireOpenSignature(tx, table, own)
    const intent = await openIntent(tx, actor, table, signature, input.intentId)
    const { answer, typedName } = input
    const { credentialId, publicKey } = await provePasskey(actor, { challenge: intent.digest, answer })
    const proof = byPasskey({ credentialId, publicKey }, answer.response)
    return completeSignature(tx, person, { table, signature, intent }, { typedName, proof })
  })
}

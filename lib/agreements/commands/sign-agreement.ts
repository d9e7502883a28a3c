import { requireAccountHolder } from "#lib/accounts/policy"
import { proveWithCode } from "#lib/accounts/second-factor/commands/prove-with-code"
import type { Actor } from "#lib/actor"
import { permit } from "#lib/agreements/codes"
import { concluded } from "#lib/agreements/lifecycle"
import { ownSignature } from "#lib/agreements/negotiation/signing"
import { lockTable } from "#lib/agreements/negotiation/table"
import { refusalSignAgreement } from "#lib/agreements/policy"
import { completeSignature, type Signed } from "#lib/agreements/signing/complete-signature"
import { openIntent, requireOpenSignature } from "#lib/agreements/signing/intent"
import { byCode } from "#lib/agreements/signing/proof"
import type { SignAgreementInput } from "#lib/agreements/signing/schema"
import { asActor } from "#lib/db/door"

/**
 * Signs what the intent names, by password and one-time code given now. The last missing signature puts the agreement
 * in force with its disclosure terms and its project, all in one transaction. Signing twice is signing once.
 * Refuses: accounts.wrong_password, accounts.wrong_code, accounts.too_many_tries, accounts.sign_in_first,
 * accounts.codes_used_up, common.not_found, agreements.not_a_signatory, agreements.not_in_signing,
 * agreements.already_signed, agreements.approval_missing, agreements.others_sign_first, agreements.text_differs,
 * agreements.paper_not_made, agreements.intent_used, agreements.intent_over, agreements.scan_waits.
 */
export async function signAgreement(actor: Actor, input: SignAgreementInput): Promise<Signed> {
  const person = requireAccountHolder(actor)
  return proveWithCode(actor, input, ({ steppedUpAt, spend }) =>
    asActor(actor, async tx => {
      const table = await lockTable(tx, actor, input.agreementId)
      const own = await ownSignature(tx, actor, table)
      if (own?.state === "signed") return { agreementId: table.id, inForce: concluded.includes(table.state) }
      permit(refusalSignAgreement(actor, table))
      const signature = await requireOpenSignature(tx, table, own)
      const intent = await openIntent(tx, actor, table, signature, input.intentId)
      const proof = byCode(await spend(tx), steppedUpAt)
      return completeSignature(tx, person, { table, signature, intent }, { typedName: input.typedName, proof })
    }),
  )
}

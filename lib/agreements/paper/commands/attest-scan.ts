import { requireAccountHolder } from "#lib/accounts/policy"
import { proveWithCode } from "#lib/accounts/second-factor/commands/prove-with-code"
import type { Actor } from "#lib/actor"
import { permit } from "#lib/agreements/codes"
import { lockTable } from "#lib/agreements/negotiation/table"
import { attestedBefore, completeAttestation, openAttestation } from "#lib/agreements/paper/attesting"
import type { AttestScanInput } from "#lib/agreements/paper/schema"
import { refusalSignAgreement } from "#lib/agreements/policy"
import type { Signed } from "#lib/agreements/signing/complete-signature"
import { byCode } from "#lib/agreements/signing/proof"
import { asActor } from "#lib/db/door"

/**
 * Attests to what the intent names, by password and one-time code given now. The last missing party puts the agreement in
 * force as the last signature does, all in one transaction. Attesting twice is attesting once.
 * Refuses: accounts.wrong_password, accounts.wrong_code, accounts.too_many_tries, accounts.sign_in_first,
 * accounts.codes_used_up, common.not_found, agreements.not_a_signatory, agreements.not_in_signing,
 * agreements.scan_closed, agreements.already_attested, agreements.approval_missing, agreements.text_differs,
 * agreements.paper_not_made, agreements.intent_over, agreements.intent_used.
 */
export async function attestScan(actor: Actor, input: AttestScanInput): Promise<Signed> {
  const person = requireAccountHolder(actor)
  return proveWithCode(actor, input, ({ steppedUpAt, spend }) =>
    asActor(actor, async tx => {
      const table = await lockTable(tx, actor, input.agreementId)
      const before = await attestedBefore(tx, actor, table, input.intentId)
      if (before) return before
      permit(refusalSignAgreement(actor, table))
      const open = await openAttestation(tx, actor, table, input.intentId)
      return completeAttestation(tx, person, table, open, byCode(await spend(tx), steppedUpAt))
    }),
  )
}

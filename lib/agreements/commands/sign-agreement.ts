import { stepUp } from "#lib/accounts/commands/step-up"
import type { Actor } from "#lib/actor"
import { permit, refusal } from "#lib/agreements/codes"
import { concluded } from "#lib/agreements/lifecycle"
import { consentDigest } from "#lib/agreements/negotiation/consent"
import { recordEvidence } from "#lib/agreements/negotiation/evidence"
import { putInForce } from "#lib/agreements/negotiation/force"
import { everyPartySigned, ownSignature } from "#lib/agreements/negotiation/signing"
import { lockTable } from "#lib/agreements/negotiation/table"
import { refusalSignAgreement } from "#lib/agreements/policy"
import type { SignAgreementInput } from "#lib/agreements/schema"
import { moveSignature } from "#lib/agreements/transition"
import { recordAudit } from "#lib/audit/record"
import { now } from "#lib/clock"
import { asActor } from "#lib/db/door"

/**
 * Signs exactly the frozen text whose digest was shown, after the password was given again. The last missing party's
 * signature puts the agreement in force with its disclosure terms and its project, all in one transaction. Signing twice
 * is signing once.
 * Refuses: accounts.wrong_password, accounts.too_many_tries, common.not_found, agreements.not_a_signatory,
 * agreements.not_in_signing, agreements.text_differs, agreements.already_signed.
 */
export async function signAgreement(
  actor: Actor,
  input: SignAgreementInput,
): Promise<{ agreementId: string; inForce: boolean }> {
  await stepUp(actor, { password: input.password })
  return asActor(actor, async tx => {
    const table = await lockTable(tx, actor, input.agreementId)
    const signature = await ownSignature(tx, actor, table)
    if (signature?.state === "signed") return { agreementId: table.id, inForce: concluded.includes(table.state) }
    permit(refusalSignAgreement(actor, table))
    if (!signature) throw refusal("agreements.not_a_signatory")
    if (signature.state === "declined") throw refusal("agreements.already_signed")
    const revision = table.proposed
    // The frozen text, the text shown and the text that was asked for are one and the same, or nothing is signed.
    if (!revision || revision.id !== table.frozenRevisionId) throw refusal("agreements.text_differs")
    if (input.digest !== revision.digest || signature.digest !== revision.digest)
      throw refusal("agreements.text_differs")
    const consent = consentDigest(input.locale)
    const signed = { signedAt: now(), typedName: input.typedName, capacity: input.capacity, consentDigest: consent }
    await moveSignature(tx, signature, "sign", signed)
    await recordEvidence(
      tx,
      table,
      "signed",
      {
        version: revision.number,
        termsSha256: revision.digest,
        consentSha256: consent,
        signatoryRef: signature.userId,
        orgRef: signature.memberId,
        capacity: input.capacity,
        authMethods: "password",
      },
      { name: input.typedName, email: actor.kind === "person" ? actor.email : "" },
    )
    await recordAudit(tx, actor, {
      subject: { type: "agreement", id: table.id },
      event: "agreement.signed",
      partyIds: table.partyIds,
      values: { revision: revision.number, digest: revision.digest },
    })
    const inForce = await everyPartySigned(tx, table)
    if (inForce) await putInForce(tx, actor, table, revision.terms)
    return { agreementId: table.id, inForce }
  })
}

import { getSecondFactor } from "#lib/accounts/second-factor/queries/get-second-factor"
import type { Actor } from "#lib/actor"
import { permit, refusal } from "#lib/agreements/codes"
import { attestationText } from "#lib/agreements/negotiation/consent"
import { ownSignature } from "#lib/agreements/negotiation/signing"
import { lockTable } from "#lib/agreements/negotiation/table"
import type { AttestationOnly } from "#lib/agreements/paper/attesting"
import { refusalAttestScan } from "#lib/agreements/paper/policy"
import { digestOfHands, openScan } from "#lib/agreements/paper/scan"
import type { PrepareAttestationInput } from "#lib/agreements/paper/schema"
import { refusalSignAgreement } from "#lib/agreements/policy"
import { requireApproval } from "#lib/agreements/roles/approvers"
import { issueIntent } from "#lib/agreements/signing/intent"
import { asActor } from "#lib/db/door"

/**
 * Says in one text what this person is about to attest to: that this scan shows these bytes, signed by hand by the people
 * named, having accepted which points. The act that follows is bound to it. Nothing is attested by this.
 * Refuses: common.not_found, agreements.not_a_signatory, agreements.not_in_signing, agreements.scan_closed,
 * agreements.already_attested, agreements.approval_missing, agreements.paper_not_made,
 * agreements.second_proof_missing, agreements.text_differs.
 */
export async function prepareAttestation(
  actor: Actor,
  input: PrepareAttestationInput,
): Promise<{ agreementId: string; intentId: string }> {
  return asActor(actor, async tx => {
    const table = await lockTable(tx, actor, input.agreementId)
    permit(refusalSignAgreement(actor, table))
    const own = await ownSignature(tx, actor, table)
    if (!own) throw refusal("agreements.not_a_signatory")
    const scan = await openScan(tx, table)
    if (scan?.id !== input.scanId) throw refusal("agreements.scan_closed")
    permit(
      refusalAttestScan(
        scan.attestations.map(({ memberId }) => memberId),
        own.memberId,
      ),
    )
    await requireApproval(tx, table, own.memberId)
    if (!(await getSecondFactor(actor))?.codeApp) throw refusal("agreements.second_proof_missing")
    const { capacity, locale } = input
    const deed = { signature: own, capacity, locale, points: attestationText(locale) }
    const said = {
      act: "attest_scan",
      scanSha256: scan.sha256,
      scanLength: scan.bytes,
      handsSha256: await digestOfHands(tx, table),
    } satisfies AttestationOnly
    return issueIntent(tx, table, deed, { scanId: scan.id, said })
  })
}

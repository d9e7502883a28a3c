import { randomBytes } from "node:crypto"
import { getSecondFactor } from "#lib/accounts/second-factor/queries/get-second-factor"
import type { Actor } from "#lib/actor"
import { permit, refusal } from "#lib/agreements/codes"
import { attestationText } from "#lib/agreements/negotiation/consent"
import { ownSignature } from "#lib/agreements/negotiation/signing"
import { lockTable } from "#lib/agreements/negotiation/table"
import type { AttestationWords } from "#lib/agreements/paper/attesting"
import { refusalAttestScan } from "#lib/agreements/paper/policy"
import { openScan } from "#lib/agreements/paper/scan"
import type { PrepareAttestationInput } from "#lib/agreements/paper/schema"
import { refusalSignAgreement } from "#lib/agreements/policy"
import { requireApproval } from "#lib/agreements/roles/approvers"
import { frozenText, keepConsent } from "#lib/agreements/signing/intent"
import { signingIntentMinutes } from "#lib/agreements/signing/policy"
import { canonicalText, sha256 } from "#lib/agreements/terms/canonical"
import { fromNow, minute, now } from "#lib/clock"
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
    const { revision, paper } = await frozenText(tx, table)
    const consentDigest = await keepConsent(tx, input.locale, attestationText(input.locale))
    const issuedAt = now()
    const text = canonicalText({
      v: 1,
      act: "attest_scan",
      agreement: table.reference,
      version: revision.number,
      termsSha256: revision.digest,
      pdfSha256: paper.sha256,
      pdfLength: paper.bytes,
      scanSha256: scan.sha256,
      scanLength: scan.bytes,
      consentSha256: consentDigest,
      signatory: own.userId,
      org: own.memberId,
      capacity: input.capacity,
      nonce: randomBytes(32).toString("hex"),
      issuedAt: issuedAt.toISOString(),
    } satisfies AttestationWords)
    const { id: intentId } = await tx.signingIntent.create({
      data: {
        ...{ agreementId: table.id, partnershipId: table.partnershipId, signatureId: own.id, scanId: scan.id },
        ...{ userId: own.userId, memberId: own.memberId, text, digest: sha256(text), consentDigest },
        ...{ capacity: input.capacity, issuedAt, endsAt: fromNow(signingIntentMinutes * minute) },
      },
      select: { id: true },
    })
    return { agreementId: table.id, intentId }
  })
}

import { z } from "zod"
import type { Actor, Person } from "#lib/actor"
import { permit, refusal } from "#lib/agreements/codes"
import { concluded } from "#lib/agreements/lifecycle"
import { recordEvidence } from "#lib/agreements/negotiation/evidence"
import { putInForce } from "#lib/agreements/negotiation/force"
import { type OwnSignature, ownSignature } from "#lib/agreements/negotiation/signing"
import type { Table } from "#lib/agreements/negotiation/table"
import { refusalAttestScan } from "#lib/agreements/paper/policy"
import { digestOfHands, type OpenScan, openScan } from "#lib/agreements/paper/scan"
import { moveScan } from "#lib/agreements/paper/transition"
import { requireApproval } from "#lib/agreements/roles/approvers"
import type { Signed } from "#lib/agreements/signing/complete-signature"
import { frozenText, intentWords, spendIntent } from "#lib/agreements/signing/intent"
import { refusalAfterLastDay, refusalUseIntent } from "#lib/agreements/signing/policy"
import type { SigningProof } from "#lib/agreements/signing/proof"
import { ownIntents } from "#lib/agreements/signing/visibility"
import { moveSignature } from "#lib/agreements/transition"
import { recordAudit } from "#lib/audit/record"
import { now, today } from "#lib/clock"
import type { Tx } from "#lib/db/door"
import { refusal as commonRefusal } from "#lib/errors"

const attestationOnly = z.object({
  act: z.literal("attest_scan"),
  scanSha256: z.string(),
  scanLength: z.number(),
  handsSha256: z.string(),
})
/** What an intent to attest says beyond one to sign: that it is no signature, the scan, and whose hands signed it. */
export type AttestationOnly = z.infer<typeof attestationOnly>

export const attestationWords = intentWords.extend(attestationOnly.shape)
type AttestationWords = z.infer<typeof attestationWords>

export type OpenAttestation = {
  scan: OpenScan
  signature: OwnSignature
  intent: { id: string; digest: string; words: AttestationWords }
}

/** What came of an intent to attest that was acted on before; null where it still waits. Refuses: common.not_found. */
export async function attestedBefore(tx: Tx, actor: Actor, table: Table, intentId: string): Promise<Signed | null> {
  const { usedAt } = await readIntent(tx, actor, table, intentId)
  return usedAt && { agreementId: table.id, inForce: concluded.includes(table.state) }
}

async function readIntent(tx: Tx, actor: Actor, table: Table, intentId: string) {
  const found = await tx.signingIntent.findFirst({
    where: { id: intentId, agreementId: table.id, scanId: { not: null }, ...ownIntents(actor) },
  })
  if (!found) throw commonRefusal("common.not_found")
  return found
}

/**
 * The intent to attest that is about to be acted on, under the agreement's lock: what it names, what is frozen, what lies
 * there on paper and the scan that waits are one and the same.
 */
export async function openAttestation(tx: Tx, actor: Actor, table: Table, intentId: string): Promise<OpenAttestation> {
  const found = await readIntent(tx, actor, table, intentId)
  const signature = await ownSignature(tx, actor, table)
  if (!signature) throw refusal("agreements.not_a_signatory")
  const scan = await openScan(tx, table)
  if (scan?.id !== found.scanId) throw refusal("agreements.scan_closed")
  permit(refusalAfterLastDay(table, today()))
  permit(refusalAttestScan(attestedBy(scan), signature.memberId))
  await requireApproval(tx, table, signature.memberId)
  const { revision, paper } = await frozenText(tx, table)
  const words = attestationWords.parse(JSON.parse(found.text))
  permit(
    refusalUseIntent(
      { isUsed: found.usedAt !== null, isOver: found.endsAt <= now() },
      {
        isOfThisSignature: found.signatureId === signature.id,
        isOfThisText:
          words.termsSha256 === revision.digest &&
          words.version === revision.number &&
          words.pdfSha256 === paper.sha256 &&
          words.scanSha256 === scan.sha256 &&
          words.handsSha256 === (await digestOfHands(tx, table)),
      },
    ),
  )
  return { scan, signature, intent: { id: found.id, digest: found.digest, words } }
}

/**
 * Spends the intent and attests for the party, in the transaction of the proof. The last missing party makes the signatures
 * by hand count and puts the agreement in force with its disclosure terms and its project.
 */
export async function completeAttestation(
  tx: Tx,
  actor: Person,
  table: Table,
  { scan, signature, intent: { id, digest, words } }: OpenAttestation,
  proof: SigningProof,
): Promise<Signed> {
  await spendIntent(tx, id, proof)
  await recordEvidence(
    tx,
    table,
    "paper.attested",
    {
      version: words.version,
      termsSha256: words.termsSha256,
      pdfSha256: words.pdfSha256,
      pdfLength: words.pdfLength,
      scanSha256: words.scanSha256,
      handsSha256: words.handsSha256,
      consentSha256: words.consentSha256,
      intentSha256: digest,
      signatoryRef: signature.userId,
      orgRef: signature.memberId,
      capacity: words.capacity,
      ...proof.recorded,
    },
    { name: actor.name, email: actor.email },
  )
  await recordAudit(tx, actor, {
    subject: { type: "agreement", id: table.id },
    event: "agreement.attested",
    partyIds: table.partyIds,
    values: { revision: words.version, digest: words.termsSha256, scan: words.scanSha256 },
  })
  const attested = [...attestedBy(scan), signature.memberId]
  const inForce = table.partyIds.every(party => attested.includes(party))
  if (inForce) await acceptScan(tx, actor, table, scan)
  return { agreementId: table.id, inForce }
}

const attestedBy = ({ attestations }: OpenScan) => attestations.map(({ memberId }) => memberId)

/** The database lets the scan be accepted only now, and the signatures by hand count only after it. */
async function acceptScan(tx: Tx, actor: Person, table: Table, scan: OpenScan): Promise<void> {
  await moveScan(tx, scan, "accept")
  for (const { signature } of scan.signers) await moveSignature(tx, signature, "sign_by_hand")
  const terms = table.proposed?.terms
  if (terms) await putInForce(tx, actor, table, terms)
}

import type { Person } from "#lib/actor"
import { recordEvidence } from "#lib/agreements/negotiation/evidence"
import { putInForce } from "#lib/agreements/negotiation/force"
import { askedSignatures, everyPartySigned, type OwnSignature } from "#lib/agreements/negotiation/signing"
import type { Table } from "#lib/agreements/negotiation/table"
import { tellWhoMaySign } from "#lib/agreements/roles/tell"
import { type OpenIntent, spendIntent } from "#lib/agreements/signing/intent"
import { partiesNowInTurn } from "#lib/agreements/signing/policy"
import type { SigningProof } from "#lib/agreements/signing/proof"
import { moveSignature } from "#lib/agreements/transition"
import { recordAudit } from "#lib/audit/record"
import { now } from "#lib/clock"
import type { Tx } from "#lib/db/door"

export type Signed = { agreementId: string; inForce: boolean }

/**
 * Spends the intent and signs, in the transaction of the proof: the record names the intent and how the person was
 * known. The last missing signature puts the agreement in force with its disclosure terms and its project.
 */
export async function completeSignature(
  tx: Tx,
  actor: Person,
  { table, signature, intent }: { table: Table; signature: OwnSignature; intent: OpenIntent },
  { typedName, proof }: { typedName: string; proof: SigningProof },
): Promise<Signed> {
  const { words } = intent
  await spendIntent(tx, intent.id, proof)
  await moveSignature(tx, signature, "sign", {
    signedAt: now(),
    typedName,
    capacity: words.capacity,
    consentDigest: words.consentSha256,
  })
  await recordEvidence(
    tx,
    table,
    "signed",
    {
      version: words.version,
      termsSha256: words.termsSha256,
      pdfSha256: words.pdfSha256,
      pdfLength: words.pdfLength,
      consentSha256: words.consentSha256,
      intentSha256: intent.digest,
      signatoryRef: signature.userId,
      orgRef: signature.memberId,
      capacity: words.capacity,
      ...proof.recorded,
    },
    { name: typedName, email: actor.email },
  )
  await recordAudit(tx, actor, {
    subject: { type: "agreement", id: table.id },
    event: "agreement.signed",
    partyIds: table.partyIds,
    values: { revision: words.version, digest: words.termsSha256 },
  })
  for (const party of partiesNowInTurn(await askedSignatures(tx, table), signature))
    await tellWhoMaySign(tx, table, party)
  const inForce = await everyPartySigned(tx, table)
  const terms = table.proposed?.terms
  if (inForce && terms) await putInForce(tx, actor, table, terms)
  return { agreementId: table.id, inForce }
}

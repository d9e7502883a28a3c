import { randomBytes } from "node:crypto"
import { appendEntry, commit, type EvidenceType, type EvidenceValue, lineDigest } from "#lib/agreements/evidence/chain"
import type { Reveal } from "#lib/agreements/evidence/reveal"
import type { Table } from "#lib/agreements/negotiation/table"
import { now } from "#lib/clock"
import type { Tx } from "#lib/db/door"

/**
 * Adds a line to an agreement's evidence, in the transaction of what it proves and under the agreement's lock, so that
 * lines never fork. Personal values go in as commitments; they themselves rest beside the line and can be erased.
 */
export async function recordEvidence(
  tx: Tx,
  agreement: Pick<Table, "id" | "reference" | "partnershipId">,
  type: EvidenceType,
  values: Record<string, EvidenceValue> = {},
  personal: Record<string, string> = {},
): Promise<void> {
  const last = await tx.evidenceEntry.findFirst({
    where: { agreementId: agreement.id },
    orderBy: { seq: "desc" },
    select: { seq: true, line: true, writtenAt: true },
  })
  const reveal: Reveal = Object.fromEntries(
    Object.entries(personal).map(([key, value]) => [key, { salt: randomBytes(32).toString("hex"), value }]),
  )
  const commitments = Object.fromEntries(
    Object.entries(reveal).map(([key, { salt, value }]) => [`${key}Commit`, commit(salt, value)]),
  )
  // A server's clock may be set back between two lines; the record's own time never is.
  const at = new Date(Math.max(now().getTime(), last?.writtenAt.getTime() ?? 0))
  const line = appendEntry(last?.line ?? null, {
    agreement: agreement.reference,
    type,
    at: at.toISOString(),
    values: { ...values, ...commitments },
  })
  await tx.evidenceEntry.create({
    data: {
      agreementId: agreement.id,
      partnershipId: agreement.partnershipId,
      seq: last ? last.seq + 1 : 0,
      line,
      digest: lineDigest(line),
      reveal,
      writtenAt: at,
    },
    select: { id: true },
  })
}

import type { Actor } from "#lib/actor"
import type { EvidenceView } from "#lib/agreements/evidence/views"
import { visibleAgreements } from "#lib/agreements/visibility"
import { asActor } from "#lib/db/door"
import { isId } from "#lib/ids"

/** The evidence of an agreement, line by line as it is chained. */
export async function getEvidence(actor: Actor, agreementId: string): Promise<EvidenceView | null> {
  if (!isId(agreementId)) return null
  const agreement = await asActor(actor, tx =>
    tx.agreement.findFirst({
      where: { id: agreementId, ...visibleAgreements(actor) },
      select: {
        reference: true,
        evidence: { orderBy: { seq: "asc" }, select: { seq: true, line: true, digest: true } },
        checkpoints: { orderBy: { seq: "desc" }, take: 1, select: { seq: true, signedAt: true, keySha256: true } },
      },
    }),
  )
  if (!agreement) return null
  const lines = agreement.evidence.map(entry => {
    const { type, at } = JSON.parse(entry.line) as { type: string; at: string }
    return { ...entry, type, at }
  })
  const checkpoint = agreement.checkpoints[0] ?? null
  const hasBundle = lines.some(({ type, seq }) => type === "sealed" && checkpoint !== null && seq <= checkpoint.seq)
  return { reference: agreement.reference, lines, checkpoint, hasBundle }
}

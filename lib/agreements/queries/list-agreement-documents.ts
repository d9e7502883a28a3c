import type { Actor } from "#lib/actor"
import type { DocumentRow } from "#lib/agreements/evidence/views"
import { concluded } from "#lib/agreements/lifecycle"
import { agreementsOnPaper, visibleAgreements } from "#lib/agreements/visibility"
import { asActor } from "#lib/db/door"
import { isId } from "#lib/ids"

/**
 * The documents that the text in signing or in force has, or is about to have; the final one once it is sealed, and the scan
 * that waits or was accepted, where it is signed by hand.
 */
export async function listAgreementDocuments(actor: Actor, agreementId: string): Promise<DocumentRow[]> {
  if (!isId(agreementId)) return []
  const agreement = await asActor(actor, tx =>
    tx.agreement.findFirst({
      where: { id: agreementId, AND: [visibleAgreements(actor), agreementsOnPaper("terms")] },
      select: {
        state: true,
        frozenRevisionId: true,
        scans: {
          where: { state: { in: ["open", "accepted"] } },
          select: { revisionId: true, fileId: true, bytes: true, sha256: true, uploadedAt: true },
        },
        documents: { where: { kind: { in: ["terms", "sealed"] } }, select: documentColumns },
      },
    }),
  )
  if (!agreement) return []
  const rows = agreement.documents.filter(one => one.revisionId === agreement.frozenRevisionId)
  const rowOf = (kind: "terms" | "final"): DocumentRow => {
    const row = rows.find(one => one.kind === (kind === "final" ? "sealed" : kind))
    if (!row) return { kind, made: null }
    const { bytes, sha256, madeAt, sealLevel: level, certificateSha256 } = row
    return {
      kind,
      made: { bytes, sha256, madeAt, seal: level && certificateSha256 ? { level, certificateSha256 } : null },
    }
  }
  const scans = agreement.scans
    .filter(one => one.revisionId === agreement.frozenRevisionId)
    .map(({ fileId, bytes, sha256, uploadedAt }): DocumentRow => {
      return { kind: "scan", fileId, made: { bytes, sha256, madeAt: uploadedAt, seal: null } }
    })
  const made = concluded.includes(agreement.state) ? [rowOf("final"), rowOf("terms")] : [rowOf("terms")]
  return [...made, ...scans]
}

const documentColumns = {
  revisionId: true,
  kind: true,
  bytes: true,
  sha256: true,
  madeAt: true,
  sealLevel: true,
  certificateSha256: true,
} as const

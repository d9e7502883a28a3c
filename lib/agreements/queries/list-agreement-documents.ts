import type { Actor } from "#lib/actor"
import type { DocumentRow } from "#lib/agreements/views"
import { agreementsOnPaper, visibleAgreements } from "#lib/agreements/visibility"
import { asActor } from "#lib/db/door"
import { isId } from "#lib/ids"

/** The documents that the text in signing or in force has, or is about to have; none before that. */
export async function listAgreementDocuments(actor: Actor, agreementId: string): Promise<DocumentRow[]> {
  if (!isId(agreementId)) return []
  const agreement = await asActor(actor, tx =>
    tx.agreement.findFirst({
      where: { id: agreementId, AND: [visibleAgreements(actor), agreementsOnPaper("terms")] },
      select: {
        state: true,
        frozenRevisionId: true,
        documents: { select: { revisionId: true, kind: true, bytes: true, sha256: true, madeAt: true } },
      },
    }),
  )
  if (!agreement) return []
  const kinds = agreement.state === "in_force" ? (["final", "terms"] as const) : (["terms"] as const)
  return kinds.map(kind => {
    const row = agreement.documents.find(one => one.kind === kind && one.revisionId === agreement.frozenRevisionId)
    return { kind, made: row ? { bytes: row.bytes, sha256: row.sha256, madeAt: row.madeAt } : null }
  })
}

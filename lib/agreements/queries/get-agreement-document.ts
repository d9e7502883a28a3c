import type { Actor } from "#lib/actor"
import { agreementsOnPaper, visibleAgreements } from "#lib/agreements/visibility"
import { asActor } from "#lib/db/door"
import { isId } from "#lib/ids"

/** Where a document of an agreement lies, and what it must turn out to be. */
export type AgreementDocumentFile = { reference: string; partnershipId: string; storageKey: string; sha256: string }

/** A document of the text in signing or in force; the final one as it was sealed. Null where it is not made, and where there is none for this actor. */
export async function getAgreementDocument(
  actor: Actor,
  agreementId: string,
  kind: "terms" | "final",
): Promise<AgreementDocumentFile | null> {
  if (!isId(agreementId)) return null
  const agreement = await asActor(actor, tx =>
    tx.agreement.findFirst({
      where: { id: agreementId, AND: [visibleAgreements(actor), agreementsOnPaper(kind)] },
      select: {
        reference: true,
        partnershipId: true,
        frozenRevisionId: true,
        documents: {
          where: { kind: kind === "final" ? "sealed" : kind },
          select: { revisionId: true, storageKey: true, sha256: true },
        },
      },
    }),
  )
  const found = agreement?.documents.find(document => document.revisionId === agreement.frozenRevisionId)
  if (!agreement || !found) return null
  const { reference, partnershipId } = agreement
  return { reference, partnershipId, storageKey: found.storageKey, sha256: found.sha256 }
}

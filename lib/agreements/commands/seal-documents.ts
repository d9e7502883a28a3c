import type { Actor } from "#lib/actor"
import { permit } from "#lib/agreements/codes"
import { recordEvidence } from "#lib/agreements/negotiation/evidence"
import { refusalJob } from "#lib/agreements/policy"
import { tellSealed } from "#lib/agreements/roles/tell-sealed"
import { documentsToSeal } from "#lib/agreements/visibility"
import { now } from "#lib/clock"
import { asActor } from "#lib/db/door"
import { keepMadeFile, openMadeFile } from "#lib/files/made-files"
import { isLocale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { oneByOne } from "#lib/jobs/one-by-one"
import { sealFile } from "#lib/sealing/seal-file"

/**
 * Seals the final documents that wait for it. Killed at any step it is begun again: until the last one nothing was
 * given out, and that one writes the document and its line of evidence together. What the signer gives is read as a
 * stranger would before it is kept. Where there is no signer, or a time-stamp service is set and gives no stamp that holds,
 * the documents wait, and what went wrong is thrown: none is given out with a weaker seal.
 * Refuses: agreements.jobs_only.
 */
export async function sealDocuments(actor: Actor): Promise<{ sealed: number }> {
  permit(refusalJob(actor))
  const waiting = await asActor(actor, tx =>
    tx.agreementDocument.findMany({
      where: documentsToSeal,
      orderBy: { id: "asc" },
      select: {
        agreementId: true,
        partnershipId: true,
        revisionId: true,
        locale: true,
        storageKey: true,
        sha256: true,
        agreement: { select: { reference: true } },
      },
    }),
  )
  const sealed = await oneByOne(waiting, document => sealDocument(actor, document), "documents were not sealed")
  return { sealed }
}

type Waiting = {
  agreementId: string
  partnershipId: string
  revisionId: string
  locale: string
  storageKey: string
  sha256: string
  agreement: { reference: string }
}

/** False where another worker was faster. */
async function sealDocument(actor: Actor, { agreement, ...document }: Waiting): Promise<boolean> {
  const content = await openMadeFile(document)
  const reason = words(isLocale(document.locale) ? document.locale : "en", "agreements")("document.sealReason")
  const { pdf, sealLevel, certificateSha256, recorded } = await sealFile(content, reason)
  const kept = await keepMadeFile(pdf)
  const { agreementId, partnershipId, revisionId } = document
  return asActor(actor, async tx => {
    // Whoever seals the same document at once waits here, and then finds it sealed.
    await tx.$queryRaw`SELECT id::text FROM agreement WHERE id = ${agreementId}::uuid FOR UPDATE`
    const place = { agreementId, partnershipId, revisionId, locale: document.locale }
    const { count } = await tx.agreementDocument.createMany({
      data: [{ ...place, ...kept, kind: "sealed", sealLevel, certificateSha256, madeAt: now() }],
      skipDuplicates: true,
    })
    if (count === 0) return false
    await recordEvidence(tx, { id: agreementId, partnershipId, reference: agreement.reference }, "sealed", {
      pdfSha256: kept.sha256,
      unsealedPdfSha256: document.sha256,
      ...recorded,
    })
    await tellSealed(tx, { agreementId, revisionId, sha256: kept.sha256 })
    return true
  })
}

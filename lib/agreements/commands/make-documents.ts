import type { Actor } from "#lib/actor"
import { permit } from "#lib/agreements/codes"
import { certificateSheet } from "#lib/agreements/document/certificate"
import { agreementSheet } from "#lib/agreements/document/sheet"
import { readDocumentSource } from "#lib/agreements/document-source"
import { refusalJob } from "#lib/agreements/policy"
import { canonicalText } from "#lib/agreements/terms/canonical"
import { agreementsOnPaper } from "#lib/agreements/visibility"
import { now } from "#lib/clock"
import { asActor } from "#lib/db/door"
import type { DocumentKind } from "#lib/db/generated/enums"
import { origin } from "#lib/env"
import { keepMadeFile } from "#lib/files/made-files"
import { words } from "#lib/i18n/words"
import { oneByOne } from "#lib/jobs/one-by-one"
import { paths } from "#lib/paths"
import { typeset } from "#lib/typesetting/typeset"

/**
 * Makes the documents that are missing: of each frozen text, and of each text that all have signed. It may be killed at
 * any step and begun again: the same text gives the same bytes under the same key, and its row is written once. One that
 * cannot be made does not keep the others waiting; what went wrong is thrown at the end.
 * Refuses: agreements.jobs_only.
 */
export async function makeDocuments(actor: Actor): Promise<{ made: number }> {
  permit(refusalJob(actor))
  // The final document names the digest of the one before it, so all of the first kind come first.
  const missing = [...(await documentsWanted(actor, "terms")), ...(await documentsWanted(actor, "final"))]
  const made = await oneByOne(
    missing,
    ({ agreementId, kind }) => makeDocument(actor, agreementId, kind),
    "documents were not made",
  )
  return { made }
}

async function documentsWanted(
  actor: Actor,
  kind: DocumentKind,
): Promise<{ agreementId: string; kind: DocumentKind }[]> {
  const rows = await asActor(actor, tx =>
    tx.agreement.findMany({
      where: agreementsOnPaper(kind),
      orderBy: { id: "asc" },
      select: { id: true, frozenRevisionId: true, documents: { where: { kind }, select: { revisionId: true } } },
    }),
  )
  return rows
    .filter(row => !row.documents.some(document => document.revisionId === row.frozenRevisionId))
    .map(({ id: agreementId }) => ({ agreementId, kind }))
}

/** False where another worker was faster, or where the signing was stopped meanwhile. */
async function makeDocument(actor: Actor, agreementId: string, kind: DocumentKind): Promise<boolean> {
  const found = await asActor(actor, tx => readDocumentSource(tx, agreementId, kind))
  if (!found) return false
  const { text, moment, completion, place } = found
  const checkAddress = `${origin()}${paths.verify.fingerprint(text.digest)}`
  const sheet = agreementSheet(text, completion && certificateSheet(text, completion), checkAddress)
  const description = words(text.locale, "agreements")("document.attachment")
  const attachments = [{ name: "terms.json", description, text: canonicalText(text.terms) }]
  const { pdf } = typeset("agreement", sheet, { moment, attachments })
  const kept = await keepMadeFile(pdf)
  const row = { ...place, ...kept, kind, locale: text.locale, madeAt: now() }
  const { count } = await asActor(actor, tx => tx.agreementDocument.createMany({ data: [row], skipDuplicates: true }))
  return count === 1
}

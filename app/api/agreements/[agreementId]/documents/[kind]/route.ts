import { getAgreementDocument } from "#lib/agreements/queries/get-agreement-document"
import { openMadeFile } from "#lib/files/made-files"
import { words } from "#lib/i18n/words"
import { noteDocumentOpened } from "#lib/partnerships/commands/note-document-opened"
import { isDownload } from "#lib/web/download"
import { requestLocale } from "#lib/web/request"
import { getActor } from "#lib/web/session"

type Context = { params: Promise<{ agreementId: string; kind: string }> }

/** A document of an agreement, as a download for its parties. Missing, not made and not visible get the same answer. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { agreementId, kind } = await params
  const actor = await getActor()
  const isKind = kind === "terms" || kind === "final"
  const found = isKind ? await getAgreementDocument(actor, agreementId, kind) : null
  const always = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "sandbox; default-src 'none'",
    "X-Content-Type-Options": "nosniff",
  }
  if (!isKind || !found) {
    const explanation = words(requestLocale(), "common")("notFound.explanation")
    const headers = { ...always, "Content-Type": "text/plain; charset=utf-8" }
    return new Response(explanation, { status: 404, headers })
  }
  const content = await openMadeFile(found)
  const { partnershipId } = found
  // Kept before the first byte leaves: a document that cannot be noted is not given out.
  if (isDownload(request)) await noteDocumentOpened(actor, { partnershipId, kind, documentId: agreementId })
  const name = kind === "terms" ? `agreement-${found.reference}-text.pdf` : `agreement-${found.reference}.pdf`
  return new Response(new Uint8Array(content), {
    headers: {
      ...always,
      "Content-Type": "application/pdf",
      "Content-Length": String(content.length),
      "Content-Disposition": `attachment; filename="${name}"`,
    },
  })
}

import { getAgreementBundle } from "#lib/agreements/queries/get-agreement-bundle"
import { words } from "#lib/i18n/words"
import { noteDocumentOpened } from "#lib/partnerships/commands/note-document-opened"
import { isDownload } from "#lib/web/download"
import { requestLocale } from "#lib/web/request"
import { getActor } from "#lib/web/session"

type Context = { params: Promise<{ agreementId: string }> }

/** The signed agreement with everything that proves it, for its parties. Missing, not sealed and not visible get the same answer. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { agreementId } = await params
  const locale = requestLocale()
  const actor = await getActor()
  const bundle = await getAgreementBundle(actor, { agreementId, locale })
  const always = { "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff" }
  if (!bundle) {
    const headers = { ...always, "Content-Type": "text/plain; charset=utf-8" }
    return new Response(words(locale, "common")("notFound.explanation"), { status: 404, headers })
  }
  const { partnershipId } = bundle
  // Kept before the first byte leaves, as for the documents in it.
  if (isDownload(request)) await noteDocumentOpened(actor, { partnershipId, kind: "export", documentId: agreementId })
  return new Response(new Uint8Array(bundle.zip), {
    headers: {
      ...always,
      "Content-Type": "application/zip",
      "Content-Length": String(bundle.zip.length),
      "Content-Disposition": `attachment; filename="agreement-${bundle.reference}.zip"`,
    },
  })
}

import { getAgreement } from "#lib/agreements/queries/get-agreement"
import { getAgreementExport } from "#lib/agreements/queries/get-agreement-export"
import { noteDocumentOpened } from "#lib/partnerships/commands/note-document-opened"
import { isDownload } from "#lib/web/download"
import { getActor } from "#lib/web/session"

type Context = { params: Promise<{ agreementId: string }> }

/** The signed agreement with its proof, as a file to keep. Missing and not visible get the same answer. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { agreementId } = await params
  const actor = await getActor()
  const [exported, agreement] = await Promise.all([
    getAgreementExport(actor, agreementId),
    getAgreement(actor, agreementId),
  ])
  const always = {
    "Cache-Control": "no-store",
    "Content-Type": "application/json; charset=utf-8",
    "X-Content-Type-Options": "nosniff",
  }
  if (!exported || !agreement)
    return new Response(JSON.stringify({ error: "not_found" }), { status: 404, headers: always })
  const { partnershipId } = agreement
  // Kept before the first byte leaves: a document that cannot be noted is not given out.
  if (isDownload(request)) await noteDocumentOpened(actor, { partnershipId, kind: "export", documentId: agreementId })
  return new Response(`${JSON.stringify(exported, null, 2)}\n`, {
    headers: { ...always, "Content-Disposition": `attachment; filename="agreement-${exported.reference}.json"` },
  })
}

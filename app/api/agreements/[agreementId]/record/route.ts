import { getAgreement } from "#lib/agreements/queries/get-agreement"
import { getNegotiationRecord } from "#lib/agreements/queries/get-negotiation-record"
import { noteDocumentOpened } from "#lib/partnerships/commands/note-document-opened"
import { isDownload } from "#lib/web/download"
import { getActor } from "#lib/web/session"

type Context = { params: Promise<{ agreementId: string }> }

/** What was said on the way to the text, in the very bytes whose digest the evidence holds once it is frozen. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { agreementId } = await params
  const actor = await getActor()
  const [record, agreement] = await Promise.all([
    getNegotiationRecord(actor, agreementId),
    getAgreement(actor, agreementId),
  ])
  const always = {
    "Cache-Control": "no-store",
    "Content-Type": "application/json; charset=utf-8",
    "X-Content-Type-Options": "nosniff",
  }
  if (!record || !agreement)
    return new Response(JSON.stringify({ error: "not_found" }), { status: 404, headers: always })
  const { partnershipId } = agreement
  // Kept before the first byte leaves: a document that cannot be noted is not given out.
  if (isDownload(request)) await noteDocumentOpened(actor, { partnershipId, kind: "record", documentId: agreementId })
  const name = `negotiation-${record.log.reference}.json`
  return new Response(record.text, { headers: { ...always, "Content-Disposition": `attachment; filename="${name}"` } })
}

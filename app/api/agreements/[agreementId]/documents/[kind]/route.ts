import { getAgreementDocument } from "#lib/agreements/queries/get-agreement-document"
import { openMadeFile } from "#lib/files/made-files"
import { handOut } from "#lib/web/hand-out"
import { getActor } from "#lib/web/session"

type Context = { params: Promise<{ agreementId: string; kind: string }> }

/** A document of an agreement, for its parties. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { agreementId, kind } = await params
  const actor = await getActor()
  if (kind !== "terms" && kind !== "final") return handOut(request, actor, null)
  const found = await getAgreementDocument(actor, agreementId, kind)
  if (!found) return handOut(request, actor, null)
  const { partnershipId, reference } = found
  return handOut(request, actor, {
    opening: { partnershipId, kind, documentId: agreementId },
    name: kind === "terms" ? `agreement-${reference}-text.pdf` : `agreement-${reference}.pdf`,
    mediaType: "application/pdf",
    content: await openMadeFile(found),
  })
}

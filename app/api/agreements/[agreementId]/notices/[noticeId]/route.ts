import { getNoticePaper } from "#lib/agreements/ending/queries/get-notice-paper"
import { openMadeFile } from "#lib/files/made-files"
import { handOut } from "#lib/web/hand-out"
import { getActor } from "#lib/web/session"

type Context = { params: Promise<{ agreementId: string; noticeId: string }> }

/** The sealed paper of a notice, for the parties. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { agreementId, noticeId } = await params
  const actor = await getActor()
  const found = await getNoticePaper(actor, { agreementId, noticeId })
  if (!found) return handOut(request, actor, null)
  return handOut(request, actor, {
    opening: { partnershipId: found.partnershipId, kind: "notice", documentId: noticeId },
    name: `agreement-${found.reference}-notice.pdf`,
    mediaType: "application/pdf",
    content: await openMadeFile(found),
  })
}

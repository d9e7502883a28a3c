import { getAgreement } from "#lib/agreements/queries/get-agreement"
import { getNegotiationRecord } from "#lib/agreements/queries/get-negotiation-record"
import { handOut } from "#lib/web/hand-out"
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
  if (!record || !agreement) return handOut(request, actor, null)
  return handOut(request, actor, {
    opening: { partnershipId: agreement.partnershipId, kind: "record", documentId: agreementId },
    name: `negotiation-${record.log.reference}.json`,
    mediaType: "application/json; charset=utf-8",
    content: record.text,
  })
}

import { getAgreement } from "#lib/agreements/queries/get-agreement"
import { getAgreementExport } from "#lib/agreements/queries/get-agreement-export"
import { handOut } from "#lib/web/hand-out"
import { getActor } from "#lib/web/session"

type Context = { params: Promise<{ agreementId: string }> }

/** The signed agreement with its proof, as a file to keep. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { agreementId } = await params
  const actor = await getActor()
  const [exported, agreement] = await Promise.all([
    getAgreementExport(actor, agreementId),
    getAgreement(actor, agreementId),
  ])
  if (!exported || !agreement) return handOut(request, actor, null)
  return handOut(request, actor, {
    opening: { partnershipId: agreement.partnershipId, kind: "export", documentId: agreementId },
    name: `agreement-${exported.reference}.json`,
    mediaType: "application/json; charset=utf-8",
    content: `${JSON.stringify(exported, null, 2)}\n`,
  })
}

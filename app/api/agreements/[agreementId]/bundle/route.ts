import { getAgreementBundle } from "#lib/agreements/queries/get-agreement-bundle"
import { handOut } from "#lib/web/hand-out"
import { requestLocale } from "#lib/web/request"
import { getActor } from "#lib/web/session"

type Context = { params: Promise<{ agreementId: string }> }

/** The signed agreement with everything that proves it, for its parties. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { agreementId } = await params
  const actor = await getActor()
  const bundle = await getAgreementBundle(actor, { agreementId, locale: requestLocale() })
  if (!bundle) return handOut(request, actor, null)
  return handOut(request, actor, {
    opening: { partnershipId: bundle.partnershipId, kind: "export", documentId: agreementId },
    name: `agreement-${bundle.reference}.zip`,
    mediaType: "application/zip",
    content: bundle.zip,
  })
}

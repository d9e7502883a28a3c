import { getAgreementExport } from "#lib/agreements/queries/get-agreement-export"
import { getActor } from "#lib/web/session"

type Context = { params: Promise<{ agreementId: string }> }

/** The signed agreement with its proof, as a file to keep. Missing and not visible get the same answer. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { agreementId } = await params
  const exported = await getAgreementExport(await getActor(), agreementId)
  const always = {
    "Cache-Control": "no-store",
    "Content-Type": "application/json; charset=utf-8",
    "X-Content-Type-Options": "nosniff",
  }
  if (!exported) return new Response(JSON.stringify({ error: "not_found" }), { status: 404, headers: always })
  return new Response(`${JSON.stringify(exported, null, 2)}\n`, {
    headers: { ...always, "Content-Disposition": `attachment; filename="agreement-${exported.reference}.json"` },
  })
}

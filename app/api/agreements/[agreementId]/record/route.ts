import { getNegotiationRecord } from "#lib/agreements/queries/get-negotiation-record"
import { getActor } from "#lib/web/session"

type Context = { params: Promise<{ agreementId: string }> }

/** What was said on the way to the text, in the very bytes whose digest the evidence holds once it is frozen. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { agreementId } = await params
  const record = await getNegotiationRecord(await getActor(), agreementId)
  const always = {
    "Cache-Control": "no-store",
    "Content-Type": "application/json; charset=utf-8",
    "X-Content-Type-Options": "nosniff",
  }
  if (!record) return new Response(JSON.stringify({ error: "not_found" }), { status: 404, headers: always })
  const name = `negotiation-${record.log.reference}.json`
  return new Response(record.text, { headers: { ...always, "Content-Disposition": `attachment; filename="${name}"` } })
}

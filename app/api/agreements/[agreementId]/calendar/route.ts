import { getAgreementCalendar } from "#lib/agreements/queries/get-agreement-calendar"
import { handOut } from "#lib/web/hand-out"
import { requestLocale } from "#lib/web/request"
import { getActor } from "#lib/web/session"

type Context = { params: Promise<{ agreementId: string }> }

/** The days of the terms in force, for the calendars of its parties. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { agreementId } = await params
  const actor = await getActor()
  const calendar = await getAgreementCalendar(actor, { agreementId, locale: requestLocale() })
  if (!calendar) return handOut(request, actor, null)
  return handOut(request, actor, {
    opening: { partnershipId: calendar.partnershipId, kind: "calendar", documentId: calendar.agreementId },
    name: `agreement-${calendar.reference}.ics`,
    mediaType: "text/calendar; charset=utf-8; method=PUBLISH",
    content: calendar.text,
  })
}

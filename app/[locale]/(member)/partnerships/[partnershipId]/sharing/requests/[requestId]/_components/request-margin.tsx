import type { Person } from "#lib/actor"
import type { DisclosureRequestView } from "#lib/confidentiality/requests/views"
import type { Locale } from "#lib/i18n/locales"
import { getPartnership } from "#lib/partnerships/queries/get-partnership"
import { PublicityStance } from "../../../names/_components/publicity-stance"
import { ConsentMargin } from "../../_components/consent-margin"

/** Beside a request to use a name stands what the local resource says of that on its profile. */
export async function RequestMargin({
  locale,
  person,
  request,
}: {
  locale: Locale
  person: Person
  request: DisclosureRequestView
}) {
  const notes = <ConsentMargin locale={locale} notes={request.may.answer ? ["yes", "no"] : ["asking"]} />
  if (request.about.kind === "disclosure") return notes
  const partnership = await getPartnership(person, request.partnershipId)
  return (
    <>
      <PublicityStance locale={locale} person={person} parties={partnership?.parties ?? []} />
      {notes}
    </>
  )
}

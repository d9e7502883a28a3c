import type { Person } from "#lib/actor"
import type { DisclosureRequestView } from "#lib/confidentiality/requests/views"
import type { Locale } from "#lib/i18n/locales"
import { getPartnership } from "#lib/partnerships/queries/get-partnership"
import { PublicitySaid } from "../../../names/_components/publicity-said"
import { ConsentMargin } from "../../_components/consent-margin"

/** Beside a request to use a name stands what was signed about that, or else what a profile says. */
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
      <PublicitySaid
        {...{ locale, person, partnershipId: request.partnershipId }}
        parties={(partnership?.parties ?? []).filter(({ memberId }) => memberId !== request.askedBy?.memberId)}
      />
      {notes}
    </>
  )
}

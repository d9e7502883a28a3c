import type { DisclosureRequestRow } from "#lib/confidentiality/requests/views"
import { formatDay } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { aboutWords } from "./about-words"
import { RequestState } from "./request-state"

/** What was asked so far, newest first; what waits for the reader stands on top. */
export function RequestList({ locale, requests }: { locale: Locale; requests: DisclosureRequestRow[] }) {
  const t = words(locale, "confidentiality")
  const ordered = [...requests.filter(one => one.isYourTurn), ...requests.filter(one => !one.isYourTurn)]
  return (
    <section className="section">
      <h2>{t("requests.list.heading")}</h2>
      <ul className="list things">
        {ordered.map(request => (
          <li key={request.id}>
            <div className="between">
              <a href={`/${locale}${paths.partnerships.disclosure(request.partnershipId, request.id)}`}>
                {aboutWords(locale, request.about)}
              </a>
              <RequestState locale={locale} request={request} />
            </div>
            <p className="quiet">
              {t("requests.list.asked", {
                name: request.askedBy?.name ?? "",
                date: formatDay(locale, request.askedOn),
              })}{" "}
              {stand(locale, request)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The day that matters now. */
function stand(locale: Locale, { state, answerBy, granted, closedOn }: DisclosureRequestRow): string {
  const t = words(locale, "confidentiality")
  if (state === "asked") return t("requests.list.answerBy", { date: formatDay(locale, answerBy) })
  if (closedOn) return t("requests.list.over", { date: formatDay(locale, closedOn) })
  return granted?.until
    ? t("requests.list.until", { date: formatDay(locale, granted.until) })
    : t("requests.list.withoutEnd")
}

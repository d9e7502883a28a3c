import { State } from "#components/ui/state"
import type { PressEnquiryView } from "#lib/confidentiality/press/views"
import { formatDay, formatList } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"

/** What journalists asked, newest first. */
export function EnquiryList({ locale, enquiries }: { locale: Locale; enquiries: PressEnquiryView[] }) {
  const t = words(locale, "confidentiality")
  return (
    <section className="section">
      <h2>{t("press.list.heading")}</h2>
      {enquiries.length === 0 && <p className="quiet">{t("press.list.none")}</p>}
      <ul className="list things">
        {enquiries.map(enquiry => (
          <li key={enquiry.id}>
            <div className="between">
              <a href={`/${locale}${paths.partnerships.pressEnquiry(enquiry.partnershipId, enquiry.id)}`}>
                <bdi>{enquiry.outlet}</bdi>
              </a>
              <State tone={enquiry.outcome ? "done" : "attention"}>
                {enquiry.outcome ? t(`press.outcomes.${enquiry.outcome.kind}`) : t("press.states.referred")}
              </State>
            </div>
            <p className="quiet">
              {t("press.list.asked", {
                name: enquiry.recordedBy?.name ?? "",
                date: formatDay(locale, enquiry.askedOn),
                names: formatList(
                  locale,
                  enquiry.referredTo.map(party => party.name),
                ),
              })}{" "}
              {!enquiry.outcome &&
                enquiry.answerNeededBy &&
                t("press.list.neededBy", { date: formatDay(locale, enquiry.answerNeededBy) })}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

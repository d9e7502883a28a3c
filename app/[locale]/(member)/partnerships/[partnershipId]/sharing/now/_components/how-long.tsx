import { sayWhen, timeless } from "#lib/confidentiality/say-when"
import { type SurvivingDuty, survivingDuties } from "#lib/confidentiality/survival"
import type { TermsInForceView } from "#lib/confidentiality/views"
import { formatDay, formatList } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { OfAgreement } from "../../_components/about-agreement"

/** Each duty of the reader's side with the day until which it binds; a duty does not end because the work does. */
export function HowLong({ locale, all, asMember }: { locale: Locale; all: TermsInForceView[]; asMember: string }) {
  const t = words(locale, "confidentiality")
  const bound = all
    .map(agreement => ({ agreement, duties: survivingDuties(agreement.terms, asMember, agreement) }))
    .filter(({ duties }) => duties.length > 0)
  if (bound.length === 0) return null
  return (
    <section className="section">
      <h2>{t("now.survival.heading")}</h2>
      <p className="quiet">{t("now.survival.introduction")}</p>
      {bound.map(({ agreement, duties }, index) => (
        <OfAgreement
          key={agreement.agreementId}
          {...{ locale, agreement }}
          isOnly={all.length === 1}
          isFirst={index === 0}
        >
          <Duties locale={locale} duties={duties} />
        </OfAgreement>
      ))}
      <p className="quiet">{t("now.survival.law")}</p>
    </section>
  )
}

function Duties({ locale, duties }: { locale: Locale; duties: SurvivingDuty[] }) {
  const t = words(locale, "confidentiality")
  return (
    <details className="open-on-desk">
      <summary>{t("now.survival.whole", { count: duties.length })}</summary>
      <table className="stacked">
        <thead>
          <tr>
            <th scope="col">{t("now.rules.subject")}</th>
            <th scope="col">{t("now.survival.duty")}</th>
            <th scope="col">{t("now.survival.until")}</th>
          </tr>
        </thead>
        <tbody>
          {duties.map(duty => (
            <tr key={[duty.subject, said(locale, duty), until(locale, duty)].join(" ")}>
              <th scope="row">{t(`subjects.${duty.subject}.label`)}</th>
              <td data-label={t("now.survival.duty")}>{said(locale, duty)}</td>
              <td data-label={t("now.survival.until")}>{until(locale, duty)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

function said(locale: Locale, { permission, circumstance, afterDate, audiences }: SurvivingDuty): string {
  const t = words(locale, "confidentiality")
  // How long it binds stands in a column of its own.
  const begin = { circumstance, ...(afterDate !== null && { afterDate }) }
  return t("now.survival.said", {
    audiences: formatList(
      locale,
      audiences.map(audience => t(`audiences.${audience}.label`)),
    ),
    permission: t(`permissions.${permission}.label`),
    always: timeless(begin),
    when: sayWhen(locale, begin),
  })
}

function until(locale: Locale, { survival }: SurvivingDuty): string {
  const t = words(locale, "confidentiality")
  if (survival.kind === "until") return formatDay(locale, survival.day)
  if (survival.kind === "months_after") return t("now.survival.months_after", { months: survival.months })
  return t(`now.survival.${survival.kind}`, { years: survival.kind === "years_after" ? survival.years : 0 })
}

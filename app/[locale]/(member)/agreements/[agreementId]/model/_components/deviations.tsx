import { Facts } from "#components/ui/facts"
import type { Deviation } from "#lib/agreements/fairness/deviation"
import { sayDeviation } from "#lib/agreements/fairness/say-deviation"
import { type SectionKey, sectionKeys } from "#lib/agreements/terms/fields"
import { speakerFor } from "#lib/agreements/terms/say-parties"
import type { AgreementView } from "#lib/agreements/views"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"

type Props = { locale: Locale; agreement: AgreementView; deviations: readonly Deviation[] }

/** The deviations under the sections that they are about, each with both texts side by side and who carries it. */
export function Deviations({ locale, agreement, deviations }: Props) {
  const t = words(locale, "fairness")
  const speaker = speakerFor(locale, agreement.terms, agreement.parties)
  const touched = sectionKeys.filter(section => deviations.some(deviation => deviation.section === section))
  return touched.map(section => (
    <section key={section} className="section" aria-labelledby={section}>
      <SectionHeading locale={locale} agreementId={agreement.id} section={section} />
      {deviations
        .filter(deviation => deviation.section === section)
        .map(deviation => {
          const { said, model, reason, burden } = sayDeviation(speaker, deviation)
          const facts = [
            { term: t("row.said"), value: said },
            { term: t("row.model"), value: model },
            { term: t("row.reason"), value: reason },
            { term: t("row.burden"), value: <bdi>{burden}</bdi> },
          ]
          return (
            <div key={deviation.point} className="deviation">
              <Facts facts={facts} />
            </div>
          )
        })}
    </section>
  ))
}

function SectionHeading({
  locale,
  agreementId,
  section,
}: {
  locale: Locale
  agreementId: string
  section: SectionKey
}) {
  const number = sectionKeys.indexOf(section) + 1
  const title = words(locale, "terms")(`section.${section}.title`)
  return (
    <h2 id={section}>
      <a href={`/${locale}${paths.agreements.section(agreementId, section)}`}>
        {words(locale, "agreements")("sectionTitle", { number, title })}
      </a>
    </h2>
  )
}

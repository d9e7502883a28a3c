import { deviationsFrom } from "#lib/agreements/fairness/deviations"
import { sayDeviation } from "#lib/agreements/fairness/say-deviation"
import { sectionKeys } from "#lib/agreements/terms/fields"
import { speakerFor } from "#lib/agreements/terms/say-parties"
import type { AgreementView } from "#lib/agreements/views"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { ModelLink } from "../../_components/model-link"

type Props = { locale: Locale; agreement: AgreementView }

/** Each place where the text differs from the network's model, by its section, in the words that the other side reads too. */
export function ModelDeviations({ locale, agreement }: Props) {
  const t = words(locale, "fairness")
  const deviations = deviationsFrom(agreement.terms)
  const speaker = speakerFor(locale, agreement.terms, agreement.parties)
  return (
    <section className="section" aria-labelledby="model">
      <h2 id="model">{t("page.short")}</h2>
      <p className="quiet">{t("page.handOverText")}</p>
      {deviations.length > 0 && (
        <ul className="list">
          {deviations.map(deviation => {
            const { section } = deviation
            const number = sectionKeys.indexOf(section) + 1
            const title = words(locale, "terms")(`section.${section}.title`)
            const { said, model } = sayDeviation(speaker, deviation)
            return (
              <li key={deviation.point}>
                <a href={`/${locale}${paths.agreements.section(agreement.id, section)}`}>
                  {words(locale, "agreements")("sectionTitle", { number, title })}
                </a>
                <br />
                <bdi>{t("margin.said", { said })}</bdi> <bdi>{t("margin.model", { model })}</bdi>
              </li>
            )
          })}
        </ul>
      )}
      <p>
        <ModelLink locale={locale} agreement={agreement} />
      </p>
    </section>
  )
}

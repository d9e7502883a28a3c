import { MarginNote } from "#components/ui/margin"
import { deviationsFrom } from "#lib/agreements/fairness/deviations"
import { sayDeviation } from "#lib/agreements/fairness/say-deviation"
import type { SectionKey } from "#lib/agreements/terms/fields"
import { speakerFor } from "#lib/agreements/terms/say-parties"
import type { AgreementView } from "#lib/agreements/views"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"

type Props = { locale: Locale; agreement: AgreementView; section: SectionKey }

/** Where this section differs from the network's model, in neutral words for both sides; the reasons lie behind the link. */
export function DeviationsNote({ locale, agreement, section }: Props) {
  const t = words(locale, "fairness")
  const deviations = deviationsFrom(agreement.terms).filter(deviation => deviation.section === section)
  if (deviations.length === 0) return null
  const speaker = speakerFor(locale, agreement.terms, agreement.parties)
  return (
    <MarginNote heading={t("margin.heading")}>
      {deviations.map(deviation => {
        const { said, model } = sayDeviation(speaker, deviation)
        return (
          <p key={deviation.point}>
            <bdi>{t("margin.said", { said })}</bdi> <bdi>{t("margin.model", { model })}</bdi>
          </p>
        )
      })}
      <p>
        <a href={`/${locale}${paths.agreements.model(agreement.id)}#${section}`}>{t("margin.why")}</a>
      </p>
    </MarginNote>
  )
}

import { clauseLanguage } from "#lib/agreements/clauses/library"
import { beforeSigning } from "#lib/agreements/lifecycle"
import type { SectionKey } from "#lib/agreements/terms/fields"
import type { AgreementView } from "#lib/agreements/views"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { StandardTextWay } from "../../../_components/standard-text-way"

type Props = { locale: Locale; agreement: AgreementView; section: SectionKey }

/** The way to the network's texts for this section, while anything may still be written, in agreements of their language. */
export function ClausesWay({ locale, agreement, section }: Props) {
  if (!beforeSigning.includes(agreement.state)) return null
  if (agreement.terms.language.split("-")[0] !== clauseLanguage) return null
  if (agreement.terms.standardText) return <StandardTextWay locale={locale} agreement={agreement} />
  const t = words(locale, "agreements")
  return (
    <p className="section no-print">
      <a href={`/${locale}${paths.agreements.clauses(agreement.id, section)}`}>{t("clauses.link")}</a>
      <br />
      <span className="quiet">{t("clauses.linkExplained")}</span>
    </p>
  )
}

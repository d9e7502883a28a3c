import { clauseLanguage } from "#lib/agreements/clauses/library"
import { negotiating } from "#lib/agreements/lifecycle"
import type { AgreementView } from "#lib/agreements/views"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"

/** The way to the network's standard text, while anything may still be written, in agreements of its language. */
export function StandardTextWay({ locale, agreement }: { locale: Locale; agreement: AgreementView }) {
  if (![...negotiating, "agreed"].includes(agreement.state)) return null
  if (agreement.terms.language.split("-")[0] !== clauseLanguage) return null
  const t = words(locale, "agreements")
  return (
    <p className="section no-print">
      <a href={`/${locale}${paths.agreements.standardText(agreement.id)}`}>{t("standard.link")}</a>
      <br />
      <span className="quiet">
        {t(agreement.terms.standardText ? "standard.linkStanding" : "standard.linkExplained")}
      </span>
    </p>
  )
}

import { negotiating } from "#lib/agreements/lifecycle"
import type { AgreementView } from "#lib/agreements/views"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"

/** The way to the values with a name, while anything may still be written. */
export function ValuesWay({ locale, agreement }: { locale: Locale; agreement: AgreementView }) {
  if (![...negotiating, "agreed"].includes(agreement.state)) return null
  const t = words(locale, "agreements")
  return (
    <p className="section no-print">
      <a href={`/${locale}${paths.agreements.values(agreement.id)}`}>{t("values.link")}</a>
      <br />
      <span className="quiet">{t("values.linkExplained")}</span>
    </p>
  )
}

import type { SecondFactorView } from "#lib/accounts/second-factor/views"
import { formatMoment } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"

export function CodeAppInUse({ locale, factor }: { locale: Locale; factor: SecondFactorView }) {
  const t = words(locale, "accounts")
  if (!factor.codeApp) return null
  const { since, recoveryCodesLeft } = factor.codeApp
  return (
    <section className="section" aria-labelledby="code-app">
      <h2 id="code-app">{t("secondProof.codeApp")}</h2>
      <p>{t("secondProof.since", { moment: formatMoment(locale, since) })}</p>
      <p>{t("secondProof.codesLeft", { codes: recoveryCodesLeft })}</p>
      <p>
        <a href={`/${locale}${paths.account.removeCodeApp}`}>{t("secondProof.remove")}</a>
      </p>
    </section>
  )
}

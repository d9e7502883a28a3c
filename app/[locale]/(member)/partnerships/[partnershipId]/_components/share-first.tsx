import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"

/** The way to the question that comes before every sharing, and to what is said when a journalist asks. */
export function ShareFirst({ locale, partnershipId }: { locale: Locale; partnershipId: string }) {
  const t = words(locale, "partnerships")
  return (
    <section className="section card">
      <h2>{t("sharing.heading")}</h2>
      <p>{t("sharing.intro")}</p>
      <p>
        <a className="button button-quiet" href={`/${locale}${paths.partnerships.sharing(partnershipId)}`}>
          {t("sharing.link")}
        </a>
      </p>
      <p>
        <a href={`/${locale}${paths.partnerships.press(partnershipId)}`}>{t("sharing.press")}</a>
      </p>
    </section>
  )
}

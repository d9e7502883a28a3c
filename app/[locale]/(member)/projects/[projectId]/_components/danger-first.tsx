import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"

/** People before the form: the emergency route stands first, whatever the reader came to write. */
export function DangerFirst({ locale }: { locale: Locale }) {
  const t = words(locale, "projects")
  return (
    <section className="said danger-first">
      <h2>{t("raise.danger.heading")}</h2>
      <ol>
        <li>{t("raise.danger.first")}</li>
        <li>{t("raise.danger.second")}</li>
        <li>{t("raise.danger.third")}</li>
      </ol>
      <p>
        <a href={`/${locale}${paths.countries.home}`}>{t("raise.danger.numbers")}</a>
      </p>
    </section>
  )
}

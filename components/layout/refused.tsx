import { Page } from "#components/layout/page"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"

/** What a reader sees where nothing is, or nothing for them: the same page and status for both. */
export function NotFound({ locale }: { locale: Locale }) {
  const t = words(locale, "common")
  return (
    <Page title={t("notFound.title")}>
      <p>{t("notFound.explanation")}</p>
      <p>
        <a href={`/${locale}${paths.directory()}`}>{t("menu.directory")}</a> · <a href={`/${locale}`}>{t("toHome")}</a>
      </p>
    </Page>
  )
}

/** What a colleague sees whose role does not allow a page of their own organisation. */
export function Forbidden({ locale }: { locale: Locale }) {
  const t = words(locale, "common")
  return (
    <Page title={t("forbidden.title")}>
      <p>{t("forbidden.explanation")}</p>
      <p>
        <a href={`/${locale}${paths.today}`}>{t("menu.today")}</a>
      </p>
    </Page>
  )
}

import type { Metadata } from "next"
import { Page } from "#components/layout/page"
import { confirmEmailHours } from "#lib/accounts/policy"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "accounts")("registered.title") }
}

export default function RegisteredPage() {
  const locale = requestLocale()
  const t = words(locale, "accounts")
  return (
    <Page title={t("registered.title")}>
      <p>{t("registered.body", { hours: confirmEmailHours })}</p>
      <p>
        <a href={`/${locale}${paths.signIn()}`}>{t("registered.signIn")}</a>
      </p>
    </Page>
  )
}

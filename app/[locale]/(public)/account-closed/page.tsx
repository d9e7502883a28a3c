import type { Metadata } from "next"
import { Page } from "#components/layout/page"
import { words } from "#lib/i18n/words"
import { requestLocale } from "#lib/web/request"

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "accounts")("close.doneTitle") }
}

export default function AccountClosedPage() {
  const locale = requestLocale()
  const t = words(locale, "accounts")
  return (
    <Page title={t("close.doneTitle")}>
      <p>{t("close.doneBody")}</p>
      <p>
        <a href={`/${locale}`}>{words(locale, "common")("toHome")}</a>
      </p>
    </Page>
  )
}

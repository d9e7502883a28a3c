import type { Metadata } from "next"
import { Page } from "#components/layout/page"
import { words } from "#lib/i18n/words"
import { requestLocale } from "#lib/web/request"

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "accounts")("forgotten.sentTitle") }
}

export default function ForgottenPasswordSentPage() {
  const t = words(requestLocale(), "accounts")
  return (
    <Page title={t("forgotten.sentTitle")}>
      <p>{t("forgotten.sentBody")}</p>
    </Page>
  )
}

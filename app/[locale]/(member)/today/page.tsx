import type { Metadata } from "next"
import { Page } from "#components/layout/page"
import { words } from "#lib/i18n/words"
import { requestLocale } from "#lib/web/request"
import { requireMember } from "#lib/web/session"

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "today")("title") }
}

export default async function TodayPage() {
  await requireMember()
  const t = words(requestLocale(), "today")
  return (
    <Page title={t("title")}>
      <p>{t("none")}</p>
    </Page>
  )
}

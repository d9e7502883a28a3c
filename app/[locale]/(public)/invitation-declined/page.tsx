import type { Metadata } from "next"
import { Page } from "#components/layout/page"
import { words } from "#lib/i18n/words"
import { requestLocale } from "#lib/web/request"

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "agreements")("invitation.offer.decline") }
}

export default function InvitationDeclinedPage() {
  const locale = requestLocale()
  const t = words(locale, "agreements")
  return (
    <Page title={t("invitation.offer.declined")}>
      <p>
        <a href={`/${locale}`}>{words(locale, "common")("toHome")}</a>
      </p>
    </Page>
  )
}

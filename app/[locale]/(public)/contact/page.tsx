import type { Metadata } from "next"
import { Page } from "#components/layout/page"
import { WithMargin } from "#components/ui/margin"
import { operator } from "#lib/env"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { getActor } from "#lib/web/session"
import { ContactForm } from "./_components/contact-form"

export function generateMetadata(): Metadata {
  const t = words(requestLocale(), "pages")
  return { title: t("contact.title"), description: t("contact.introduction") }
}

export default async function ContactPage() {
  const locale = requestLocale()
  const actor = await getActor()
  const t = words(locale, "pages")
  const c = words(locale, "content")
  const notes = (
    <div className="margin-note">
      <p>{t("contact.answer")}</p>
      <p>{t("contact.address", operator())}</p>
    </div>
  )
  return (
    <Page title={t("contact.title")} lead={<p>{t("contact.introduction")}</p>} width="wide">
      <div className="said warning">
        <p>{t("contact.danger")}</p>
        <p>
          {t("contact.abuse")} <a href={`/${locale}${paths.report.home()}`}>{c("contact.abuseLink")}</a>
        </p>
      </div>
      <WithMargin notes={notes}>
        <ContactForm writer={actor.kind === "person" ? actor : null} />
      </WithMargin>
    </Page>
  )
}

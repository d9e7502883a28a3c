import type { Metadata } from "next"
import { Missing } from "#app/[locale]/_components/missing"
import { Page } from "#components/layout/page"
import { Empty } from "#components/ui/empty"
import { isDevelopment } from "#lib/env"
import { words } from "#lib/i18n/words"
import { getMail, listMail } from "#lib/notifications/mail-folder"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { MailText } from "./_components/mail-text"

type Query = { searchParams: Promise<{ name?: string }> }

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "moderation")("mail.title"), robots: { index: false } }
}

export default async function MailPage({ searchParams }: Query) {
  // Mails hold secrets of everybody: while the portal is being built, and never in use.
  if (!isDevelopment()) return <Missing />
  const { name } = await searchParams
  const locale = requestLocale()
  const t = words(locale, "moderation")
  const mail = name ? getMail(name) : null
  if (mail) return <MailText locale={locale} mail={mail} />
  const mails = listMail()
  return (
    <Page title={t("mail.title")} lead={<p>{t("mail.intro")}</p>}>
      {mails.length === 0 && <Empty heading={t("mail.none")} />}
      <ul className="list">
        {mails.map(one => (
          <li key={one.name}>
            <a href={`/${locale}${paths.mail(one.name)}`}>{one.subject}</a>
            <br />
            <span className="quiet">{t("mail.to", { recipient: one.recipient })}</span>
          </li>
        ))}
      </ul>
    </Page>
  )
}

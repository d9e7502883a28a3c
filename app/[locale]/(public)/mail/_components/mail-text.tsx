import { Page } from "#components/layout/page"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import type { LaidDownMail } from "#lib/notifications/mail-folder"
import { paths } from "#lib/paths"

/** A mail as its reader would see it, with its link to follow. */
export function MailText({ locale, mail }: { locale: Locale; mail: LaidDownMail }) {
  const t = words(locale, "moderation")
  return (
    <Page
      title={mail.subject}
      back={{ href: `/${locale}${paths.mail()}`, label: t("mail.back") }}
      lead={<p>{t("mail.to", { recipient: mail.recipient })}</p>}
    >
      {mail.text.split("\n").map((line, index) => (
        <p key={`${index} ${line}`} className="mail-line">
          {/^https?:\/\/\S+$/.test(line) ? <a href={line}>{line}</a> : line}
        </p>
      ))}
    </Page>
  )
}

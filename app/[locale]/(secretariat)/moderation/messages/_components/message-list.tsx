import type { ContactMessageView } from "#lib/content/views"
import { formatMoment } from "#lib/i18n/format"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"

/** Letters one a row: what about, from whom, since when. */
export function MessageList({ messages }: { messages: ContactMessageView[] }) {
  const locale = requestLocale()
  const t = words(locale, "content")
  const topic = words(locale, "pages")
  return (
    <ul className="list">
      {messages.map(message => (
        <li key={message.id}>
          <a href={`/${locale}${paths.moderation.messages}?read=${message.reference}`}>
            {topic(`contact.topics.${message.topic}.label`)}
          </a>
          <br />
          <bdi>{t("messages.from", { name: message.name, email: message.email })}</bdi>
          <br />
          <span className="quiet">{t("messages.written", { moment: formatMoment(locale, message.writtenAt) })}</span>
        </li>
      ))}
    </ul>
  )
}

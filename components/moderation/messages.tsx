import { Prose } from "#components/ui/prose"
import type { ReportMessageView } from "#lib/moderation/views"

/** What reporter and secretariat wrote to each other, oldest first. */
export function Messages({
  messages,
  none,
  who,
}: {
  messages: ReportMessageView[]
  none: string
  who: (message: ReportMessageView) => string
}) {
  if (messages.length === 0) return <p className="quiet">{none}</p>
  return (
    <ol className="list">
      {messages.map(message => (
        <li key={message.position}>
          <p className="quiet">{who(message)}</p>
          <Prose text={message.text} />
        </li>
      ))}
    </ol>
  )
}

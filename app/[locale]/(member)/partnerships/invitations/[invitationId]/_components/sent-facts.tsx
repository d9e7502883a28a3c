import { Facts } from "#components/ui/facts"
import type { SentInvitation } from "#lib/agreements/invitation/views"
import { formatMoment } from "#lib/i18n/format"
import { words } from "#lib/i18n/words"
import { requestLocale } from "#lib/web/request"

/** To whom it went, what about, by whom and until when. */
export function SentFacts({ invitation }: { invitation: SentInvitation }) {
  const locale = requestLocale()
  const t = words(locale, "agreements")
  const { kind, title, email, invitedByName, sentAt, endsAt, closedAt } = invitation
  const end = closedAt
    ? { term: t("invitation.sent.closed"), value: formatMoment(locale, closedAt) }
    : { term: t("invitation.sent.until"), value: formatMoment(locale, endsAt) }
  return (
    <Facts
      facts={[
        { term: t("invitation.sent.about"), value: <bdi>{title}</bdi> },
        { term: t("invitation.sent.kind"), value: words(locale, "terms")(`kind.${kind}`) },
        { term: t("invitation.sent.to"), value: <bdi>{email}</bdi> },
        { term: t("invitation.sent.by"), value: <bdi>{invitedByName}</bdi> },
        { term: t("invitation.sent.when"), value: formatMoment(locale, sentAt) },
        end,
      ]}
    />
  )
}

import { Facts } from "#components/ui/facts"
import { SideName } from "#components/ui/side-name"
import { formatMoment } from "#lib/i18n/format"
import { words } from "#lib/i18n/words"
import type { InvitationView } from "#lib/members/views"
import { requestLocale } from "#lib/web/request"

/** What somebody would be able to do, and until when they can say yes. */
export function Offer({ invitation }: { invitation: InvitationView }) {
  const locale = requestLocale()
  const t = words(locale, "members")
  const role = `${t(`people.roles.${invitation.role}`)}: ${t(`people.roleHints.${invitation.role}`)}`
  return (
    <>
      <p>
        <SideName kind={invitation.memberKind} name={invitation.memberName} />
      </p>
      <Facts
        facts={[
          { term: t("invitation.role"), value: role },
          {
            term: t("invitation.signs"),
            value: invitation.isSignatory ? t("invitation.signsYes") : t("invitation.signsNo"),
          },
          { term: t("invitation.until"), value: formatMoment(locale, invitation.endsAt) },
        ]}
      />
    </>
  )
}

import { ButtonForm } from "#components/form/button-form"
import type { SentInvitation } from "#lib/agreements/invitation/views"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { submitAnotherLink, submitInvitationBack } from "../actions"

/** What its sender's side can do about an invitation: nothing about one that was answered, but follow where it led. */
export function WaysOn({ invitation, mayAct }: { invitation: SentInvitation; mayAct: boolean }) {
  const locale = requestLocale()
  const t = words(locale, "agreements")
  const { id: invitationId, state, partnershipId, mayBeSentAgain } = invitation
  if (partnershipId)
    return (
      <p className="section">
        <a className="button" href={`/${locale}${paths.partnerships.one(partnershipId)}`}>
          {t("invitation.sent.toPartnership")}
        </a>
      </p>
    )
  if (state !== "sent" || !mayAct) return null
  return (
    <div className="section">
      {mayBeSentAgain ? (
        <>
          <p className="quiet">{t("invitation.sent.againExplained")}</p>
          <ButtonForm action={submitAnotherLink} hidden={{ invitationId }} quiet>
            {t("invitation.sent.again")}
          </ButtonForm>
        </>
      ) : (
        <p className="quiet">{t("invitation.sent.enough")}</p>
      )}
      <div className="section">
        <ButtonForm action={submitInvitationBack} hidden={{ invitationId }} quiet>
          {t("invitation.sent.withdraw")}
        </ButtonForm>
      </div>
    </div>
  )
}

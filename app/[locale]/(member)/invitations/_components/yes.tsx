import { ButtonForm } from "#components/form/button-form"
import type { Person } from "#lib/actor"
import type { AgreementOffer } from "#lib/agreements/invitation/views"
import { mayWrite } from "#lib/agreements/policy"
import { words } from "#lib/i18n/words"
import { requestLocale } from "#lib/web/request"
import { submitInvitationYes } from "../actions"

/** A yes for the organisation that the reader acts for now, or why that one can't say it. */
export function Yes({ person, offer }: { person: Person; offer: AgreementOffer }) {
  const t = words(requestLocale(), "agreements")
  const { member } = person
  if (!member) return null
  if (member.id === offer.memberId) return <p>{t("invitation.answer.own")}</p>
  if (!mayWrite(member)) return <p>{t("invitation.answer.viewer", { member: member.name })}</p>
  return (
    <>
      <p>{t("invitation.answer.acceptExplained")}</p>
      <ButtonForm action={submitInvitationYes} hidden={{ invitationId: offer.id }}>
        {t("invitation.answer.accept", { member: member.name })}
      </ButtonForm>
    </>
  )
}

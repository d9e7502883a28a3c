import { ButtonForm } from "#components/form/button-form"
import { Hidden, SubmitButton } from "#components/form/buttons"
import { TextArea } from "#components/form/field"
import { Form } from "#components/form/form"
import type { Person } from "#lib/actor"
import type { AgreementOffer } from "#lib/agreements/invitation/views"
import { mayWrite } from "#lib/agreements/policy"
import { formWords } from "#lib/i18n/form-words"
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
  if (offer.bringsText) return <YesToText invitationId={offer.id} member={member.name} />
  return (
    <>
      <p>{t("invitation.answer.acceptExplained")}</p>
      <ButtonForm action={submitInvitationYes} hidden={{ invitationId: offer.id }}>
        {t("invitation.answer.accept", { member: member.name })}
      </ButtonForm>
    </>
  )
}

/** The text has to say where the reader's organisation is; the rest of what it says of it is registered here. */
function YesToText({ invitationId, member }: { invitationId: string; member: string }) {
  const locale = requestLocale()
  const t = words(locale, "agreements")
  const label = t("invitation.answer.address", { member })
  return (
    <>
      <p>{t("invitation.answer.acceptTextExplained")}</p>
      <Form action={submitInvitationYes} words={formWords(locale)} labels={{ address: label }}>
        <Hidden name="invitationId" value={invitationId} />
        <TextArea name="address" label={label} hint={t("invitation.answer.addressHint")} rows={3} />
        <SubmitButton>{t("invitation.answer.accept", { member })}</SubmitButton>
      </Form>
    </>
  )
}

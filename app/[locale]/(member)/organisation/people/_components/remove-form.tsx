import { Hidden, SubmitButton } from "#components/form/buttons"
import { Form } from "#components/form/form"
import { PasswordField } from "#components/form/password-field"
import { formWords } from "#lib/i18n/form-words"
import { words } from "#lib/i18n/words"
import type { RepresentativeView } from "#lib/members/views"
import { requestLocale } from "#lib/web/request"
import { submitRemoval } from "../actions"

/** Ending a colleague's acting for the organisation, with the password. */
export function RemoveForm({ colleague }: { colleague: RepresentativeView }) {
  const locale = requestLocale()
  const t = words(locale, "members")
  return (
    <>
      <p>{t("people.removeExplained", { name: colleague.name })}</p>
      <Form action={submitRemoval} words={formWords(locale)} labels={{ password: t("people.password") }}>
        <Hidden name="representativeId" value={colleague.id} />
        <PasswordField label={t("people.password")} hint={t("people.removePasswordHint")} />
        <SubmitButton danger>{t("people.remove", { name: colleague.name })}</SubmitButton>
      </Form>
    </>
  )
}

import { Hidden, SubmitButton } from "#components/form/buttons"
import { TextField } from "#components/form/field"
import { Form } from "#components/form/form"
import { PasswordField } from "#components/form/password-field"
import { formWords } from "#lib/i18n/form-words"
import { words } from "#lib/i18n/words"
import { requestLocale } from "#lib/web/request"
import { submitInvitation } from "../actions"
import { RoleFields } from "./role-fields"

/** Asking a colleague by mail: who, as what, and whether they may sign. Without scripts the password is always asked. */
export function InviteForm() {
  const locale = requestLocale()
  const t = words(locale, "members")
  const labels = { email: t("people.email"), role: t("people.role"), password: t("people.password") }
  return (
    <section className="section">
      <h2>{t("people.invite")}</h2>
      <p>{t("people.inviteIntro")}</p>
      <Form action={submitInvitation} words={formWords(locale)} labels={labels}>
        <Hidden name="locale" value={locale} />
        <TextField name="email" type="email" label={labels.email} dir="ltr" />
        <RoleFields start="editor" isSignatory={false} />
        <PasswordField label={labels.password} hint={t("people.passwordForPower")} optional={t("part.optional")} />
        <SubmitButton>{t("people.send")}</SubmitButton>
      </Form>
    </section>
  )
}

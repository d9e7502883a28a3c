import { Hidden, SubmitButton } from "#components/form/buttons"
import { Form } from "#components/form/form"
import { PasswordField } from "#components/form/password-field"
import { formWords } from "#lib/i18n/form-words"
import { words } from "#lib/i18n/words"
import type { RepresentativeView } from "#lib/members/views"
import { requestLocale } from "#lib/web/request"
import { submitRole } from "../actions"
import { RoleFields } from "./role-fields"

/** What a colleague may do. */
export function RoleForm({ colleague }: { colleague: RepresentativeView }) {
  const locale = requestLocale()
  const t = words(locale, "members")
  return (
    <Form
      action={submitRole}
      words={formWords(locale)}
      labels={{ role: t("people.role"), password: t("people.password") }}
    >
      <Hidden name="representativeId" value={colleague.id} />
      <RoleFields start={colleague.role} isSignatory={colleague.isSignatory} />
      <PasswordField label={t("people.password")} hint={t("people.passwordHint")} />
      <SubmitButton>{t("people.save", { name: colleague.name })}</SubmitButton>
    </Form>
  )
}

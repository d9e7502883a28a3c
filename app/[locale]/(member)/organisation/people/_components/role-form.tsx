import { Hidden, SubmitButton } from "#components/form/buttons"
import { TextField } from "#components/form/field"
import { Form } from "#components/form/form"
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
      <TextField
        name="password"
        type="password"
        label={t("people.password")}
        hint={t("people.passwordHint")}
        autoComplete="current-password"
        width="medium"
      />
      <SubmitButton>{t("people.save", { name: colleague.name })}</SubmitButton>
    </Form>
  )
}

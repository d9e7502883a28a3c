import { Hidden, SubmitButton } from "#components/form/buttons"
import { TextField } from "#components/form/field"
import { Form } from "#components/form/form"
import { formWords } from "#lib/i18n/form-words"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { NewPasswordField, UserNameField } from "../../_components/credentials"
import { submitRegistration } from "../actions"

/** What somebody tells of themselves to get an account. */
export function RegisterForm({ locale }: { locale: Locale }) {
  const t = words(locale, "accounts")
  const c = words(locale, "common")
  const labels = {
    name: t("register.name"),
    email: t("register.email"),
    userName: t("register.userName"),
    password: t("register.password"),
  }
  return (
    <Form action={submitRegistration} words={formWords(locale)} labels={labels}>
      <Hidden name="locale" value={locale} />
      <TextField name="name" label={labels.name} hint={t("register.nameHint")} autoComplete="name" />
      <TextField
        name="email"
        type="email"
        label={labels.email}
        hint={t("register.emailHint")}
        autoComplete="email"
        dir="ltr"
      />
      <UserNameField label={labels.userName} />
      <NewPasswordField label={labels.password} />
      <p className="quiet">
        {t("register.agree")} <a href={`/${locale}${paths.terms}`}>{c("footer.terms")}</a> ·{" "}
        <a href={`/${locale}${paths.privacy}`}>{c("footer.privacy")}</a>
      </p>
      <SubmitButton>{t("register.submit")}</SubmitButton>
    </Form>
  )
}

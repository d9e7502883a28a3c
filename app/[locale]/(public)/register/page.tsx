import type { Metadata } from "next"
import { Hidden, SubmitButton } from "#components/form/buttons"
import { TextField } from "#components/form/field"
import { Form } from "#components/form/form"
import { Page } from "#components/layout/page"
import { formWords } from "#lib/i18n/form-words"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { submitRegistration } from "./actions"

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "accounts")("register.title") }
}

export default function RegisterPage() {
  const locale = requestLocale()
  const t = words(locale, "accounts")
  const c = words(locale, "common")
  const labels = {
    name: t("register.name"),
    userName: t("register.userName"),
    email: t("register.email"),
    password: t("register.password"),
  }
  return (
    <Page title={t("register.title")} lead={<p>{t("register.intro")}</p>}>
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
        <TextField
          name="userName"
          label={labels.userName}
          hint={t("register.userNameHint")}
          autoComplete="username"
          dir="ltr"
          width="medium"
        />
        <TextField
          name="password"
          type="password"
          label={labels.password}
          hint={t("register.passwordHint")}
          autoComplete="new-password"
        />
        <p className="quiet">
          {t("register.agree")} <a href={`/${locale}${paths.terms}`}>{c("footer.terms")}</a> ·{" "}
          <a href={`/${locale}${paths.privacy}`}>{c("footer.privacy")}</a>
        </p>
        <SubmitButton>{t("register.submit")}</SubmitButton>
      </Form>
      <p className="section">
        <a href={`/${locale}${paths.signIn()}`}>{t("register.haveOne")}</a>
      </p>
    </Page>
  )
}

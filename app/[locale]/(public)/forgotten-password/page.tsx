import type { Metadata } from "next"
import { Hidden, SubmitButton } from "#components/form/buttons"
import { TextField } from "#components/form/field"
import { Form } from "#components/form/form"
import { Page } from "#components/layout/page"
import { formWords } from "#lib/i18n/form-words"
import { words } from "#lib/i18n/words"
import { requestLocale } from "#lib/web/request"
import { submitForgottenPassword } from "./actions"

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "accounts")("forgotten.title") }
}

export default function ForgottenPasswordPage() {
  const locale = requestLocale()
  const t = words(locale, "accounts")
  return (
    <Page title={t("forgotten.title")} lead={<p>{t("forgotten.intro")}</p>}>
      <Form action={submitForgottenPassword} words={formWords(locale)} labels={{ email: t("forgotten.email") }}>
        <Hidden name="locale" value={locale} />
        <TextField
          name="email"
          type="email"
          label={t("forgotten.email")}
          autoComplete="email"
          dir="ltr"
          width="medium"
        />
        <SubmitButton>{t("forgotten.submit")}</SubmitButton>
      </Form>
    </Page>
  )
}

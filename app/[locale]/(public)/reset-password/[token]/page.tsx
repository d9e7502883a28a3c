import type { Metadata } from "next"
import { Hidden, SubmitButton } from "#components/form/buttons"
import { Form } from "#components/form/form"
import { Page } from "#components/layout/page"
import { formWords } from "#lib/i18n/form-words"
import { words } from "#lib/i18n/words"
import { requestLocale } from "#lib/web/request"
import { NewPasswordField } from "../../_components/credentials"
import { submitPasswordReset } from "./actions"

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "accounts")("reset.title"), robots: { index: false } }
}

export default async function ResetPasswordPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const locale = requestLocale()
  const t = words(locale, "accounts")
  return (
    <Page title={t("reset.title")} lead={<p>{t("reset.intro")}</p>}>
      <Form action={submitPasswordReset} words={formWords(locale)} labels={{ password: t("reset.password") }}>
        <Hidden name="token" value={token} />
        <NewPasswordField label={t("reset.password")} />
        <SubmitButton>{t("reset.submit")}</SubmitButton>
      </Form>
    </Page>
  )
}

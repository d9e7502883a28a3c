import type { Metadata } from "next"
import { Hidden, SubmitButton } from "#components/form/buttons"
import { Form } from "#components/form/form"
import { PasswordField } from "#components/form/password-field"
import { Page } from "#components/layout/page"
import { formWords } from "#lib/i18n/form-words"
import { words } from "#lib/i18n/words"
import { requestLocale } from "#lib/web/request"
import { submitConfirmation } from "./actions"

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "accounts")("confirm.title"), robots: { index: false } }
}

/** Reading the link changes nothing: scanners of mail follow links, people press the button. */
export default async function ConfirmPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const locale = requestLocale()
  const t = words(locale, "accounts")
  return (
    <Page title={t("confirm.title")} lead={<p>{t("confirm.body")}</p>}>
      <Form action={submitConfirmation} words={formWords(locale)} labels={{ password: t("confirm.password") }}>
        <Hidden name="token" value={token} />
        <PasswordField label={t("confirm.password")} />
        <SubmitButton>{t("confirm.submit")}</SubmitButton>
      </Form>
    </Page>
  )
}

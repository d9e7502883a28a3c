import type { Metadata } from "next"
import { Hidden, SubmitButton } from "#components/form/buttons"
import { TextField } from "#components/form/field"
import { Form } from "#components/form/form"
import { Page } from "#components/layout/page"
import { formWords } from "#lib/i18n/form-words"
import { words } from "#lib/i18n/words"
import { requestLocale } from "#lib/web/request"
import { NewPasswordField, UserNameField } from "../../_components/credentials"
import { submitAdministrator } from "./actions"

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "accounts")("administrator.title"), robots: { index: false } }
}

export default async function BecomeAdministratorPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const locale = requestLocale()
  const t = words(locale, "accounts")
  const labels = { name: t("register.name"), userName: t("register.userName"), password: t("register.password") }
  return (
    <Page title={t("administrator.title")} lead={<p>{t("administrator.intro")}</p>}>
      <Form action={submitAdministrator} words={formWords(locale)} labels={labels}>
        <Hidden name="token" value={token} />
        <TextField name="name" label={labels.name} autoComplete="name" width="medium" />
        <UserNameField label={labels.userName} />
        <NewPasswordField label={labels.password} />
        <p className="quiet">{t("administrator.known")}</p>
        <SubmitButton>{t("administrator.submit")}</SubmitButton>
      </Form>
    </Page>
  )
}

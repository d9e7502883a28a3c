import type { Metadata } from "next"
import { Hidden, SubmitButton } from "#components/form/buttons"
import { TextField } from "#components/form/field"
import { Form } from "#components/form/form"
import { Page } from "#components/layout/page"
import { formWords } from "#lib/i18n/form-words"
import { words } from "#lib/i18n/words"
import { requestLocale } from "#lib/web/request"
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
          width="medium"
        />
        <p className="quiet">{t("administrator.known")}</p>
        <SubmitButton>{t("administrator.submit")}</SubmitButton>
      </Form>
    </Page>
  )
}

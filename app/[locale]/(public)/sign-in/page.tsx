import type { Metadata } from "next"
import { Hidden, SubmitButton } from "#components/form/buttons"
import { TextField } from "#components/form/field"
import { Form } from "#components/form/form"
import { PasswordField } from "#components/form/password-field"
import { Page } from "#components/layout/page"
import { Notice } from "#components/ui/notice"
import { formWords } from "#lib/i18n/form-words"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { submitSignIn } from "./actions"

type Query = { searchParams: Promise<{ returnTo?: string; done?: string }> }

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "accounts")("signIn.title") }
}

export default async function SignInPage({ searchParams }: Query) {
  const { returnTo = "", done } = await searchParams
  const locale = requestLocale()
  const t = words(locale, "accounts")
  const labels = { name: t("signIn.name"), password: t("signIn.password") }
  return (
    <Page title={t("signIn.title")} lead={<p>{t("signIn.intro")}</p>}>
      {(done === "signedOut" ||
        done === "confirmed" ||
        done === "passwordReset" ||
        done === "kept" ||
        done === "appointed") && <Notice>{t(`done.${done}`)}</Notice>}
      <Form action={submitSignIn} words={formWords(locale)} labels={labels}>
        <Hidden name="returnTo" value={returnTo} />
        <TextField name="name" label={labels.name} autoComplete="username" dir="ltr" width="medium" />
        <PasswordField label={labels.password} />
        <SubmitButton>{t("signIn.submit")}</SubmitButton>
      </Form>
      <p className="section">
        <a href={`/${locale}${paths.forgotten}`}>{t("signIn.forgotten")}</a>
      </p>
      <p>
        {t("signIn.registerHint")} <a href={`/${locale}${paths.register}`}>{t("signIn.register")}</a>
      </p>
    </Page>
  )
}

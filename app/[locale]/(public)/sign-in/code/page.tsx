import type { Metadata } from "next"
import { Hidden, SubmitButton } from "#components/form/buttons"
import { CodeField } from "#components/form/code-field"
import { Form } from "#components/form/form"
import { Page } from "#components/layout/page"
import { formWords } from "#lib/i18n/form-words"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { submitSignInCode } from "../actions"

type Query = { searchParams: Promise<{ returnTo?: string }> }

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "accounts")("signInCode.title") }
}

export default async function SignInCodePage({ searchParams }: Query) {
  const { returnTo = "" } = await searchParams
  const locale = requestLocale()
  const t = words(locale, "accounts")
  const back = { href: `/${locale}${paths.signIn(returnTo)}`, label: t("signIn.title") }
  return (
    <Page title={t("signInCode.title")} back={back} lead={<p>{t("signInCode.intro")}</p>}>
      <Form action={submitSignInCode} words={formWords(locale)} labels={{ code: t("secondProof.code") }}>
        <Hidden name="returnTo" value={returnTo} />
        <CodeField label={t("secondProof.code")} hint={t("secondProof.codeHint")} />
        <SubmitButton>{t("signInCode.submit")}</SubmitButton>
      </Form>
      <p className="section quiet">{t("signInCode.lost")}</p>
    </Page>
  )
}

import type { Metadata } from "next"
import { PasskeyForm } from "#components/accounts/passkey-form"
import { Hidden, SubmitButton } from "#components/form/buttons"
import { CodeField } from "#components/form/code-field"
import { Form } from "#components/form/form"
import { Page } from "#components/layout/page"
import { getSecondStep } from "#lib/accounts/second-factor/queries/get-second-step"
import { formWords } from "#lib/i18n/form-words"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { requestLocale, requestVisitor } from "#lib/web/request"
import { pendingToken } from "#lib/web/sign-in"
import { WithScripts } from "#lib/web/with-scripts"
import { submitSignInCode, submitSignInPasskey } from "../actions"

type Query = { searchParams: Promise<{ returnTo?: string }> }

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "accounts")("signInCode.title") }
}

export default async function SignInCodePage({ searchParams }: Query) {
  const { returnTo = "" } = await searchParams
  const passkey = await getSecondStep(requestVisitor(), await pendingToken())
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
      {passkey && (
        <section className="section" aria-labelledby="passkey">
          <WithScripts />
          <h2 id="passkey">{t("signInCode.orPasskey")}</h2>
          <PasskeyForm
            locale={locale}
            action={submitSignInPasskey}
            options={passkey.options}
            label={t("signInCode.usePasskey")}
          >
            <Hidden name="returnTo" value={returnTo} />
          </PasskeyForm>
        </section>
      )}
      <p className="section quiet">{t("signInCode.lost")}</p>
    </Page>
  )
}

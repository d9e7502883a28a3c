import type { Metadata } from "next"
import { SubmitButton } from "#components/form/buttons"
import { Form } from "#components/form/form"
import { PasswordField } from "#components/form/password-field"
import { Page } from "#components/layout/page"
import { formWords } from "#lib/i18n/form-words"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { requirePerson } from "#lib/web/session"
import { submitCloseAccount } from "../actions"

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "accounts")("close.title") }
}

export default async function CloseAccountPage() {
  await requirePerson()
  const locale = requestLocale()
  const t = words(locale, "accounts")
  const back = { href: `/${locale}${paths.account.home}`, label: t("account.title") }
  return (
    <Page title={t("close.title")} back={back} lead={<p>{t("close.intro")}</p>}>
      <Form action={submitCloseAccount} words={formWords(locale)} labels={{ password: t("close.password") }}>
        <PasswordField label={t("close.password")} />
        <SubmitButton danger>{t("close.submit")}</SubmitButton>
      </Form>
    </Page>
  )
}

import type { Metadata } from "next"
import { SubmitButton } from "#components/form/buttons"
import { CodeField } from "#components/form/code-field"
import { TextField } from "#components/form/field"
import { Form } from "#components/form/form"
import { Page } from "#components/layout/page"
import { formWords } from "#lib/i18n/form-words"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { requirePerson } from "#lib/web/session"
import { submitRemoveCodeApp } from "../actions"

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "accounts")("secondProof.remove") }
}

export default async function RemoveCodeAppPage() {
  await requirePerson()
  const locale = requestLocale()
  const t = words(locale, "accounts")
  const back = { href: `/${locale}${paths.account.secondProof()}`, label: t("secondProof.title") }
  const labels = { password: t("secondProof.password"), code: t("secondProof.code") }
  return (
    <Page title={t("secondProof.remove")} back={back} lead={<p>{t("secondProof.removeText")}</p>}>
      <Form action={submitRemoveCodeApp} words={formWords(locale)} labels={labels}>
        <TextField
          name="password"
          type="password"
          label={labels.password}
          autoComplete="current-password"
          width="medium"
        />
        <CodeField label={labels.code} hint={t("secondProof.codeHint")} />
        <SubmitButton danger>{t("secondProof.remove")}</SubmitButton>
      </Form>
    </Page>
  )
}

import type { Metadata } from "next"
import { ProofFields, proofLabels } from "#components/accounts/proof-fields"
import { SubmitButton } from "#components/form/buttons"
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
  return (
    <Page title={t("secondProof.remove")} back={back} lead={<p>{t("secondProof.removeText")}</p>}>
      <Form action={submitRemoveCodeApp} words={formWords(locale)} labels={proofLabels(locale)}>
        <ProofFields locale={locale} />
        <SubmitButton danger>{t("secondProof.remove")}</SubmitButton>
      </Form>
    </Page>
  )
}

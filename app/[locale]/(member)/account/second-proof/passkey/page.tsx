import type { Metadata } from "next"
import { PasskeyButton } from "#components/accounts/passkey-button"
import { ProofFields, proofLabels } from "#components/accounts/proof-fields"
import { SubmitButton } from "#components/form/buttons"
import { TextField } from "#components/form/field"
import { Form } from "#components/form/form"
import { Page } from "#components/layout/page"
import { getPasskeyOffer } from "#lib/accounts/second-factor/queries/get-passkey-offer"
import { formWords } from "#lib/i18n/form-words"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { requirePerson } from "#lib/web/session"
import { WithScripts } from "#lib/web/with-scripts"
import { submitAddPasskey, submitBeginPasskey } from "../actions"

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "accounts")("passkey.add") }
}

export default async function AddPasskeyPage() {
  const offer = await getPasskeyOffer(await requirePerson())
  const locale = requestLocale()
  const t = words(locale, "accounts")
  const back = { href: `/${locale}${paths.account.secondProof()}`, label: t("secondProof.title") }
  const labels = { name: t("passkey.name") }
  const said = { withoutScripts: t("passkey.withoutScripts"), failed: t("passkey.failed") }
  return (
    <Page title={t("passkey.add")} back={back} lead={<p>{t("passkey.intro")}</p>}>
      {offer ? (
        <Form action={submitAddPasskey} words={formWords(locale)} labels={labels}>
          <WithScripts />
          <TextField name="name" label={labels.name} hint={t("passkey.nameHint")} width="medium" />
          <PasskeyButton act="create" options={offer.options} label={t("passkey.make")} words={said} />
        </Form>
      ) : (
        <Form action={submitBeginPasskey} words={formWords(locale)} labels={proofLabels(locale)}>
          <ProofFields locale={locale} />
          <SubmitButton>{t("passkey.begin")}</SubmitButton>
        </Form>
      )}
    </Page>
  )
}

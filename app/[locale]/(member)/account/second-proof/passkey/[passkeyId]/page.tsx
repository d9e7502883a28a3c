import type { Metadata } from "next"
import { Missing } from "#app/[locale]/_components/missing"
import { ProofFields, proofLabels } from "#components/accounts/proof-fields"
import { Hidden, SubmitButton } from "#components/form/buttons"
import { Form } from "#components/form/form"
import { Page } from "#components/layout/page"
import { getSecondFactor } from "#lib/accounts/second-factor/queries/get-second-factor"
import { formWords } from "#lib/i18n/form-words"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { requirePerson } from "#lib/web/session"
import { submitRemovePasskey } from "../../actions"

type Props = { params: Promise<{ passkeyId: string }> }

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "accounts")("passkey.remove") }
}

export default async function RemovePasskeyPage({ params }: Props) {
  const factor = await getSecondFactor(await requirePerson())
  const { passkeyId } = await params
  const passkey = factor?.passkeys.find(({ id }) => id === passkeyId)
  if (!passkey) return <Missing />
  const locale = requestLocale()
  const t = words(locale, "accounts")
  const back = { href: `/${locale}${paths.account.secondProof()}`, label: t("secondProof.title") }
  return (
    <Page title={t("passkey.remove")} back={back} lead={<p>{t("passkey.removeText", { name: passkey.name })}</p>}>
      <Form action={submitRemovePasskey} words={formWords(locale)} labels={proofLabels(locale)}>
        <Hidden name="passkeyId" value={passkey.id} />
        <ProofFields locale={locale} />
        <SubmitButton danger>{t("passkey.remove")}</SubmitButton>
      </Form>
    </Page>
  )
}

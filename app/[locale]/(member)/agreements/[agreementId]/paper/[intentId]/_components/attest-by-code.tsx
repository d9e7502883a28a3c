import { ProofFields, proofLabels } from "#components/accounts/proof-fields"
import { Hidden, SubmitButton } from "#components/form/buttons"
import { Form } from "#components/form/form"
import { formWords } from "#lib/i18n/form-words"
import { words } from "#lib/i18n/words"
import { submitAttestation } from "../../actions"
import type { AttestProps } from "./what-you-attest"

export function AttestByCode({ locale, agreement, intent, member }: AttestProps) {
  const t = words(locale, "paper")
  return (
    <section className="card section" aria-labelledby="attest">
      <h2 id="attest">{t("now.formHeading")}</h2>
      <Form action={submitAttestation} words={formWords(locale)} labels={proofLabels(locale)}>
        <Hidden name="agreementId" value={agreement.id} />
        <Hidden name="intentId" value={intent.id} />
        <ProofFields locale={locale} />
        <SubmitButton>{t("now.button", { member })}</SubmitButton>
      </Form>
    </section>
  )
}

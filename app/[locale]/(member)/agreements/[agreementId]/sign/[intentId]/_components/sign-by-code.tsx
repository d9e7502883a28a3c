import { ProofFields, proofLabels } from "#components/accounts/proof-fields"
import { Hidden, SubmitButton } from "#components/form/buttons"
import { TextField } from "#components/form/field"
import { Form } from "#components/form/form"
import { formWords } from "#lib/i18n/form-words"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { submitSignature } from "../../actions"
import type { IntentProps } from "./intent"

export function SignByCode({ locale, agreement, intent, member }: IntentProps) {
  const t = words(locale, "agreements")
  const labels = { typedName: t("sign.typedName"), ...proofLabels(locale) }
  return (
    <section className="card section" aria-labelledby="signature">
      <h2 id="signature">{t("sign.formHeading")}</h2>
      <Form action={submitSignature} words={formWords(locale)} labels={labels}>
        <Hidden name="agreementId" value={agreement.id} />
        <Hidden name="intentId" value={intent.id} />
        <TextField name="typedName" label={labels.typedName} hint={t("sign.typedNameHint")} autoComplete="name" />
        <ProofFields locale={locale} hint={t("sign.passwordHint")} />
        <p className="quiet">{t("sign.time")}</p>
        <div className="buttons">
          <SubmitButton>{t("sign.button", { member })}</SubmitButton>
          <a className="button button-quiet" href={`/${locale}${paths.agreements.decline(agreement.id)}`}>
            {t("sign.declineLink")}
          </a>
        </div>
      </Form>
    </section>
  )
}

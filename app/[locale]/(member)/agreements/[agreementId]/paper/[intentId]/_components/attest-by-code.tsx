import { Hidden, SubmitButton } from "#components/form/buttons"
import { CodeField } from "#components/form/code-field"
import { TextField } from "#components/form/field"
import { Form } from "#components/form/form"
import { formWords } from "#lib/i18n/form-words"
import { words } from "#lib/i18n/words"
import { submitAttestation } from "../../actions"
import type { AttestProps } from "./what-you-attest"

export function AttestByCode({ locale, agreement, intent, member }: AttestProps) {
  const t = words(locale, "paper")
  const labels = { password: t("now.password"), code: t("now.code") }
  return (
    <section className="card section" aria-labelledby="attest">
      <h2 id="attest">{t("now.formHeading")}</h2>
      <Form action={submitAttestation} words={formWords(locale)} labels={labels}>
        <Hidden name="agreementId" value={agreement.id} />
        <Hidden name="intentId" value={intent.id} />
        <TextField
          name="password"
          type="password"
          label={labels.password}
          autoComplete="current-password"
          width="medium"
        />
        <CodeField label={labels.code} hint={t("now.codeHint")} />
        <SubmitButton>{t("now.button", { member })}</SubmitButton>
      </Form>
    </section>
  )
}

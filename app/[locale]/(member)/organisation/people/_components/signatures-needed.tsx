import { SubmitButton } from "#components/form/buttons"
import { RadioGroup } from "#components/form/choices"
import { Form } from "#components/form/form"
import { PasswordField } from "#components/form/password-field"
import { formWords } from "#lib/i18n/form-words"
import { words } from "#lib/i18n/words"
import { requestLocale } from "#lib/web/request"
import { submitSignaturesNeeded } from "../actions"

const numbers = ["1", "2"] as const

/** Whether one signatory binds the organisation or two do: owners say, colleagues read. */
export function SignaturesNeeded({ needed, isOwner }: { needed: number; isOwner: boolean }) {
  const locale = requestLocale()
  const t = words(locale, "members")
  const labels = { signaturesNeeded: t("signatures.legend"), password: t("signatures.password") }
  return (
    <section className="section" aria-labelledby="signatures">
      <h2 id="signatures">{t("signatures.title")}</h2>
      <p>{t("signatures.now", { needed })}</p>
      {isOwner && (
        <Form action={submitSignaturesNeeded} words={formWords(locale)} labels={labels}>
          <RadioGroup
            name="signaturesNeeded"
            legend={labels.signaturesNeeded}
            hint={t("signatures.hint")}
            value={String(needed)}
            choices={numbers.map(value => ({ value, label: t(`signatures.choice.${value}`) }))}
          />
          <PasswordField label={labels.password} />
          <SubmitButton quiet>{t("signatures.submit")}</SubmitButton>
        </Form>
      )}
    </section>
  )
}

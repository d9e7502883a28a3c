import { Hidden, SubmitButton } from "#components/form/buttons"
import { CheckboxGroup } from "#components/form/choices"
import { TextArea } from "#components/form/field"
import { Form } from "#components/form/form"
import { amendmentKinds } from "#lib/agreements/terms/amendment-kinds"
import type { AgreementView } from "#lib/agreements/views"
import { formWords } from "#lib/i18n/form-words"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { submitAmendment, submitStatement } from "../../actions"

/** Which kinds of change, and why: for a change that is to be written, or anew for one that was. */
export function StatementForm({
  locale,
  agreement,
  decided,
}: {
  locale: Locale
  agreement: AgreementView
  /** What all parties decided at a stock-taking, where the change follows from one. */
  decided?: string
}) {
  const t = words(locale, "agreements")
  const { id, amendment } = agreement
  const labels = { kinds: t("write.kinds"), reason: t("write.reason") }
  const kinds = amendmentKinds.map(value => ({
    value,
    label: t(`amendmentKinds.${value}.label`),
    hint: t(`amendmentKinds.${value}.hint`),
  }))
  return (
    <Form action={amendment ? submitStatement : submitAmendment} words={formWords(locale)} labels={labels}>
      <Hidden name="agreementId" value={id} />
      <CheckboxGroup
        name="kinds[]"
        legend={labels.kinds}
        hint={t("write.kindsHint")}
        choices={kinds}
        values={amendment?.kinds}
      />
      <TextArea
        name="reason"
        label={labels.reason}
        hint={t("write.reasonHint")}
        rows={4}
        value={amendment?.reason ?? decided}
      />
      <SubmitButton>{t(amendment ? "write.restateButton" : "write.button")}</SubmitButton>
    </Form>
  )
}

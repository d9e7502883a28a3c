import { SubmitButton } from "#components/form/buttons"
import { TextField } from "#components/form/field"
import { Form } from "#components/form/form"
import { formWords } from "#lib/i18n/form-words"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { submitReceipt } from "../../actions"

/** The one way in: the code, and nothing else. */
export function Enter({ locale }: { locale: Locale }) {
  const t = words(locale, "moderation")
  const labels = { receipt: t("followUp.receipt") }
  return (
    <Form action={submitReceipt} words={formWords(locale)} labels={labels}>
      <TextField name="receipt" label={labels.receipt} hint={t("followUp.receiptHint")} dir="ltr" width="medium" />
      <SubmitButton>{t("followUp.enter")}</SubmitButton>
    </Form>
  )
}

import { SubmitButton } from "#components/form/buttons"
import { FileField } from "#components/form/file-field"
import { Form } from "#components/form/form"
import { formWords } from "#lib/i18n/form-words"
import { words } from "#lib/i18n/words"
import { requestLocale } from "#lib/web/request"
import { submitDocument } from "../actions"

/** One file, one answer. */
export function VerifyForm() {
  const locale = requestLocale()
  const t = words(locale, "agreements")
  const labels = { file: t("verify.file") }
  return (
    <Form action={submitDocument} words={formWords(locale)} labels={labels}>
      <FileField name="file" label={labels.file} hint={t("verify.fileHint")} accept={[".pdf"]} />
      <SubmitButton>{t("verify.submit")}</SubmitButton>
    </Form>
  )
}

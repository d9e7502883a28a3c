import { SubmitButton } from "#components/form/buttons"
import { Checkbox, RadioGroup } from "#components/form/choices"
import { TextArea, TextField } from "#components/form/field"
import { FileField } from "#components/form/file-field"
import { Form } from "#components/form/form"
import { uploadEndings } from "#lib/files/uploads"
import { formWords } from "#lib/i18n/form-words"
import { words } from "#lib/i18n/words"
import { requestLocale } from "#lib/web/request"
import { submitSample } from "../actions"

/** A piece of past work, and who may see it: the narrowest is chosen first. */
export function SampleForm() {
  const locale = requestLocale()
  const t = words(locale, "members")
  const labels = {
    title: t("samples.name"),
    summary: t("samples.summary"),
    file: t("samples.file"),
    visibility: t("samples.who"),
    isRedacted: t("samples.redacted"),
  }
  const visibilities = (["on_request", "members", "public"] as const).map(value => ({
    value,
    label: t(`samples.visibility.${value}`),
  }))
  return (
    <section className="section">
      <h2>{t("samples.add")}</h2>
      <Form action={submitSample} words={formWords(locale)} labels={labels}>
        <TextField name="title" label={labels.title} />
        <TextArea name="summary" label={labels.summary} />
        <FileField
          name="file"
          label={labels.file}
          hint={t("samples.fileHint")}
          optional={t("part.optional")}
          accept={uploadEndings}
        />
        <RadioGroup name="visibility" legend={labels.visibility} choices={visibilities} value="on_request" />
        <Checkbox name="isRedacted" label={labels.isRedacted} />
        <SubmitButton>{t("samples.submit")}</SubmitButton>
      </Form>
    </section>
  )
}

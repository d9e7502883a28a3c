import { Hidden, SubmitButton } from "#components/form/buttons"
import { TextArea } from "#components/form/field"
import { Form } from "#components/form/form"
import { formWords } from "#lib/i18n/form-words"
import { words } from "#lib/i18n/words"
import { requestLocale } from "#lib/web/request"
import { submitQuestion } from "../actions"

export function AskForm({ briefId }: { briefId: string }) {
  const locale = requestLocale()
  const t = words(locale, "briefs")
  return (
    <div className="section">
      <Form action={submitQuestion} words={formWords(locale)} labels={{ question: t("questions.ask") }}>
        <Hidden name="briefId" value={briefId} />
        <TextArea name="question" label={t("questions.ask")} hint={t("questions.askHint")} rows={4} />
        <SubmitButton>{t("questions.submit")}</SubmitButton>
      </Form>
    </div>
  )
}

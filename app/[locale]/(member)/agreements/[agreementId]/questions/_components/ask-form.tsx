import { Hidden, SubmitButton } from "#components/form/buttons"
import { TextArea } from "#components/form/field"
import { Form } from "#components/form/form"
import type { AgreementView } from "#lib/agreements/views"
import { formWords } from "#lib/i18n/form-words"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { sayOthers } from "#lib/partnerships/views"
import { submitQuestion } from "../actions"

/** A signatory's box to ask the other side. */
export function AskForm({ locale, agreement }: { locale: Locale; agreement: AgreementView }) {
  const t = words(locale, "agreements")
  const names = sayOthers(locale, agreement.parties)
  return (
    <div className="card no-print">
      <Form action={submitQuestion} words={formWords(locale)} labels={{ text: t("questions.ask") }}>
        <Hidden name="agreementId" value={agreement.id} />
        <TextArea name="text" label={t("questions.ask")} hint={t("questions.askHint", { names })} rows={4} />
        <SubmitButton>{t("questions.askButton", { names })}</SubmitButton>
      </Form>
    </div>
  )
}

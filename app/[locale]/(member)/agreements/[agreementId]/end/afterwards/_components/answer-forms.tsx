import { ButtonForm } from "#components/form/button-form"
import { Hidden, SubmitButton } from "#components/form/buttons"
import { TextArea } from "#components/form/field"
import { Form } from "#components/form/form"
import type { ClearanceView } from "#lib/agreements/clearance/views"
import { formWords } from "#lib/i18n/form-words"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { submitClearanceAnswer } from "../../actions"

type Props = { locale: Locale; clearance: ClearanceView; name: string }

/** A yes to what the other side has stated, or what is unclear in it. */
export function AnswerForms({ locale, clearance, name }: Props) {
  const t = words(locale, "clearance")
  const { id: clearanceId, version } = clearance
  return (
    <div className="no-print">
      <h3 className="section">{t("answer.heading")}</h3>
      <p>{t("answer.confirmText")}</p>
      <ButtonForm action={submitClearanceAnswer} hidden={{ clearanceId, version, answer: "confirms" }}>
        {t("answer.confirm")}
      </ButtonForm>
      <h3 className="section">{t("answer.questionHeading")}</h3>
      <Form action={submitClearanceAnswer} words={formWords(locale)} labels={{ words: t("answer.words") }}>
        <Hidden name="clearanceId" value={clearanceId} />
        <Hidden name="version" value={version} />
        <Hidden name="answer" value="questions" />
        <TextArea name="words" label={t("answer.words")} hint={t("answer.wordsHint", { name })} rows={4} />
        <SubmitButton quiet>{t("answer.question")}</SubmitButton>
      </Form>
    </div>
  )
}

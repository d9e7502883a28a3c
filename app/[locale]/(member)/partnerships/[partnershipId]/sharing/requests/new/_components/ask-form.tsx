import { Hidden, SubmitButton } from "#components/form/buttons"
import { RadioGroup } from "#components/form/choices"
import { SelectField, TextArea, TextField } from "#components/form/field"
import { Form } from "#components/form/form"
import { scopes } from "#lib/confidentiality/requests/schema"
import { audiences, subjects } from "#lib/confidentiality/terms"
import type { SharingQuestionView } from "#lib/confidentiality/views"
import { formWords } from "#lib/i18n/form-words"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import type { RaisedProblem } from "#lib/projects/views"
import { AboutAgreement, type Agreements } from "../../../_components/about-agreement"
import { ProblemField } from "../../../_components/problem-field"
import { submitRequest } from "../actions"

/** What exactly would be told, to whom, where, what for and until when. */
export function AskForm({
  locale,
  partnershipId,
  agreements,
  problems,
  question,
  answerBy,
  names,
}: {
  locale: Locale
  partnershipId: string
  agreements: Agreements
  problems: RaisedProblem[]
  /** The question that was answered with "ask first". */
  question: SharingQuestionView | null
  answerBy: string
  names: string
}) {
  const t = words(locale, "confidentiality")
  const optional = words(locale, "common")("optional")
  const named = ["subject", "audience", "scope", "words", "occasion", "purpose", "until", "answerBy"] as const
  const labels = Object.fromEntries(named.map(name => [name, t(`requests.ask.${name}`)])) as Record<
    (typeof named)[number],
    string
  >
  return (
    <Form action={submitRequest} words={formWords(locale)} labels={labels}>
      <Hidden name="partnershipId" value={partnershipId} />
      <SelectField
        name="subject"
        label={labels.subject}
        value={question?.subject}
        empty=""
        choices={subjects.map(value => ({ value, label: t(`subjects.${value}.label`) }))}
      />
      <SelectField
        name="audience"
        label={labels.audience}
        value={question?.audience}
        empty=""
        choices={audiences.map(value => ({ value, label: t(`audiences.${value}.label`) }))}
      />
      <AboutAgreement locale={locale} agreements={agreements} value={question?.agreementId} />
      <ProblemField locale={locale} problems={problems} value={question?.problemId} />
      <TextArea name="words" label={labels.words} hint={t("requests.ask.wordsHint")} />
      <RadioGroup
        name="scope"
        legend={labels.scope}
        choices={scopes.map(value => ({
          value,
          label: t(`requests.ask.scopes.${value}.label`),
          hint: t(`requests.ask.scopes.${value}.hint`),
        }))}
      />
      <TextArea name="occasion" label={labels.occasion} hint={t("requests.ask.occasionHint")} rows={2} />
      <TextArea name="purpose" label={labels.purpose} hint={t("requests.ask.purposeHint")} rows={2} />
      <TextField
        name="until"
        type="date"
        width="medium"
        label={labels.until}
        hint={t("requests.ask.untilHint")}
        optional={optional}
      />
      <TextField
        name="answerBy"
        type="date"
        width="medium"
        label={labels.answerBy}
        hint={t("requests.ask.answerByHint")}
        value={answerBy}
      />
      <SubmitButton>{t("requests.ask.button", { names })}</SubmitButton>
    </Form>
  )
}

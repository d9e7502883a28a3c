import { Hidden, SubmitButton } from "#components/form/buttons"
import { TextArea, TextField } from "#components/form/field"
import { Form } from "#components/form/form"
import { formWords } from "#lib/i18n/form-words"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { submitPressEnquiry } from "../actions"

/** Who asked what, and by when they need an answer: little enough to fill in while they are on the telephone. */
export function EnquiryForm({
  locale,
  partnershipId,
  today,
}: {
  locale: Locale
  partnershipId: string
  today: string
}) {
  const t = words(locale, "confidentiality")
  const optional = words(locale, "common")("optional")
  const labels = {
    outlet: t("press.record.outlet"),
    journalist: t("press.record.journalist"),
    question: t("press.record.question"),
    askedOn: t("press.record.askedOn"),
    answerNeededBy: t("press.record.answerNeededBy"),
  }
  return (
    <Form action={submitPressEnquiry} words={formWords(locale)} labels={labels}>
      <Hidden name="partnershipId" value={partnershipId} />
      <TextField name="outlet" label={labels.outlet} hint={t("press.record.outletHint")} />
      <TextField name="journalist" label={labels.journalist} optional={optional} />
      <TextArea name="question" label={labels.question} hint={t("press.record.questionHint")} rows={4} />
      <TextField name="askedOn" type="date" width="medium" label={labels.askedOn} value={today} />
      <TextField
        name="answerNeededBy"
        type="date"
        width="medium"
        label={labels.answerNeededBy}
        hint={t("press.record.answerNeededByHint")}
        optional={optional}
      />
      <SubmitButton>{t("press.record.button")}</SubmitButton>
    </Form>
  )
}

import { Hidden, SubmitButton } from "#components/form/buttons"
import { Checkbox, RadioGroup } from "#components/form/choices"
import { SelectField, TextArea } from "#components/form/field"
import { Form } from "#components/form/form"
import { circles } from "#lib/confidentiality/schema"
import { audiences, subjects } from "#lib/confidentiality/terms"
import { formWords } from "#lib/i18n/form-words"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import type { RaisedProblem } from "#lib/projects/views"
import { submitQuestion } from "../actions"
import { AboutAgreement, type Agreements } from "./about-agreement"
import { ProblemField } from "./problem-field"

/** What, to whom, and whether somebody is in danger or the law asks for it. */
export function QuestionForm({
  locale,
  partnershipId,
  agreements,
  problems,
  isAgain,
}: {
  locale: Locale
  partnershipId: string
  agreements: Agreements
  problems: RaisedProblem[]
  isAgain: boolean
}) {
  const t = words(locale, "confidentiality")
  const optional = words(locale, "common")("optional")
  const labels = {
    subject: t("mayShare.form.subject"),
    audience: t("mayShare.form.audience"),
    agreementId: t("about.label"),
  }
  return (
    <section className={isAgain ? "section" : undefined}>
      {isAgain && <h2>{t("mayShare.result.again")}</h2>}
      <Form action={submitQuestion} words={formWords(locale)} labels={labels}>
        <Hidden name="partnershipId" value={partnershipId} />
        <SelectField
          name="subject"
          label={labels.subject}
          hint={t("mayShare.form.subjectHint")}
          empty={t("mayShare.form.chooseSubject")}
          choices={subjects.map(value => ({ value, label: t(`subjects.${value}.label`) }))}
        />
        <SelectField
          name="audience"
          label={labels.audience}
          empty={t("mayShare.form.chooseAudience")}
          choices={audiences.map(value => ({ value, label: t(`audiences.${value}.label`) }))}
        />
        <AboutAgreement locale={locale} agreements={agreements} />
        <ProblemField locale={locale} problems={problems} />
        <Checkbox name="danger" label={t("mayShare.form.danger")} hint={t("mayShare.form.dangerHint")} />
        <Checkbox
          name="requiredByLaw"
          label={t("mayShare.form.requiredByLaw")}
          hint={t("mayShare.form.requiredByLawHint")}
        />
        <RadioGroup
          name="to"
          legend={t("mayShare.form.to")}
          value="anyone"
          choices={circles.map(value => ({ value, label: t(`mayShare.form.recipients.${value}`) }))}
        />
        <TextArea
          name="note"
          rows={2}
          label={t("mayShare.form.note")}
          hint={t("mayShare.form.noteHint")}
          optional={optional}
        />
        <SubmitButton>{t("mayShare.form.submit")}</SubmitButton>
      </Form>
    </section>
  )
}

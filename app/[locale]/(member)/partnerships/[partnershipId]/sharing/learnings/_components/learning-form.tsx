import { Hidden, SubmitButton } from "#components/form/buttons"
import { Checkbox, CheckboxGroup, RadioGroup } from "#components/form/choices"
import { SelectField, TextArea, TextField } from "#components/form/field"
import { Form } from "#components/form/form"
import { learningPages } from "#lib/confidentiality/learnings/schema"
import type { LearningView } from "#lib/confidentiality/learnings/views"
import { audiences, subjects } from "#lib/confidentiality/terms"
import { formWords } from "#lib/i18n/form-words"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import type { RaisedProblem } from "#lib/projects/views"
import type { FormAction } from "#lib/web/form-state"
import { AboutAgreement, type Agreements } from "../../_components/about-agreement"
import { ProblemField } from "../../_components/problem-field"

type Props = {
  locale: Locale
  action: FormAction
  partnershipId: string
  agreements: Agreements
  learning: LearningView | null
  problems: RaisedProblem[]
}

/** What exactly would be published, where, when and for whom. */
export function LearningForm({ locale, action, partnershipId, agreements, learning, problems }: Props) {
  const t = words(locale, "confidentiality")
  const named = ["title", "text", "place", "publishOn", "audience", "subjects", "page"] as const
  const labels = Object.fromEntries(named.map(name => [name, t(`learnings.form.${name}`)])) as Record<
    (typeof named)[number],
    string
  >
  return (
    <Form action={action} words={formWords(locale)} labels={labels}>
      <Hidden name="partnershipId" value={partnershipId} />
      {learning && <Hidden name="learningId" value={learning.id} />}
      {learning && <Hidden name="version" value={learning.version} />}
      <TextField name="title" label={labels.title} value={learning?.title} />
      <TextArea name="text" label={labels.text} hint={t("learnings.form.textHint")} rows={10} value={learning?.text} />
      <TextArea
        name="place"
        label={labels.place}
        hint={t("learnings.form.placeHint")}
        rows={2}
        value={learning?.place}
      />
      <TextField name="publishOn" type="date" width="medium" label={labels.publishOn} value={learning?.publishOn} />
      <SelectField
        name="audience"
        label={labels.audience}
        value={learning?.audience}
        empty=""
        choices={audiences.map(value => ({ value, label: t(`audiences.${value}.label`) }))}
      />
      <AboutAgreement locale={locale} agreements={agreements} value={learning?.agreementId} />
      <CheckboxGroup
        name="subjects[]"
        legend={labels.subjects}
        hint={t("learnings.form.subjectsHint")}
        values={learning?.subjects}
        choices={subjects.map(value => ({ value, label: t(`subjects.${value}.label`) }))}
      />
      <RadioGroup
        name="page"
        legend={labels.page}
        hint={t("learnings.form.pageHint")}
        value={learning?.page ?? "none"}
        choices={learningPages.map(value => ({ value, label: t(`learnings.pages.${value}`) }))}
      />
      <Checkbox
        name="indexed"
        label={t("learnings.form.indexed")}
        hint={t("learnings.form.indexedHint")}
        checked={learning?.isIndexed}
      />
      <ProblemField locale={locale} problems={problems} value={learning?.problemId} />
      <SubmitButton>{t("learnings.form.save")}</SubmitButton>
    </Form>
  )
}

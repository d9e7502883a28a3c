import { Hidden, SubmitButton } from "#components/form/buttons"
import { RadioGroup } from "#components/form/choices"
import { TextArea, TextField } from "#components/form/field"
import { Form } from "#components/form/form"
import { today } from "#lib/clock"
import { formWords } from "#lib/i18n/form-words"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { issueSeverities } from "#lib/members/taxonomy/issue-kinds"
import { sayOthers } from "#lib/partnerships/views"
import { problemKinds } from "#lib/projects/schema"
import type { ProjectView } from "#lib/projects/views"
import { submitProblem } from "../actions"

/** Severity first, in plain words with examples; then what, where, and what is asked. */
export function ProblemForm({ locale, project }: { locale: Locale; project: ProjectView }) {
  const t = words(locale, "projects")
  const severity = words(locale, "taxonomy")
  const names = sayOthers(locale, project.parties)
  const optional = words(locale, "common")("optional")
  const labels = {
    severity: t("raise.severity"),
    kind: t("raise.kind"),
    foundOn: t("raise.foundOn"),
    site: t("raise.site"),
    what: t("raise.what"),
    asked: t("raise.asked", { names }),
  }
  return (
    <Form action={submitProblem} words={formWords(locale)} labels={labels}>
      <Hidden name="projectId" value={project.id} />
      <RadioGroup
        name="severity"
        legend={labels.severity}
        choices={issueSeverities.map(value => ({
          value,
          label: severity(`issueSeverities.${value}`),
          hint: t(`raise.severities.${value}`),
        }))}
      />
      <RadioGroup
        name="kind"
        legend={labels.kind}
        hint={t("raise.kindHint")}
        choices={problemKinds.map(value => ({ value, label: t(`raise.kinds.${value}`) }))}
      />
      <TextField name="foundOn" type="date" label={labels.foundOn} value={today()} width="short" />
      <TextField name="site" label={labels.site} hint={t("raise.siteHint")} optional={optional} />
      <TextArea name="what" label={labels.what} hint={t("raise.whatHint")} />
      <TextArea name="asked" rows={3} label={labels.asked} hint={t("raise.askedHint")} optional={optional} />
      <p>{t("raise.who", { names })}</p>
      <p className="quiet">
        {t("raise.answer", { days: project.problemAnswerDays, siteDays: project.siteAnswerDays })}
      </p>
      <SubmitButton>{t("raise.button", { names })}</SubmitButton>
    </Form>
  )
}

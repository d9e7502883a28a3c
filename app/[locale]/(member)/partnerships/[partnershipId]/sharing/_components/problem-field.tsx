import { SelectField } from "#components/form/field"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import type { RaisedProblem } from "#lib/projects/views"
import { sayProblem } from "./say-problem"

/** Which problem it is about; not asked where none was raised. */
export function ProblemField({
  locale,
  problems,
  value,
}: {
  locale: Locale
  problems: RaisedProblem[]
  value?: string | null
}) {
  const t = words(locale, "confidentiality")
  if (problems.length === 0) return null
  return (
    <SelectField
      name="problemId"
      label={t("mayShare.form.problem")}
      hint={t("mayShare.form.problemHint")}
      empty={t("mayShare.form.noProblem")}
      value={value ?? undefined}
      choices={problems.map(problem => ({ value: problem.id, label: sayProblem(locale, problem) }))}
    />
  )
}

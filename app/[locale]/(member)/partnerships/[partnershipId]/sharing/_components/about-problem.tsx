import { formatDay } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import type { RaisedProblem } from "#lib/projects/views"
import { sayProblem } from "./say-problem"

/** The problem that something is about, and the remediation on which an answer rests. */
export function AboutProblem({
  locale,
  question: { problemId, remediedOn = null },
  problems,
}: {
  locale: Locale
  question: { problemId: string | null; remediedOn?: string | null }
  problems: RaisedProblem[]
}) {
  const t = words(locale, "confidentiality")
  const problem = problems.find(({ id }) => id === problemId)
  if (!problem) return null
  const href = `/${locale}${paths.projects.oneProblem(problem.projectId, problem.id)}`
  return (
    <>
      <p>
        {t("problem.about")} <a href={href}>{sayProblem(locale, problem)}</a>
      </p>
      {remediedOn && <p>{t("problem.restsOn", { date: formatDay(locale, remediedOn) })}</p>}
    </>
  )
}

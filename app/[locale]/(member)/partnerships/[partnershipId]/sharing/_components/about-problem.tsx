import type { Person } from "#lib/actor"
import { formatDay } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { listProblems } from "#lib/projects/queries/list-problems"
import { sayProblem } from "./say-problem"

/** The problem that something is about, and the remediation on which an answer rests. */
export async function AboutProblem({
  locale,
  person,
  partnershipId,
  question: { problemId, remediedOn = null },
}: {
  locale: Locale
  person: Person
  partnershipId: string
  question: { problemId: string | null; remediedOn?: string | null }
}) {
  if (problemId === null) return null
  const t = words(locale, "confidentiality")
  const problem = (await listProblems(person, partnershipId)).find(({ id }) => id === problemId)
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

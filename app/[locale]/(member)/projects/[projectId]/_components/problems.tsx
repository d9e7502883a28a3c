import { SideMark } from "#components/ui/mark"
import { State } from "#components/ui/state"
import { formatDay } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { dayOf, daysBetween } from "#lib/projects/calendar"
import type { ProblemRow, ProjectView } from "#lib/projects/views"
import { kindWords } from "./problem-words"

/** After so many weeks without a problem, the page asks gently whether everything is said. */
const quietWeeks = 6

/** What was raised, by whom and whether it was answered; and always the way to raise another. */
export function Problems({ locale, project }: { locale: Locale; project: ProjectView }) {
  const t = words(locale, "projects")
  const weeks = Math.floor(daysBetween(project.startsOn, project.today) / 7)
  const isLong = project.state === "active" && project.endsOn !== null && weeks >= quietWeeks
  return (
    <section className="section" id="problems">
      <h2>{t("problems.heading")}</h2>
      {project.problems.length === 0 && <p>{isLong ? t("problems.noneLong", { weeks }) : t("problems.none")}</p>}
      <ul className="list things">
        {project.problems.map(problem => (
          <li key={problem.id}>
            <div className="between">
              <a href={`/${locale}${paths.projects.oneProblem(project.id, problem.id)}`}>
                {kindWords(locale, problem.kind)}
              </a>
              <ProblemStand locale={locale} problem={problem} />
            </div>
            <p className="quiet">
              {problem.by && <SideMark kind={problem.by.kind} />}{" "}
              {t("problems.by", {
                by: problem.by?.name ?? "",
                date: formatDay(locale, dayOf(problem.raisedAt)),
              })}
            </p>
          </li>
        ))}
      </ul>
      {project.mayWrite && (
        <p className="buttons">
          <a className="button button-quiet" href={`/${locale}${paths.projects.problem(project.id)}`}>
            {t("problems.raise")}
          </a>
        </p>
      )}
    </section>
  )
}

function ProblemStand({ locale, problem }: { locale: Locale; problem: ProblemRow }) {
  const t = words(locale, "projects")
  const date = formatDay(locale, problem.answerDueOn)
  if (problem.state === "settled") return <State tone="done">{t("problems.states.settled")}</State>
  if (problem.state === "answered") return <State>{t("problems.states.answered")}</State>
  return problem.isAnswerLate ? (
    <State tone="stop">{t("problems.answerLate", { date })}</State>
  ) : (
    <State tone="attention">{t("problems.answerDue", { date })}</State>
  )
}

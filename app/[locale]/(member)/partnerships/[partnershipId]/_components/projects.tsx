import { ProjectState, projectDates } from "#components/projects/project-words"
import { State } from "#components/ui/state"
import { formatDay } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import type { ProjectRow } from "#lib/projects/views"

/** The projects of a partnership: how far, what is next, what is open. */
export function Projects({ locale, projects }: { locale: Locale; projects: ProjectRow[] }) {
  const t = words(locale, "partnerships")
  return (
    <section className="section">
      <h2>{t("projects.heading")}</h2>
      {projects.length === 0 && (
        <p>
          {t("projects.none")} <span className="quiet">{t("projects.noneHint")}</span>
        </p>
      )}
      <ul className="list things">
        {projects.map(project => (
          <li key={project.id}>
            <div className="between">
              <a href={`/${locale}${paths.projects.one(project.id)}`}>
                <bdi>{project.title}</bdi>
              </a>
              <ProjectState locale={locale} project={project} />
            </div>
            <Facts locale={locale} project={project} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Facts({ locale, project }: { locale: Locale; project: ProjectRow }) {
  const t = words(locale, "partnerships")
  const { next, milestonesAccepted: accepted, milestonesInAll: all, openProblems: count } = project
  return (
    <>
      <p className="quiet">{projectDates(locale, project)}</p>
      {all > 0 && <p className="quiet">{t("projects.progress", { accepted, all })}</p>}
      {next && (
        <p className={next.isLate ? "problem" : undefined}>
          {t(next.isLate ? "projects.late" : "projects.next", {
            title: next.title,
            date: formatDay(locale, next.dueOn),
          })}
        </p>
      )}
      {count > 0 && (
        <p>
          <State tone="attention">{t("projects.problems", { count })}</State>
        </p>
      )}
    </>
  )
}

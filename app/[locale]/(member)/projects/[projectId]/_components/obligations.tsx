import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import type { ObligationRow } from "#lib/projects/obligations/views"
import type { ProjectView } from "#lib/projects/views"
import { ObligationState, obligationDay, obligationName, whoOwes } from "./obligation-words"

/** How many a project's page names; the rest stands on a page of its own. */
const shownMax = 4

/** What was promised beside milestones and payments: what is open, the soonest first, and the way to all of it. */
export function Obligations({
  locale,
  project,
  obligations,
}: {
  locale: Locale
  project: ProjectView
  obligations: readonly ObligationRow[]
}) {
  const t = words(locale, "projects")
  // Where there is no work, what holds all the time is all that there is.
  const isAlone = project.endsOn === null
  const open = obligations
    .filter(({ isHeld, way }) => isHeld && (isAlone || way !== "standing"))
    .sort((one, other) => (one.dueOn ?? "9").localeCompare(other.dueOn ?? "9"))
  return (
    <section className="section">
      <h2>{t(isAlone ? "obligations.headingAlone" : "obligations.heading")}</h2>
      <p className="quiet">{t(isAlone ? "obligations.holding" : "obligations.open", { count: open.length })}</p>
      <ul className="list things">
        {open.slice(0, shownMax).map(obligation => (
          <li key={obligation.id}>
            <div className="between">
              <h3>
                <a href={`/${locale}${paths.projects.obligation(project.id, obligation.id)}`}>
                  <bdi>{obligationName(locale, obligation)}</bdi>
                </a>
              </h3>
              <ObligationState locale={locale} obligation={obligation} today={project.today} />
            </div>
            <p className="row quiet">
              <span>{whoOwes(locale, obligation.owedBy, obligation.owedTo)}</span>
              {obligation.way !== "standing" && <span>{obligationDay(locale, obligation)}</span>}
            </p>
          </li>
        ))}
      </ul>
      <p>
        <a href={`/${locale}${paths.projects.obligations(project.id)}`}>{t("obligations.all")}</a>
      </p>
    </section>
  )
}

import { formatDay } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import type { ObligationRow } from "#lib/projects/obligations/views"
import type { ProjectView } from "#lib/projects/views"
import { ObligationState, obligationName, obligationSentence } from "../../_components/obligation-words"

/** What holds without a day: it counts from what happens. */
export function Always({
  locale,
  project,
  obligations,
}: {
  locale: Locale
  project: ProjectView
  obligations: readonly ObligationRow[]
}) {
  const t = words(locale, "projects")
  const standing = obligations.filter(({ way, state }) => way === "standing" && state !== "cancelled")
  if (standing.length === 0) return null
  return (
    <section className="section">
      <h2>{t("obligations.always")}</h2>
      <p className="quiet">{t("obligations.alwaysIntro")}</p>
      <ul className="list things">
        {standing.map(obligation => (
          <li key={obligation.id}>
            <div className="between">
              <h3>
                <a href={`/${locale}${paths.projects.obligation(project.id, obligation.id)}`}>
                  {obligationName(locale, obligation)}
                </a>
              </h3>
              <ObligationState locale={locale} obligation={obligation} today={project.today} />
            </div>
            <p className="quiet">
              {obligationSentence(locale, obligation)}{" "}
              {obligation.untilOn && t("obligations.until", { date: formatDay(locale, obligation.untilOn) })}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

import { State } from "#components/ui/state"
import { formatDay } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import type { ProjectRow } from "#lib/projects/views"

type Told = Pick<ProjectRow, "startsOn" | "endsOn" | "state">

/** From when to when; without a term, from when on. */
export function projectDates(locale: Locale, { startsOn, endsOn }: Told): string {
  const t = words(locale, "projects")
  const from = formatDay(locale, startsOn)
  return endsOn === null ? t("datesOpen", { from }) : t("dates", { from, to: formatDay(locale, endsOn) })
}

/** How a project stands. What has no term is no work under way, and cannot end early. */
export function ProjectState({ locale, project }: { locale: Locale; project: Told }) {
  const { state, endsOn } = project
  const openEnded = { active: "holds", ended: "over", suspended: "suspended", completed: "completed" } as const
  const key = endsOn === null ? openEnded[state] : state
  return <State tone={state === "completed" ? "done" : "plain"}>{words(locale, "projects")(`states.${key}`)}</State>
}

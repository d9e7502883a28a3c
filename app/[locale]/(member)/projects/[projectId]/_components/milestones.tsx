import { SideName } from "#components/ui/side-name"
import { State } from "#components/ui/state"
import { formatDay } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { daysBetween } from "#lib/projects/calendar"
import type { MilestoneRow, ProjectView } from "#lib/projects/views"

/** Every milestone with whose it is, its day and how it stands. */
export function Milestones({ locale, project }: { locale: Locale; project: ProjectView }) {
  const t = words(locale, "projects")
  const live = project.milestones.filter(({ state }) => state !== "cancelled")
  const accepted = live.filter(({ state }) => state === "accepted").length
  const progress = live.length > 0 ? t("milestones.progress", { accepted, all: live.length }) : t("milestones.none")
  return (
    <section>
      <h2>{t("milestones.heading")}</h2>
      <p className="quiet">{progress}</p>
      <ol className="list things">
        {project.milestones.map(milestone => (
          <li key={milestone.id}>
            <div className="between">
              <h3>
                <a href={`/${locale}${paths.projects.milestone(project.id, milestone.id)}`}>
                  {milestone.number}. <bdi>{milestone.title}</bdi>
                </a>
              </h3>
              <MilestoneState locale={locale} milestone={milestone} today={project.today} />
            </div>
            <p className="row quiet">
              {milestone.responsible.map(party => (
                <SideName key={party.memberId} kind={party.kind} name={party.name} />
              ))}
              <span>
                {t(milestone.isLate ? "milestones.dueLate" : "milestones.due", {
                  date: formatDay(locale, milestone.dueOn),
                })}
              </span>
              {milestone.isLate && <span>{t(`milestones.states.${milestone.state}`)}</span>}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** How a milestone stands, and whether it waits for the reader. */
export function MilestoneState({
  locale,
  milestone,
  today,
}: {
  locale: Locale
  milestone: MilestoneRow
  today: string
}) {
  const t = words(locale, "projects")
  if (milestone.may.answer) return <State tone="attention">{t("milestones.yourAnswer")}</State>
  if (milestone.isLate)
    return <State tone="stop">{t("milestones.late", { days: daysBetween(milestone.dueOn, today) })}</State>
  const tone = milestone.state === "accepted" ? "done" : milestone.state === "changes_asked" ? "attention" : "plain"
  return <State tone={tone}>{t(`milestones.states.${milestone.state}`)}</State>
}

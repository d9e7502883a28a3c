import { Timeline } from "#components/figures/timeline"
import type { TimelineEntry } from "#components/figures/timeline-mark"
import { formatDay, formatMoney, formatMonth, formatShortDay } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import type { Party } from "#lib/partnerships/views"
import { addDays, daysBetween } from "#lib/projects/calendar"
import type { ProjectView } from "#lib/projects/views"

/** The whole project in one picture, with what matters most as its caption. */
export function ProjectTimeline({ locale, project }: { locale: Locale; project: ProjectView }) {
  const t = words(locale, "projects")
  const entries = [
    ...milestoneEntries(locale, project),
    ...paymentEntries(locale, project),
    ...reviews(locale, project),
  ]
  const days = entries.map(entry => entry.day)
  const from = [project.startsOn, ...days].sort()[0] ?? project.startsOn
  const to = [project.endsOn ?? from, ...days].sort().at(-1) ?? from
  if (entries.length === 0) return null
  const lanes = (["milestones", "payments", "reviews"] as const)
    .filter(lane => entries.some(entry => entry.lane === lane))
    .map(lane => ({ key: lane, label: t(`timeline.${lane}`) }))
  return (
    <Timeline
      caption={finding(locale, project)}
      description={t("timeline.described", { from: formatDay(locale, from), to: formatDay(locale, to) })}
      note={t("timeline.key")}
      entries={entries}
      lanes={lanes}
      from={addDays(from, -3)}
      to={addDays(to, 3)}
      today={project.today}
      todayLabel={t("timeline.today")}
      monthOf={moment => formatMonth(locale, moment)}
    />
  )
}

function finding(locale: Locale, { milestones, today }: ProjectView): string {
  const t = words(locale, "projects")
  const live = milestones.filter(({ state }) => state !== "cancelled")
  const late = live.filter(milestone => milestone.isLate)
  const [first] = late
  if (first) return t("finding.late", { late: late.length, title: first.title, days: daysBetween(first.dueOn, today) })
  const waiting = live.find(({ state }) => state === "submitted")
  if (waiting) return t("finding.waiting", { title: waiting.title })
  const next = live.find(({ state }) => state !== "accepted")
  if (next) return t("finding.next", { title: next.title, date: formatDay(locale, next.dueOn) })
  return t(live.length > 0 ? "finding.done" : "finding.none")
}

function milestoneEntries(locale: Locale, { milestones, today }: ProjectView): TimelineEntry[] {
  const t = words(locale, "projects")
  return milestones
    .filter(({ state }) => state !== "cancelled")
    .map(({ id: key, title: label, dueOn: day, state, isLate, responsible }) => {
      const stand = isLate ? t("milestones.late", { days: daysBetween(day, today) }) : t(`milestones.states.${state}`)
      const note = t("timeline.note", { day: formatShortDay(locale, day), stand })
      return {
        key,
        lane: "milestones",
        day,
        label,
        note,
        side: sideOf(responsible),
        isDone: state === "accepted",
        isLate,
      }
    })
}

function paymentEntries(locale: Locale, { payments }: ProjectView): TimelineEntry[] {
  const t = words(locale, "projects")
  return payments.flatMap(({ id: key, dueOn, expectedOn, amountMinor, currency, state, isLate, payer, number }) => {
    const day = dueOn ?? expectedOn
    if (!day) return []
    const isDone = state === "paid" || state === "received"
    const stand = t(`timeline.paymentStates.${isLate ? "late" : state}`)
    const note = t("timeline.note", { day: formatShortDay(locale, day), stand })
    const label = t("timeline.payment", { number, amount: formatMoney(locale, amountMinor, currency) })
    return { key, lane: "payments", day, label, note, side: sideOf(payer), isDone, isLate }
  })
}

function reviews(locale: Locale, { reviewPoints, today }: ProjectView): TimelineEntry[] {
  return reviewPoints.map(({ id: key, onDate: day, purpose: label }) => {
    const note = formatShortDay(locale, day)
    return { key, lane: "reviews", day, label, note, side: "both", isDone: day < today, isLate: false }
  })
}

/** Whose move it is decides ink and shape. */
function sideOf(parties: readonly Party[]): TimelineEntry["side"] {
  const kinds = new Set(parties.map(party => party.kind))
  if (kinds.size !== 1) return "both"
  return kinds.has("corporate") ? "company" : "local"
}

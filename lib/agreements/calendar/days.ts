import { surviving } from "#lib/agreements/ending/surviving"
import { type Obligation, obligations } from "#lib/agreements/terms/obligations"
import type { Terms } from "#lib/agreements/terms/schema"

type DayKind =
  | "start"
  | "end"
  | "community"
  | "confidentiality"
  | Exclude<Obligation["duty"], "answer_problem" | "report_grave_problem" | "keep_contact" | "answer_renegotiation">

/**
 * One day of an agreement for somebody's calendar. `id` stays the same in every later text, so that an entry is moved and
 * never doubled; `number` is its place among those of its kind. It holds no word of the parties: calendars are synchronised to
 * machines that nobody here knows.
 */
export type CalendarDay = { id: string; kind: DayKind; number: number; on: string; isCancelled: boolean }

/** Work that comes to nothing with an end before its day. Follow-up, data and questions outlast it. */
const endsWithWork: readonly DayKind[] = ["deliver_output", "reach_milestone", "take_stock"]

/**
 * Every day of the terms in force, and what earlier terms named and these do not, called off. `texts` are the terms that came
 * into force, in their order; `endsOn` is the last day where it is another one than the terms foresaw.
 */
export function calendarDays(texts: readonly Terms[], endsOn: string | null): CalendarDay[] {
  const [newest, ...earlier] = texts.toReversed()
  if (!newest) return []
  const days = daysOf(newest, endsOn)
  for (const terms of earlier) {
    const known = new Set(days.map(({ id }) => id))
    const lost = daysOf(terms, null).filter(({ id }) => !known.has(id))
    days.push(...lost.map(day => ({ ...day, isCancelled: true })))
  }
  return days
}

function daysOf(terms: Terms, early: string | null): CalendarDay[] {
  const { startsOn, endsOn: foreseen } = terms.sections.timeline
  const lastDay = early ?? foreseen
  const duties = obligations(endingOn(terms, lastDay))
  const single = (kind: DayKind, id: string, on: string | null) =>
    on === null ? [] : [{ id, kind, number: 1, on, isCancelled: false }]
  return [
    ...single("start", "timeline.startsOn", startsOn),
    ...duties.flatMap((obligation, place) => {
      const { id, duty: kind, dueOn: on } = obligation
      if (on === null || !isDated(kind)) return []
      const number = duties.slice(0, place + 1).filter(one => one.duty === kind).length
      return [{ id, kind, number, on, isCancelled: early !== null && fallsWithWork(terms, obligation, early) }]
    }),
    ...single("community", "follow_up.communityHearsOn", terms.sections.follow_up.communityHearsOn ?? null),
    ...single("end", "timeline.endsOn", lastDay),
    ...single("confidentiality", "confidentiality.survivalYears", surviving(terms, lastDay).confidentialUntil),
  ]
}

/** The same terms with another last day, from which questions afterwards are counted. */
function endingOn(terms: Terms, endsOn: string | null): Terms {
  const { sections } = terms
  return { ...terms, sections: { ...sections, timeline: { ...sections.timeline, endsOn } } }
}

function isDated(duty: Obligation["duty"]): duty is Extract<DayKind, Obligation["duty"]> {
  return !["answer_problem", "report_grave_problem", "keep_contact", "answer_renegotiation"].includes(duty)
}

/** What is owed for work that was done stays owed: a payment falls only with a milestone that is not reached any more. */
function fallsWithWork({ sections }: Terms, { duty, rowId, dueOn }: Obligation, lastDay: string): boolean {
  if (duty !== "pay") return (endsWithWork as readonly string[]).includes(duty) && dueOn !== null && dueOn > lastDay
  const payment = sections.price.payments.find(({ id }) => id === rowId)
  const milestone = sections.timeline.milestones.find(({ id }) => id === payment?.milestoneId)
  return milestone?.dueOn != null && milestone.dueOn > lastDay
}

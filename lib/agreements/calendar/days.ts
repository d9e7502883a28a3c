import { surviving } from "#lib/agreements/ending/surviving"
import type { Obligation } from "#lib/agreements/terms/duty"
import { obligations } from "#lib/agreements/terms/obligations"
import type { Terms } from "#lib/agreements/terms/schema"

/** The duties that have a day in a calendar, and which of their days it is; what comes back every so often has none. */
const dated = {
  deliver_output: "dueOn",
  provide_support: "dueOn",
  reach_milestone: "dueOn",
  pay: "dueOn",
  take_stock: "dueOn",
  tell_community: "dueOn",
  follow_up: "untilOn",
  answer_questions_afterwards: "untilOn",
  build_capacity: "dueOn",
  hand_over: "dueOn",
  end_personal_data: "dueOn",
} as const satisfies Partial<Record<Obligation["duty"], "dueOn" | "untilOn">>

type DatedDuty = keyof typeof dated
type DayKind = DatedDuty | "start" | "end" | "confidentiality"

/**
 * One day of an agreement for somebody's calendar. `id` stays the same in every later text, so that an entry is moved and
 * never doubled; `number` is its place among those of its kind. It holds no word of the parties: calendars are synchronised to
 * machines that nobody here knows.
 */
export type CalendarDay = { id: string; kind: DayKind; number: number; on: string; isCancelled: boolean }

/** Work that comes to nothing with an end before its day. Follow-up, data and questions outlast it. */
const endsWithWork: readonly DayKind[] = ["deliver_output", "provide_support", "reach_milestone", "take_stock"]

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
  const { confidentialUntil, otherwiseKept } = surviving(terms, lastDay)
  return numbered([
    { kind: "start", id: "timeline.startsOn", on: startsOn },
    ...obligations(endingOn(terms, lastDay)).flatMap(one => dutyDay(terms, one, early)),
    { kind: "end", id: "timeline.endsOn", on: lastDay },
    { kind: "confidentiality", id: "confidentiality.survivalYears", on: confidentialUntil },
    ...otherwiseKept.map(({ subject, until: on }) => ({
      kind: "confidentiality" as const,
      id: `confidentiality.survivals.${subject}`,
      on,
    })),
  ])
}

type Found = { kind: DayKind; id: string; on: string | null; isCancelled?: boolean }

/** What each party owes for itself is one day for all. */
function numbered(found: readonly Found[]): CalendarDay[] {
  const days: CalendarDay[] = []
  for (const { kind, id, on, isCancelled = false } of found) {
    if (on === null || days.some(day => day.id === id)) continue
    days.push({ kind, id, on, isCancelled, number: 1 + days.filter(day => day.kind === kind).length })
  }
  return days
}

function dutyDay(terms: Terms, obligation: Obligation, early: string | null): Found[] {
  const { section, field, rowId, duty: kind } = obligation
  if (!isDated(kind)) return []
  const on = obligation[dated[kind]]
  const id = [section, field, rowId].filter(step => step !== null).join(".")
  return [{ kind, id, on, isCancelled: early !== null && fallsWithWork(terms, { kind, rowId, on }, early) }]
}

/** The same terms with another last day, from which what comes afterwards is counted. */
function endingOn(terms: Terms, endsOn: string | null): Terms {
  const { sections } = terms
  return { ...terms, sections: { ...sections, timeline: { ...sections.timeline, endsOn } } }
}

function isDated(duty: Obligation["duty"]): duty is DatedDuty {
  return duty in dated
}

type Fallen = { kind: DatedDuty; rowId: string | null; on: string | null }

/** What is owed for work that was done stays owed: a payment falls only with a milestone that is not reached any more. */
function fallsWithWork({ sections }: Terms, { kind, rowId, on }: Fallen, lastDay: string): boolean {
  if (kind !== "pay") return endsWithWork.includes(kind) && on !== null && on > lastDay
  const payment = sections.price.payments.find(({ id }) => id === rowId)
  const milestone = sections.timeline.milestones.find(({ id }) => id === payment?.milestoneId)
  return milestone?.dueOn != null && milestone.dueOn > lastDay
}

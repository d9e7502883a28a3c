import { addDays } from "#lib/agreements/terms/days"
import type { ProposalContent } from "#lib/briefs/offer/content"

type Period = { startsOn: string; endsOn: string }

/** What the local resource itself has stated or promised, and what was asked of it. Days are YYYY-MM-DD. */
export type RealismFacts = {
  today: string
  /** Its usual time from a yes to the first day of work; null where its profile is silent. */
  leadTimeDays: number | null
  /** The first day on which it takes new work; null where its profile is silent. */
  freeFrom: string | null
  /** How many engagements it can have at once; null where its profile is silent. */
  capacity: number | null
  away: readonly Period[]
  engagements: readonly Period[]
  /** When the company would like the work to be done by. */
  askedEndsOn: string | null
}

export type RealismWarning =
  | { id: "lead_time"; values: { earliest: string; days: number } }
  | { id: "not_free_yet"; values: { freeFrom: string } }
  | { id: "over_capacity"; values: { running: number; capacity: number } }
  | { id: "while_away"; values: { from: string; until: string } }
  | { id: "after_asked"; values: { asked: string } }

/**
 * Holds the dates of a proposal against the author's own lead time, capacity and absences (L3). Nothing is forbidden:
 * each warning asks for an answer in words, which the author gives and the company never sees.
 */
export function realismWarnings(
  promise: Pick<ProposalContent, "startsOn" | "endsOn" | "milestones">,
  facts: RealismFacts,
): RealismWarning[] {
  const { startsOn, endsOn } = promise
  if (startsOn === null || endsOn === null) return []
  const term = { startsOn, endsOn }
  return [
    ...tooSoon(startsOn, facts),
    ...(facts.freeFrom !== null && startsOn < facts.freeFrom
      ? [{ id: "not_free_yet" as const, values: { freeFrom: facts.freeFrom } }]
      : []),
    ...tooMany(term, facts),
    ...absences([endsOn, ...promise.milestones.flatMap(({ dueOn }) => dueOn ?? [])], facts),
    ...(facts.askedEndsOn !== null && endsOn > facts.askedEndsOn
      ? [{ id: "after_asked" as const, values: { asked: facts.askedEndsOn } }]
      : []),
  ]
}

function tooSoon(startsOn: string, { today, leadTimeDays }: RealismFacts): RealismWarning[] {
  if (leadTimeDays === null) return []
  const earliest = addDays(today, leadTimeDays)
  return startsOn < earliest ? [{ id: "lead_time", values: { earliest, days: leadTimeDays } }] : []
}

/** The most engagements that run on one day of the term. Each peak begins with the term or with an engagement. */
function tooMany(term: Period, { engagements, capacity }: RealismFacts): RealismWarning[] {
  if (capacity === null) return []
  const meeting = engagements.filter(one => one.startsOn <= term.endsOn && one.endsOn >= term.startsOn)
  const days = [term.startsOn, ...meeting.map(one => one.startsOn).filter(day => day > term.startsOn)]
  const running = Math.max(...days.map(day => meeting.filter(one => one.startsOn <= day && one.endsOn >= day).length))
  return running >= capacity ? [{ id: "over_capacity", values: { running, capacity } }] : []
}

function absences(dueDays: readonly string[], { away }: RealismFacts): RealismWarning[] {
  return away
    .filter(({ startsOn, endsOn }) => dueDays.some(day => day >= startsOn && day <= endsOn))
    .map(({ startsOn, endsOn }) => ({ id: "while_away", values: { from: startsOn, until: endsOn } }))
}

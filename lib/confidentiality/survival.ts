import { endOf, monthsLater } from "#lib/confidentiality/ends"
import {
  type Audience,
  audiences,
  type Circumstance,
  type ConfidentialityTerm,
  type Permission,
  type Subject,
} from "#lib/confidentiality/terms"

/**
 * Until when a duty binds: a day, a number of years or months after a completion that has not come yet, or what nobody has
 * said. A rule's own end goes before the years that the agreement names for all rules.
 */
export type Survival =
  | { kind: "until"; day: string }
  | { kind: "years_after"; years: number }
  | { kind: "months_after"; months: number }
  | { kind: "while_work_lasts" }
  | { kind: "unsaid" }

/** One duty of the terms that one member has: what it may not simply tell, and how long. */
export type SurvivingDuty = {
  subject: Subject
  audiences: Audience[]
  permission: Exclude<Permission, "named">
  circumstance: Circumstance
  afterDate: string | null
  survival: Survival
}

type Work = { workCompletedOn: string | null; survivalYears: number | null }

/** The duties that bind this member, once for all audiences of which the same is said, in the order of the terms. What may be told with names is no duty. */
export function survivingDuties(terms: readonly ConfidentialityTerm[], memberId: string, work: Work): SurvivingDuty[] {
  const duties = terms.flatMap((term): SurvivingDuty[] => {
    const { subject, audience, permission, circumstance, afterDate = null, bindsParties } = term
    if (permission === "named" || (bindsParties.length > 0 && !bindsParties.includes(memberId))) return []
    return [{ subject, audiences: [audience], permission, circumstance, afterDate, survival: survivalOf(term, work) }]
  })
  const keyOf = ({ audiences: _, ...duty }: SurvivingDuty) => JSON.stringify(duty)
  return [...Map.groupBy(duties, keyOf).values()].flatMap(([first, ...more]) => {
    if (!first) return []
    const told = [first, ...more].flatMap(duty => duty.audiences)
    return { ...first, audiences: audiences.filter(audience => told.includes(audience)) }
  })
}

function survivalOf(term: ConfidentialityTerm, { workCompletedOn, survivalYears }: Work): Survival {
  const own = endOf(term, workCompletedOn)
  if (term.circumstance === "while_work_lasts") {
    const [day] = [own, workCompletedOn].filter(end => end !== null).sort()
    return day ? { kind: "until", day } : { kind: "while_work_lasts" }
  }
  if (own !== null) return { kind: "until", day: own }
  if (term.untilMonths !== undefined) return { kind: "months_after", months: term.untilMonths }
  if (survivalYears === null) return { kind: "unsaid" }
  if (workCompletedOn === null) return { kind: "years_after", years: survivalYears }
  return { kind: "until", day: monthsLater(workCompletedOn, 12 * survivalYears) }
}

import {
  type Audience,
  audiences,
  type Circumstance,
  type ConfidentialityTerm,
  type Permission,
  type Subject,
} from "#lib/confidentiality/terms"

/** Until when a duty binds: a day, a number of years after a completion that has not come yet, or what nobody has said. */
export type Survival =
  | { kind: "until"; day: string }
  | { kind: "years_after"; years: number }
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
  const keyOf = (duty: SurvivingDuty) => [duty.subject, duty.permission, duty.circumstance, duty.afterDate].join(" ")
  return [...Map.groupBy(duties, keyOf).values()].flatMap(([first, ...more]) => {
    if (!first) return []
    const told = [first, ...more].flatMap(duty => duty.audiences)
    return { ...first, audiences: audiences.filter(audience => told.includes(audience)) }
  })
}

function survivalOf({ circumstance }: ConfidentialityTerm, { workCompletedOn, survivalYears }: Work): Survival {
  if (circumstance === "while_work_lasts")
    return workCompletedOn ? { kind: "until", day: workCompletedOn } : { kind: "while_work_lasts" }
  if (survivalYears === null) return { kind: "unsaid" }
  if (workCompletedOn === null) return { kind: "years_after", years: survivalYears }
  return { kind: "until", day: yearsLater(workCompletedOn, survivalYears) }
}

/** The same day of a later year, or the last of February where that year has no 29th. */
function yearsLater(day: string, years: number): string {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number]
  const last = new Date(Date.UTC(year + years, month, 0)).getUTCDate()
  return new Date(Date.UTC(year + years, month - 1, Math.min(date, last))).toISOString().slice(0, 10)
}

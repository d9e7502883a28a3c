import { z } from "zod"
import { endOf, monthsLater } from "#lib/confidentiality/ends"
import {
  type Audience,
  audiences,
  type Circumstance,
  type ConfidentialityTerm,
  isKeptForEver,
  type Permission,
  type Subject,
  subjectsWithoutEnd,
} from "#lib/confidentiality/terms"

/**
 * Until when a duty binds: a day, a number of years or months after an end that has not come yet, without end, or what
 * nobody has said. A rule's own end goes before the years that the agreement names for its subject.
 */
export type Survival =
  | { kind: "until"; day: string }
  | { kind: "years_after"; years: number }
  | { kind: "months_after"; months: number }
  | { kind: "while_work_lasts" }
  | { kind: "without_end" }
  | { kind: "unsaid" }

/** The subjects for which the parties may agree on years of their own. */
export const subjectsWithEnd = [
  "existence_of_partnership",
  "client_identity",
  "local_resource_identity",
  "site_identity",
  "findings",
  "reports_and_outputs",
  "methods_and_learnings",
  "price",
] as const satisfies Exclude<Subject, (typeof subjectsWithoutEnd)[number]>[]

/** How long one kind of information is kept after the end of the agreement; null is without end. */
export const subjectSurvivalSchema = z.strictObject({
  subject: z.enum(subjectsWithEnd),
  years: z.number().int().min(0).max(100).nullable(),
})
export type SubjectSurvival = z.infer<typeof subjectSurvivalSchema>

/** What the duties of one agreement are counted from and how long, the day being its last one. */
export type Survivals = {
  agreementEndedOn: string | null
  /** For all that has no years of its own; null where the agreement does not say, which is without end. */
  survivalYears: number | null
  survivals: readonly SubjectSurvival[]
}

/** The last day on which the duty about a subject binds; null while that day is not known, or never comes. */
export function lastDayOf(subject: Subject, { agreementEndedOn, ...kept }: Survivals): string | null {
  const years = yearsOf(subject, kept)
  return typeof years === "number" && agreementEndedOn !== null ? monthsLater(agreementEndedOn, 12 * years) : null
}

function yearsOf(subject: Subject, kept: Omit<Survivals, "agreementEndedOn">): number | "without_end" | "unsaid" {
  if (subjectsWithoutEnd.some(endless => endless === subject)) return "without_end"
  const own = kept.survivals.filter(one => one.subject === subject)
  if (own.length === 0) return kept.survivalYears ?? "unsaid"
  // Said twice, the longer time counts.
  return own.reduce<number | "without_end">(
    (longest, { years }) => (years === null || longest === "without_end" ? "without_end" : Math.max(longest, years)),
    0,
  )
}

/** One duty of the terms that one member has: what it may not simply tell, and how long. */
export type SurvivingDuty = {
  subject: Subject
  audiences: Audience[]
  permission: Exclude<Permission, "named">
  circumstance: Circumstance
  afterDate: string | null
  survival: Survival
}

type Work = Survivals & { workCompletedOn: string | null }

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

/** A rule for the time of the work ends with it, one with an end of its own by that; any other when its subject is free. */
function survivalOf(term: ConfidentialityTerm, work: Work): Survival {
  const own = isKeptForEver(term) ? null : endOf(term, work.workCompletedOn)
  if (term.circumstance === "while_work_lasts") {
    const [day] = [own, work.workCompletedOn].filter(end => end !== null).sort()
    return day ? { kind: "until", day } : { kind: "while_work_lasts" }
  }
  if (own !== null) return { kind: "until", day: own }
  if (term.untilMonths !== undefined && !isKeptForEver(term)) return { kind: "months_after", months: term.untilMonths }
  const years = yearsOf(term.subject, work)
  if (typeof years === "string") return { kind: years }
  const day = lastDayOf(term.subject, work)
  return day === null ? { kind: "years_after", years } : { kind: "until", day }
}

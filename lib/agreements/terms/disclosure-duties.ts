import { duty, mutual, type Obligation, owedBy, partyIds } from "#lib/agreements/terms/duty"
import type { Terms } from "#lib/agreements/terms/schema"

/**
 * What is owed about what may be told: it holds all the time and has no day. Confidence outlives the agreement for so long
 * as each kind of information has its years, so it names no last day.
 */
export function disclosureDuties(terms: Terms): Obligation[] {
  const { confidentiality, publicity, press } = terms.sections
  const { referTo, informWithinHours: hours } = press
  const { answerDays: days } = publicity
  const confidence = { section: "confidentiality", field: "rules", duty: "keep_confidence" } as const
  const answer = { section: "publicity", field: "answerDays", duty: "answer_publicity" } as const
  const journalists = { section: "press", field: "referTo", duty: "refer_press" } as const
  const referring = { owedBy: owedBy(terms, [referTo ?? ""]).owedTo, owedTo: [referTo ?? ""] }
  return [
    ...(confidentiality.rules.length > 0 ? [duty({ ...confidence, ...mutual(terms) })] : []),
    ...(days === null ? [] : [duty({ ...answer, ...mutual(terms), within: { count: days, unit: "days" } })]),
    ...(referTo !== null && partyIds(terms).includes(referTo)
      ? [duty({ ...journalists, ...referring, within: hours === null ? null : { count: hours, unit: "hours" } })]
      : []),
  ]
}

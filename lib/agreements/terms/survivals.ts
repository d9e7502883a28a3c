import type { SectionValues } from "#lib/agreements/terms/fields"
import type { SubjectSurvival } from "#lib/confidentiality/survival"

/** What is kept for another time, as the room of confidentiality reads it. What is said by half is kept without end. */
export function survivalsOf({ survivals = [] }: SectionValues["confidentiality"]): SubjectSurvival[] {
  return survivals.flatMap(({ subject, lasts, years }) =>
    subject ? { subject, years: lasts === "years" ? (years ?? null) : null } : [],
  )
}

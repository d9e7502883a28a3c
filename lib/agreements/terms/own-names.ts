import { membersOn } from "#lib/agreements/terms/duty"
import type { Terms } from "#lib/agreements/terms/schema"
import type { ConfidentialityTerm, Subject } from "#lib/confidentiality/terms"

const sides: Partial<Record<Subject, "company" | "local_resource">> = {
  client_identity: "company",
  local_resource_identity: "local_resource",
}

/** The parties whose own name a subject of disclosure is; null where it is about no party's name. */
export function ownersOfName(terms: Terms, subject: Subject): string[] | null {
  const side = sides[subject]
  return side ? membersOn(terms, side) : null
}

/**
 * Whether a rule is about the name of parties that it does not bind: to be silent about them is naturally the duty of the
 * others. A rule that forbids a party to speak of itself is no such rule.
 */
export function isAboutOthersName(terms: Terms, { subject, bindsParties }: ConfidentialityTerm): boolean {
  const owners = ownersOfName(terms, subject)
  return owners !== null && bindsParties.length > 0 && !bindsParties.some(party => owners.includes(party))
}

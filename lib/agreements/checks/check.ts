import type { SectionKey } from "#lib/agreements/terms/fields"
import type { Terms } from "#lib/agreements/terms/schema"
import type { PublicityUse } from "#lib/confidentiality/publicity"
import type { FundingStance } from "#lib/members/taxonomy/funding-stances"

/** `blocks`: may not be agreed or signed so. `warns`: must be seen and answered. `advises`: good to know. */
export type Severity = "blocks" | "warns" | "advises"

/** An engagement elsewhere, or an absence: both days included. */
export type Period = { startsOn: string; endsOn: string }

/** What a member's published profile and calendar say; null and empty lists where they are silent. */
export type PartyProfile = {
  memberId: string
  /** Ids of the taxonomy of funding stances. */
  fundingStances: readonly FundingStance[]
  publicity: { name: PublicityUse; logo: PublicityUse; story: PublicityUse } | null
  credibility: {
    /** Interviews that the whole team can do well in one day. */
    interviewsPerDay: number | null
    place: "on_site" | "off_site" | "on_and_off_site" | "by_telephone" | null
    managementAbsent: boolean | null
    interviewersGender: "same_as_worker" | "women" | "mixed_team" | "any" | null
  } | null
  /** Engagements it can carry at once. */
  engagementsMax: number | null
  periodsAway: readonly Period[]
  /** Its other engagements in force, this agreement's own project not among them. */
  engagements: readonly Period[]
  safeguardingVerified: boolean
  /** Who holds the right to sign, and how many must: of the reader's own member alone, else null. */
  signing: { signatories: readonly string[]; needed: number } | null
}

/** What the terms are held against. `today` is a day, given so that the answer is the same for the same question. */
export type CheckContext = { today: string; profiles: readonly PartyProfile[] }

/**
 * What a check found. `id` is the key of its sentence in the messages of `checks`; `field` and `rowId` lead to the place.
 * Values are raw: a name ending in `On` is a day, one ending in `Minor` an amount in minor units of `currency`, one ending in
 * `Language` a BCP 47 tag, in `Country` an ISO 3166-1 code. Whoever shows the sentence writes them in the reader's language first.
 */
export type Finding = {
  id: string
  severity: Severity
  section: SectionKey
  field: string | null
  rowId: string | null
  values: Record<string, string | number>
  /** The demand of the product that the finding comes from, as "L2". */
  demand: string
}

/** One place where a check strikes; what it leaves out is the check's own. */
export type Strike = Partial<Pick<Finding, "severity" | "section" | "field" | "rowId" | "values">>

export type Check = { id: string; run: (terms: Terms, context: CheckContext) => Finding[] }

/** Makes a check from its rule. Checks read and never fail: gaps in a draft are for `missingFields` to name. */
export function check(
  rule: { id: string; severity: Severity; section: SectionKey; demand: string },
  strikes: (terms: Terms, context: CheckContext) => Strike[],
): Check {
  return {
    id: rule.id,
    run: (terms, context) =>
      strikes(terms, context).map(strike => ({ ...rule, field: null, rowId: null, values: {}, ...strike })),
  }
}

/** The name of a party as the terms give it, or the member's id while they do not. */
export function partyName(terms: Terms, memberId: string): string {
  const party = terms.sections.parties.parties.find(({ memberId: id }) => id === memberId)
  return party?.legalName || memberId
}

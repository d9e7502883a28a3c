import { isPerson } from "#lib/confidentiality/carve-outs"
import { monthsLater, nextDay } from "#lib/confidentiality/ends"
import {
  applies,
  type Facts,
  type Grant,
  isMoreSpecific,
  mayShare,
  type Question,
} from "#lib/confidentiality/may-share"
import {
  type Audience,
  audiences,
  type ConfidentialityTerm,
  hasEnd,
  looseness,
  type Permission,
  type Subject,
  subjects,
  timeOf,
} from "#lib/confidentiality/terms"

/** `names_child_openly` blocks signing; the rest warn of a danger or a misunderstanding, or advise. */
export const findingSeverities = {
  names_child_openly: "blocks",
  names_person: "warns",
  contradictory_terms: "warns",
  overlapping_terms: "advises",
  term_never_decides: "warns",
  consent_leads_nowhere: "advises",
  silent_after_end: "advises",
  answered_by_default: "advises",
} as const satisfies Record<string, "blocks" | "warns" | "advises">

export type FindingCode = keyof typeof findingSeverities

type Place = { subject: Subject; audience: Audience }
type Time = ReturnType<typeof timeOf>
type FindingValues = {
  names_child_openly: Place
  names_person: Place
  contradictory_terms: Place & { strict: Permission; loose: Permission }
  overlapping_terms: Place & { strict: Permission; loose: Permission }
  term_never_decides: Place & Time & { permission: Permission }
  consent_leads_nowhere: Place
  /** Some party has no rule any more when this one ends. */
  silent_after_end: Place & Time & { permission: Permission }
  /** Audiences about which nothing is said to at least one party. */
  answered_by_default: { subject: Subject; audiences: Audience[] }
}

/** `terms` are the ids of the terms concerned; `values` are codes, named for the message of the finding's code. */
export type Finding = {
  [Code in FindingCode]: {
    code: Code
    severity: (typeof findingSeverities)[Code]
    terms: string[]
    values: FindingValues[Code]
  }
}[FindingCode]

/** What deserves a second look before signing. `parties` are the member ids of all parties, at least one. */
export function confidentialityFindings(terms: readonly ConfidentialityTerm[], parties: readonly string[]): Finding[] {
  return subjects.flatMap(subject => [
    ...audiences.flatMap(audience => {
      const inCell = terms.filter(term => term.subject === subject && term.audience === audience)
      return inCell.length === 0 ? [] : findingsOfCell(inCell, parties)
    }),
    ...unanswered(subject, terms, parties),
  ])
}

function findingsOfCell(terms: readonly ConfidentialityTerm[], parties: readonly string[]): Finding[] {
  const disagreements = contradictions(terms)
  const explained = new Set(disagreements.flatMap(finding => finding.terms))
  const idle = neverDeciding(terms, parties).filter(term => !explained.has(term.id))
  return [
    ...terms.flatMap(naming),
    ...disagreements,
    ...idle.map(term =>
      finding("term_never_decides", [term], {
        ...placeOf(term),
        ...timeOf(term),
        permission: term.permission,
      }),
    ),
    ...terms.filter(leadsNowhere).map(term => finding("consent_leads_nowhere", [term], placeOf(term))),
    ...terms
      .filter(term => hasEnd(term) && leavesSilence(term, terms, parties))
      .map(term =>
        finding("silent_after_end", [term], { ...placeOf(term), ...timeOf(term), permission: term.permission }),
      ),
  ]
}

/** A child named openly, without consent each time: no agreement made in advance can judge that. */
export function namesChildOpenly(term: ConfidentialityTerm): boolean {
  return naming(term).some(({ code }) => code === "names_child_openly")
}

/**
 * A worker or child named to journalists or the public, or to the management of the site, where retaliation comes
 * from. A child named openly without consent each time blocks: no agreement made in advance can judge that.
 */
function naming(term: ConfidentialityTerm): Finding[] {
  if (!isPerson(term.subject) || term.permission !== "named") return []
  if (!["journalists", "public", "site_management"].includes(term.audience)) return []
  const openly = term.subject === "child_case" && term.circumstance !== "with_written_consent"
  return [finding(openly ? "names_child_openly" : "names_person", [term], placeOf(term))]
}

/**
 * Pairs that can decide together and permit different things. In the same circumstance they contradict each other; in
 * different circumstances they overlap, and people should know that the stricter one counts then.
 */
function contradictions(terms: readonly ConfidentialityTerm[]): Finding[] {
  const pairs = terms.flatMap((one, index) => terms.slice(index + 1).map(other => [one, other] as const))
  return pairs.filter(disagree).map(([one, other]) => {
    const [strict, loose] = looseness(one.permission) < looseness(other.permission) ? [one, other] : [other, one]
    const code = one.circumstance === other.circumstance ? "contradictory_terms" : "overlapping_terms"
    const values = { ...placeOf(one), strict: strict.permission, loose: loose.permission }
    return finding(code, [strict, loose], values)
  })
}

function disagree([one, other]: readonly [ConfidentialityTerm, ConfidentialityTerm]): boolean {
  const apart = new Set([one.circumstance, other.circumstance])
  if (apart.has("while_work_lasts") && apart.has("after_completion")) return false
  if (isOverBefore(one, other) || isOverBefore(other, one)) return false
  const [named, others] = [one.bindsParties, other.bindsParties]
  const share = named.length === 0 || others.length === 0 || named.some(party => others.includes(party))
  return share && one.permission !== other.permission && !isMoreSpecific(one, other) && !isMoreSpecific(other, one)
}

/** Whether the first term has ended on its day when the second begins on its own. */
function isOverBefore({ untilDate }: ConfidentialityTerm, { afterDate }: ConfidentialityTerm): boolean {
  return untilDate !== undefined && afterDate !== undefined && untilDate <= afterDate
}

/** Terms of one cell on which no answer rests in any situation: they bind no party, or others always decide. */
function neverDeciding(terms: readonly ConfidentialityTerm[], parties: readonly string[]): ConfidentialityTerm[] {
  const decisive = new Set(situations(terms, parties).flatMap(situation => mayShare(terms, situation).restsOn))
  return terms.filter(term => !decisive.has(term.id))
}

function leadsNowhere({ circumstance, permission }: ConfidentialityTerm): boolean {
  return circumstance === "with_written_consent" && (permission === "never" || permission === "with_consent")
}

/** Whether nothing is said to some party at a time at which this term would still speak if it had no end. */
function leavesSilence(term: ConfidentialityTerm, terms: readonly ConfidentialityTerm[], parties: readonly string[]) {
  const { untilDate: _, untilMonths: __, ...endless } = term
  const isSilent = (situation: Question) => applies(endless, situation) && !speaks(terms)(situation)
  return situations(terms, parties).some(isSilent)
}

function unanswered(subject: Subject, terms: readonly ConfidentialityTerm[], parties: readonly string[]): Finding[] {
  const silent = audiences.filter(audience => {
    const inCell = terms.filter(term => term.subject === subject && term.audience === audience)
    return parties.some(party => !situations(inCell, [party], { subject, audience }).some(speaks(inCell)))
  })
  return silent.length === 0 ? [] : [finding("answered_by_default", [], { subject, audiences: silent })]
}

function speaks(terms: readonly ConfidentialityTerm[]): (situation: Question) => boolean {
  return situation => terms.some(term => applies(term, situation))
}

/**
 * Every situation that the terms of one cell can tell apart: each party, before and after completion, remedy and each
 * date, before and after each end, with and without consent. Few, since a cell holds few terms.
 */
function situations(
  terms: readonly ConfidentialityTerm[],
  parties: readonly string[],
  place: Place | undefined = terms[0],
): Question[] {
  if (!place) return []
  const { subject, audience } = place
  const before = "0001-01-01"
  // Each stretch of time in which nothing changes has its last day on one of these.
  const dates = terms.flatMap(({ afterDate = [], untilDate = [] }) => [afterDate, untilDate].flat())
  const todays = [...new Set(["9999-12-31", ...dates])]
  // On the day after which a term has just this many months left, those with fewer have ended.
  const spans = [...new Set(terms.flatMap(({ untilMonths = [] }) => untilMonths))]
  const moments = todays.flatMap(today => {
    const completions = spans.map(months => nextDay(monthsLater(today, -months)))
    return [null, before, ...completions].flatMap(workCompletedOn =>
      [null, before].map(remediedOn => ({ workCompletedOn, remediedOn, today })),
    )
  })
  return parties.flatMap(asMember => {
    const consent = (scope: Grant["scope"]): Facts["grants"] => [
      { id: `consent ${scope}`, subject, audience, grantedTo: asMember, scope, until: null, revokedAt: null },
    ]
    return [[], consent("anonymised"), consent("named")].flatMap(grants =>
      moments.map(moment => ({ subject, audience, asMember, facts: { ...moment, grants } })),
    )
  })
}

function placeOf({ subject, audience }: ConfidentialityTerm): Place {
  return { subject, audience }
}

function finding<Code extends FindingCode>(
  code: Code,
  terms: readonly ConfidentialityTerm[],
  values: FindingValues[Code],
): Finding {
  const severity = findingSeverities[code]
  return { code, severity, terms: terms.map(({ id }) => id), values } as Finding
}

import { type CarveOut, carveOutFor, isPerson, type Recipient } from "#lib/confidentiality/carve-outs"
import { hasEnded } from "#lib/confidentiality/ends"
import {
  type Audience,
  type Circumstance,
  type ConfidentialityTerm,
  hasEnd,
  looseness,
  type Permission,
  type Subject,
  strictest,
} from "#lib/confidentiality/terms"

/** A consent given in writing by the other side. It outlives the term it was asked under, until it ends or is revoked. */
export type Grant = {
  id: string
  subject: Subject
  audience: Audience
  /** The agreement whose information it is for; none where it is for that of the whole partnership. */
  agreementId?: string | null
  /** The member that asked; nobody else may lean on the consent. */
  grantedTo: string
  /** How far the consent reaches. */
  scope: "anonymised" | "named"
  /** Last calendar day on which it holds, YYYY-MM-DD; null while it is not limited. */
  until: string | null
  /** Moment of revocation; a revoked consent holds for nothing that has not been shared yet. */
  revokedAt: string | null
}

/** What is known on the day of asking. All days are YYYY-MM-DD. */
export type Facts = {
  today: string
  workCompletedOn: string | null
  remediedOn: string | null
  grants: readonly Grant[]
  /** A child or worker is in danger. */
  danger?: boolean
  /** The law requires telling this. */
  requiredByLaw?: boolean
  /** Who exactly is told, when it is fewer than the audience. */
  to?: Recipient
}

export type Question = { subject: Subject; audience: Audience; asMember: string; facts: Facts }

export const bases = ["carve_out_danger", "carve_out_law", "grant", "terms", "default"] as const
export type Basis = (typeof bases)[number]

export const nextSteps = [
  "share_named",
  "share_without_names",
  "ask_consent",
  "do_not_share",
  "report_to_protection",
  "tell_whom_law_names",
] as const
export type NextStep = (typeof nextSteps)[number]

export type Answer = {
  permission: Permission
  basis: Basis
  /** Ids of the terms and grants that decide, sorted; empty for a carve-out and for the default. */
  restsOn: string[]
  next: NextStep
  /** The answer lets a worker or a child be named: they, or who cares for them, are asked before anything is said. */
  namesPerson: boolean
}

/**
 * May this member tell this audience about this subject, given these terms and facts? Total and deterministic:
 * every question has one answer, whatever the order of the terms and however often one is repeated.
 *
 * 1. The carve-outs come first and read no term.
 * 2. Of the terms that apply, those that no other applying term is more specific than decide (`isMoreSpecific`).
 * 3. Where several decide, the strictest counts.
 * 4. A live grant lifts what the deciding terms leave open; it never lifts a `never`, which all parties signed.
 * 5. With no term a live grant decides; with neither, the answer is `never`.
 *
 * Stricter never loosens: a stricter permission in a term, or a further term equal in specificity to one that
 * decides, or a further `never` of any kind, cannot make an answer looser.
 */
export function mayShare(terms: readonly ConfidentialityTerm[], question: Question): Answer {
  const { subject, audience, facts } = question
  const carveOut = carveOutFor({
    subject,
    audience,
    danger: facts.danger ?? false,
    requiredByLaw: facts.requiredByLaw ?? false,
    recipient: facts.to ?? null,
  })
  if (carveOut) return answer(question, "named", carveOut, [])

  const grants = decidingGrants(question)
  const scope = grants[0]?.scope ?? null
  const applying = terms.filter(term => applies(term, question))
  const deciding = applying.filter(term => !applying.some(other => isMoreSpecific(other, term)))
  if (deciding.length === 0) {
    return scope === null ? answer(question, "never", "default", []) : answer(question, scope, "grant", grants)
  }
  const permission = strictest(deciding.map(term => permissionOf(term, scope)))
  const decisive = deciding.filter(term => permissionOf(term, scope) === permission)
  const lifted = decisive.some(term => permissionOf(term, null) !== permission)
  return answer(question, permission, lifted ? "grant" : "terms", lifted ? [...decisive, ...grants] : decisive)
}

/** Does the term speak to this member about this subject and audience, in the circumstance of today? */
export function applies(term: ConfidentialityTerm, question: Question): boolean {
  return speaksOf(term, question) && holds(term, question.facts)
}

/** Is the term for this member, subject and audience, in whatever circumstance? */
export function speaksOf(
  term: ConfidentialityTerm,
  { subject, audience, asMember }: Pick<Question, "subject" | "audience" | "asMember">,
): boolean {
  return (
    term.subject === subject &&
    term.audience === audience &&
    (term.bindsParties.length === 0 || term.bindsParties.includes(asMember))
  )
}

/**
 * Between two terms that both apply: is the first one narrower? It is when it is at least as narrow in party and in
 * circumstance, and narrower in one of them. Terms of which each is narrower in one respect (this party, at any time;
 * any party, after completion) are equals, so that the strictest counts: no ranking of the two respects could be
 * read from the agreement.
 *
 * Party: a term that names the party is narrower than one that binds all.
 * Circumstance, from wide to narrow: at any time; with written consent, which can come at any time; a stretch of time
 * (while the work lasts, after completion, once remedied, after a date, and whatever ends on a day or some months after
 * the work). Of two dates after which terms begin the later one is narrower. Of two ends neither is: the strictest counts.
 */
export function isMoreSpecific(one: ConfidentialityTerm, other: ConfidentialityTerm): boolean {
  const party = Number(one.bindsParties.length > 0) - Number(other.bindsParties.length > 0)
  const moment = compareCircumstances(one, other)
  return party >= 0 && moment >= 0 && party + moment > 0
}

const narrowness: Record<Circumstance, number> = {
  always: 0,
  with_written_consent: 1,
  while_work_lasts: 2,
  after_completion: 2,
  once_remedied: 2,
  after_date: 2,
}

/** Positive when the first is narrower, negative when it is wider, 0 between equals. */
function compareCircumstances(one: ConfidentialityTerm, other: ConfidentialityTerm): number {
  if (one.circumstance === "after_date" && other.circumstance === "after_date") {
    return Number(dayOf(one) > dayOf(other)) - Number(dayOf(one) < dayOf(other))
  }
  return narrownessOf(one) - narrownessOf(other)
}

/** What ends is a stretch of time, whatever else it says. */
function narrownessOf(term: ConfidentialityTerm): number {
  return hasEnd(term) ? narrowness.after_date : narrowness[term.circumstance]
}

function holds(term: ConfidentialityTerm, facts: Facts): boolean {
  const { today, workCompletedOn, remediedOn } = facts
  const completed = workCompletedOn !== null && workCompletedOn <= today
  if (hasEnded(term, facts)) return false
  switch (term.circumstance) {
    case "always":
      return true
    // Speaks before there is consent too: it says that consent has to be asked for.
    case "with_written_consent":
      return true
    case "while_work_lasts":
      return !completed
    case "after_completion":
      return completed
    case "once_remedied":
      return remediedOn !== null && remediedOn <= today
    case "after_date":
      return term.afterDate !== undefined && term.afterDate < today
  }
}

function dayOf(term: ConfidentialityTerm): string {
  return term.afterDate ?? ""
}

/**
 * What the term comes to, given the widest live consent or none. A term on written consent is a ceiling over the
 * consent; any other term but `never` is a floor that consent may lift. Both grow with the term's own permission,
 * which is what makes "stricter never loosens" true.
 */
function permissionOf(term: ConfidentialityTerm, scope: Permission | null): Permission {
  if (term.circumstance === "with_written_consent") return strictest([term.permission, scope ?? "with_consent"])
  if (term.permission === "never" || scope === null) return term.permission
  return looseness(scope) > looseness(term.permission) ? scope : term.permission
}

/** The live grants of the widest scope: each consent stands alone, so a narrow one takes nothing from a wide one. */
function decidingGrants({ subject, audience, asMember, facts }: Question): Grant[] {
  const live = facts.grants.filter(
    grant =>
      grant.subject === subject &&
      grant.audience === audience &&
      grant.grantedTo === asMember &&
      grant.revokedAt === null &&
      (grant.until === null || facts.today <= grant.until),
  )
  const named = live.filter(grant => grant.scope === "named")
  return named.length > 0 ? named : live
}

const nextOfPermission: Record<Permission, NextStep> = {
  never: "do_not_share",
  with_consent: "ask_consent",
  anonymised: "share_without_names",
  named: "share_named",
}

const nextOfCarveOut: Record<CarveOut, NextStep> = {
  carve_out_danger: "report_to_protection",
  carve_out_law: "tell_whom_law_names",
}

function answer(
  { subject }: Question,
  permission: Permission,
  basis: Basis,
  deciding: readonly { id: string }[],
): Answer {
  const restsOn = [...new Set(deciding.map(({ id }) => id))].sort()
  const next =
    basis === "carve_out_danger" || basis === "carve_out_law" ? nextOfCarveOut[basis] : nextOfPermission[permission]
  return { permission, basis, restsOn, next, namesPerson: permission === "named" && isPerson(subject) }
}

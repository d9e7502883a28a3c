import { canonicalText, sha256 } from "#lib/agreements/terms/canonical"
import { partyIds } from "#lib/agreements/terms/duty"
import type { SectionKey } from "#lib/agreements/terms/fields"
import { noticeOfParties } from "#lib/agreements/terms/notice-days"
import { ownersOfName } from "#lib/agreements/terms/own-names"
import type { Terms } from "#lib/agreements/terms/schema"
import { isMoreSpecific } from "#lib/confidentiality/may-share"
import {
  type Audience,
  audiences,
  type ConfidentialityTerm,
  looseness,
  sayingKey,
  subjects,
  timeOf,
} from "#lib/confidentiality/terms"

/** A duty that some parties take on and others do not. Whoever is bound says an express yes to it, or nothing is agreed. */
export type OneSidedDuty = {
  /** Of everything that the yes is given to: a changed duty is another one, and wants a yes of its own. */
  digest: string
  section: SectionKey
  bound: string[]
  free: string[]
  fact: KeepQuiet | LongerNotice
}

export type KeepQuiet = Omit<ConfidentialityTerm, "id" | "audience" | "bindsParties"> & {
  kind: "keep_quiet"
  audiences: Audience[]
  survivalYears: number | null
}

export type LongerNotice = { kind: "longer_notice"; days: number; shorterDays: number }

/** The duties of these terms that bind one side only, in the order of the sections. The terms alone decide. */
export function oneSidedDuties(terms: Terms): OneSidedDuty[] {
  return [...quietOfSome(terms), ...noticeOfSome(terms)]
}

/** Those that bind this party and are not yet part of what is in force. */
export function dutiesOf(memberId: string, terms: Terms, base: Terms | null): OneSidedDuty[] {
  return dutiesToTakeOn(terms, base).filter(({ bound }) => bound.includes(memberId))
}

/** A party's express yes, bound to the digest of what it was given to: such a duty, or a row of the disclosure matrix. */
export type ExpressYes = { memberId: string; digest: string; givenAt: Date }

export function isGiven(asked: { digest: string }, memberId: string, yeses: readonly ExpressYes[]): boolean {
  return yeses.some(yes => yes.memberId === memberId && yes.digest === asked.digest)
}

/** What an amendment leaves as it was signed binds already, and wants no second yes. */
export function dutiesToTakeOn(terms: Terms, base: Terms | null): OneSidedDuty[] {
  const signed = new Set(base === null ? [] : oneSidedDuties(base).map(({ digest }) => digest))
  return oneSidedDuties(terms).filter(({ digest }) => !signed.has(digest))
}

function quietOfSome(terms: Terms): OneSidedDuty[] {
  const everybody = partyIds(terms)
  const { rules, survivalYears } = terms.sections.confidentiality
  const strict = rules.filter(rule => rule.permission !== "named")
  const boundBy = (rule: ConfidentialityTerm) =>
    everybody.filter(party =>
      strict.some(
        other => sayingKey(other) === sayingKey(rule) && binds(other, party) && !isExcepted(rules, other, party),
      ),
    )
  // Of a rule about a party's own name that party is asked. That the others keep silent about it is its nature.
  const askedBy = (rule: ConfidentialityTerm) => {
    const owners = ownersOfName(terms, rule.subject)
    return boundBy(rule).filter(party => owners === null || owners.includes(party))
  }
  const freeOf = (rule: ConfidentialityTerm) => {
    const free = everybody.filter(party => !boundBy(rule).includes(party))
    return free.length === 0 && rule.permission === "never" && ownersOfName(terms, rule.subject) !== null
      ? everybody.filter(party => !isSilentOfItself(terms, party, rule))
      : free
  }
  const groups = Map.groupBy(
    strict.toSorted(inOrder).filter(rule => askedBy(rule).length > 0 && freeOf(rule).length > 0),
    rule => {
      const { subject, permission, note } = rule
      return JSON.stringify([subject, permission, timeOf(rule), boundBy(rule), freeOf(rule), note])
    },
  )
  return [...groups.values()].flatMap(([first, ...more]) => {
    if (!first) return []
    const { subject, permission, note } = first
    const told = audiences.filter(audience => [first, ...more].some(rule => rule.audience === audience))
    const said = { subject, permission, ...timeOf(first), note, audiences: told }
    return duty("confidentiality", askedBy(first), freeOf(first), { kind: "keep_quiet", ...said, survivalYears })
  })
}

/**
 * Whether a party may no more speak of its own name than this rule lets another speak of theirs: a rule that binds all in
 * form silences the owner of the name alone, unless the others are held to the same of their own.
 */
function isSilentOfItself(terms: Terms, party: string, rule: ConfidentialityTerm): boolean {
  return terms.sections.confidentiality.rules.some(
    other =>
      sayingKey({ ...other, subject: rule.subject }) === sayingKey(rule) &&
      binds(other, party) &&
      ownersOfName(terms, other.subject)?.includes(party),
  )
}

function binds({ bindsParties }: ConfidentialityTerm, party: string): boolean {
  return bindsParties.length === 0 || bindsParties.includes(party)
}

/**
 * Whether another rule lets this party, by its name, tell more of the same than this one: a rule that binds all in form
 * would else be no duty of one side although the other has freed itself of it.
 */
function isExcepted(rules: readonly ConfidentialityTerm[], rule: ConfidentialityTerm, party: string): boolean {
  return rules.some(
    other =>
      other.subject === rule.subject &&
      other.audience === rule.audience &&
      other.bindsParties.includes(party) &&
      looseness(other.permission) > looseness(rule.permission) &&
      isMoreSpecific(other, rule),
  )
}

function inOrder(one: ConfidentialityTerm, other: ConfidentialityTerm): number {
  return (
    subjects.indexOf(one.subject) - subjects.indexOf(other.subject) ||
    audiences.indexOf(one.audience) - audiences.indexOf(other.audience)
  )
}

function noticeOfSome(terms: Terms): OneSidedDuty[] {
  const everybody = noticeOfParties(terms)
  const shorterDays = Math.min(...everybody.map(({ days }) => days))
  const free = everybody.filter(({ days }) => days === shorterDays).map(({ memberId }) => memberId)
  return everybody
    .filter(({ days }) => days > shorterDays)
    .map(({ memberId, days }) => duty("legal", [memberId], free, { kind: "longer_notice", days, shorterDays }))
}

function duty(section: SectionKey, bound: string[], free: string[], fact: OneSidedDuty["fact"]): OneSidedDuty {
  const digest = sha256(canonicalText({ section, bound: bound.toSorted(), free: free.toSorted(), ...fact }))
  return { digest, section, bound, free, fact }
}

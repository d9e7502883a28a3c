import type { ActingMember, Actor } from "#lib/actor"
import { actingMember } from "#lib/actor"
import type { codes } from "#lib/agreements/codes"
import { type AgreementState, beforeSigning, negotiating, onTheTable } from "#lib/agreements/lifecycle"
import type { SectionKey } from "#lib/agreements/terms/fields"
import type { Place } from "#lib/agreements/terms/place"
import type { Terms } from "#lib/agreements/terms/schema"
import { isPinned } from "#lib/agreements/terms/standard-text"
import { rowsMax } from "#lib/agreements/terms/values"
import type { ConfidentialityTerm } from "#lib/confidentiality/terms"
import { tidyProse } from "#lib/text"

type Code = keyof typeof codes

/** What the rules ask about an agreement. */
export type AgreementFacts = { state: AgreementState; holderId: string }

/** Viewers read. Everybody else of a party may write for it. */
export function mayWrite(member: ActingMember | null): boolean {
  return member !== null && member.role !== "viewer"
}

/** The pen is with one side at a time; only it may change the text or hand it over. */
export function refusalHoldPen(actor: Actor, agreement: AgreementFacts): Code | null {
  const member = actingMember(actor)
  if (!mayWrite(member)) return "agreements.role_may_not"
  if (!negotiating.includes(agreement.state)) return "agreements.not_negotiating"
  return member?.id === agreement.holderId ? null : "agreements.not_your_turn"
}

/** Nothing is handed over to somebody who is not here: it is offered with an invitation. */
export function refusalHandOver(actor: Actor, agreement: AgreementFacts & { awaitedId: string | null }): Code | null {
  const refused = refusalHoldPen(actor, agreement)
  if (refused) return refused
  return agreement.awaitedId === null ? null : "agreements.other_side_not_here"
}

/** An amendment is called what it amends, and stays of its kind. */
export function refusalSaveCover(actor: Actor, agreement: AgreementFacts & { amendment: object | null }): Code | null {
  if (agreement.amendment) return "agreements.amendment_keeps_name"
  return refusalHoldPen(actor, agreement)
}

/** Nobody writes into the network's standard text while the terms name it, whichever side has the pen. */
export function refusalWriteWords(
  terms: Pick<Terms, "standardText">,
  place: Omit<Place, "section"> = ownWords,
): Code | null {
  return isPinned(terms, place) ? "agreements.standard_text_stands" : null
}

const ownWords = { field: "words" }

/** A form that holds the words of the standard text as they are changes nothing of them. */
export function refusalChangeWords(
  terms: Terms,
  section: SectionKey,
  entries: readonly (readonly [string, string])[],
): Code | null {
  const given = entries.find(([name]) => name === ownWords.field)?.[1]
  const isSame = given === undefined || tidyProse(given) === terms.sections[section].words
  return isSame ? null : refusalWriteWords(terms)
}

/** A text holds so many rules of disclosure and no more, whoever writes them. */
export function refusalKeepRules(rules: readonly ConfidentialityTerm[]): Code | null {
  return rules.length > rowsMax ? "agreements.too_many_rules" : null
}

/** Both sides may say something about a section while they negotiate, whoever has the pen, once both can see it. */
export function refusalCommentOnSection(actor: Actor, agreement: AgreementFacts): Code | null {
  if (!mayWrite(actingMember(actor))) return "agreements.role_may_not"
  return onTheTable.includes(agreement.state) ? null : "agreements.not_negotiating"
}

/** How often one comment or note is taken up again: each time others are told, and what is still open can be said anew. */
export const takenUpMax = 10

/** By the steps so far, of which every second one took it up. */
export function refusalTakeUp(steps: number): Code | null {
  return Math.floor(steps / 2) >= takenUpMax ? "agreements.taken_up_too_often" : null
}

/** A side says yes to what the other side has written, when it is its turn. */
export function refusalMarkSection(actor: Actor, agreement: AgreementFacts): Code | null {
  if (agreement.state === "drafting") return "agreements.not_negotiating"
  return refusalHoldPen(actor, agreement)
}

/** Whether another amendment has come into force since this revision of one was made from the terms in force. */
export function isBaseMoved(
  { statement }: { statement: { base: { id: string } } | null },
  amendment: { inForce: { id: string } } | null,
): boolean {
  return amendment !== null && statement?.base.id !== amendment.inForce.id
}

export function refusalFreezeAgreement(
  actor: Actor,
  agreement: AgreementFacts,
  facts: { blocked: boolean; partiesWithoutSignatory: number; partiesTooFew: number; isBaseMoved: boolean },
): Code | null {
  if (!mayWrite(actingMember(actor))) return "agreements.role_may_not"
  if (agreement.state !== "agreed") return "agreements.not_agreed"
  if (facts.isBaseMoved) return "agreements.base_moved"
  if (facts.blocked) return "agreements.check_blocks"
  if (facts.partiesWithoutSignatory > 0) return "agreements.party_without_signatory"
  return facts.partiesTooFew > 0 ? "agreements.too_few_signatories" : null
}

export function refusalReopenAgreement(actor: Actor, agreement: AgreementFacts): Code | null {
  if (!mayWrite(actingMember(actor))) return "agreements.role_may_not"
  return agreement.state === "agreed" ? null : "agreements.not_agreed"
}

/** Signing is apart from every role: a viewer who is a signatory signs, an owner who is none does not. */
export function refusalSignAgreement(actor: Actor, agreement: AgreementFacts): Code | null {
  if (!actingMember(actor)?.isSignatory) return "agreements.not_a_signatory"
  return agreement.state === "signing" ? null : "agreements.not_in_signing"
}

export function refusalRecallAgreement(actor: Actor, agreement: AgreementFacts): Code | null {
  const member = actingMember(actor)
  if (!mayWrite(member) && !member?.isSignatory) return "agreements.role_may_not"
  return agreement.state === "signing" ? null : "agreements.not_in_signing"
}

export function refusalWithdrawAgreement(actor: Actor, agreement: AgreementFacts): Code | null {
  if (!mayWrite(actingMember(actor))) return "agreements.role_may_not"
  return beforeSigning.includes(agreement.state) ? null : "agreements.not_negotiating"
}

export function refusalOpenAgreement(actor: Actor): Code | null {
  return mayWrite(actingMember(actor)) ? null : "agreements.role_may_not"
}

/** Whose turn comes after this member's: the parties in their order, round and round. */
export function nextHolder(partyIds: readonly string[], holderId: string): string {
  const place = partyIds.indexOf(holderId)
  return partyIds[(place + 1) % partyIds.length] ?? holderId
}

/**
 * Whether this very hand-over was done before: the form was sent twice. From a version at which this member had the pen,
 * only handing over leads to the next version with the pen at the next party.
 */
export function isHandedOver(
  actor: Actor,
  agreement: AgreementFacts & { version: number; partyIds: readonly string[]; turnNote: string },
  asked: { version: number; note: string },
): boolean {
  const member = actingMember(actor)
  return (
    member !== null &&
    mayWrite(member) &&
    negotiating.includes(agreement.state) &&
    agreement.version === asked.version + 1 &&
    agreement.holderId === nextHolder(agreement.partyIds, member.id) &&
    agreement.turnNote === asked.note
  )
}

/** A party's yes to a section, as it was given. */
export type Mark = { memberId: string; section: string; sectionDigest: string }

/**
 * The sections that every party has said yes to, as they stand. A yes is bound to the digest of the section's text, so
 * any change of the text makes it fall by itself.
 */
export function settledSections(
  digests: ReadonlyMap<SectionKey, string>,
  marks: readonly Mark[],
  partyIds: readonly string[],
): SectionKey[] {
  const said = new Set(marks.map(mark => `${mark.memberId} ${mark.section} ${mark.sectionDigest}`))
  return [...digests]
    .filter(([section, digest]) => partyIds.every(party => said.has(`${party} ${section} ${digest}`)))
    .map(([section]) => section)
}

/** Documents are made by the portal itself, from what was frozen and signed; nobody hands one in. */
export function refusalJob(actor: Actor): Code | null {
  return actor.kind === "system" ? null : "agreements.jobs_only"
}

/** Files that one place may have checked in an hour: reading one costs time. */
export const documentChecksHourlyMax = 60

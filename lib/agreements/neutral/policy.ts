import { type ActingMember, type Actor, actingMember, type Person } from "#lib/actor"
import type { codes } from "#lib/agreements/codes"
import type { AgreementState } from "#lib/agreements/lifecycle"
import { type NeutralPersonState, openStates } from "#lib/agreements/neutral/lifecycle"
import { mayWrite } from "#lib/agreements/policy"
import { refusal } from "#lib/errors"

type Code = keyof typeof codes

/** What the rules ask about a neutral person. */
type NeutralFacts = { state: NeutralPersonState; partyIds: readonly string[]; proposedMemberId: string }

/** States of an agreement in which somebody may be asked in: all parties see it, and its text may still change. */
export const mayAskIn: readonly AgreementState[] = ["proposed", "countered", "agreed"]

/** States of an agreement in which a neutral person has something to do; past them the portal ends it. */
export const neutralWorks: readonly AgreementState[] = [...mayAskIn, "signing"]

/** After how many days without an answer the parties, and then the person, are reminded. */
export const reminderDays = 5

/** Whoever acts for no member can be neither a party's nor a neutral person. Refuses: common.not_found. */
export function requireRepresentative(actor: Actor): Person & { member: ActingMember } {
  if (actor.kind === "person" && actor.member) return { ...actor, member: actor.member }
  throw refusal("common.not_found")
}

/** A neutral person is somebody by name, of a member: whoever only looks on for it says nothing in its name. */
export function refusalOfferNeutrality(actor: Actor): Code | null {
  return mayWrite(actingMember(actor)) ? null : "agreements.role_may_not"
}

/** `isFree`: they have said that they may be asked, and act for none of the parties. */
export function refusalProposeNeutralPerson(
  actor: Actor,
  agreement: { state: AgreementState },
  facts: { isFree: boolean; isThere: boolean },
): Code | null {
  if (!mayWrite(actingMember(actor))) return "agreements.role_may_not"
  if (!mayAskIn.includes(agreement.state)) return "agreements.neutral_not_now"
  if (facts.isThere) return "agreements.neutral_there"
  return facts.isFree ? null : "agreements.neutral_not_free"
}

/** Every other party says yes or no to whom one of them has proposed. */
export function refusalAnswerNeutralProposal(
  actor: Actor,
  agreement: { state: AgreementState },
  neutral: Omit<NeutralFacts, "partyIds">,
  facts: { hasAgreed: boolean },
): Code | null {
  const member = actingMember(actor)
  if (!mayWrite(member)) return "agreements.role_may_not"
  if (neutral.state !== "proposed") return "agreements.neutral_answered"
  if (member?.id === neutral.proposedMemberId || facts.hasAgreed) return "agreements.neutral_awaits_others"
  return mayAskIn.includes(agreement.state) ? null : "agreements.neutral_not_now"
}

/** The person answers for themself. A no is always possible; whoever acts for a party does not find the question. */
export function refusalAnswerNeutralRequest(
  agreement: { state: AgreementState },
  neutral: Pick<NeutralFacts, "state">,
  answer: "accept" | "decline",
): Code | null {
  if (neutral.state !== "asked") return "agreements.neutral_answered"
  if (answer === "decline") return null
  return neutralWorks.includes(agreement.state) ? null : "agreements.neutral_not_now"
}

/** Any party ends it at any time, and so does the person; both need nobody's leave. */
export function refusalEndNeutralRole(actor: Actor, neutral: Omit<NeutralFacts, "proposedMemberId">): Code | null {
  const isParty = neutral.partyIds.includes(actingMember(actor)?.id ?? "")
  if (isParty && !mayWrite(actingMember(actor))) return "agreements.role_may_not"
  const open = isParty ? openStates : (["active"] as const)
  return open.some(state => state === neutral.state) ? null : "agreements.neutral_answered"
}

/** Comments are made while parties make them too. */
export function refusalCommentAsNeutral(agreement: { state: AgreementState }): Code | null {
  return agreement.state === "proposed" || agreement.state === "countered" ? null : "agreements.not_negotiating"
}

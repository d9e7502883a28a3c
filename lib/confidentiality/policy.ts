import { type Actor, actingMember } from "#lib/actor"
import type { codes } from "#lib/confidentiality/codes"
import { mayConclude, mayWrite } from "#lib/partnerships/policy"

type Code = keyof typeof codes

/** Terms come into force by the last signature, whoever of a party gave it. */
export function refusalPutTermsInForce(actor: Actor): Code | null {
  return mayConclude(actingMember(actor)) ? null : "confidentiality.role_may_not"
}

/**
 * Everybody who acts for a party may ask, viewers too: asking changes nothing, and it is the question that was not asked
 * through which things leak.
 */
export function refusalAskMayShare(actor: Actor): Code | null {
  return actingMember(actor) ? null : "confidentiality.role_may_not"
}

/** Whoever may raise a problem, or say of one that it is put right. */
export function refusalNoteProblem(actor: Actor): Code | null {
  return mayWrite(actingMember(actor)) ? null : "confidentiality.role_may_not"
}

/** Names come before all parties by a signature or by who says what went wrong. */
export function refusalNoteNames(actor: Actor): Code | null {
  const member = actingMember(actor)
  return mayWrite(member) || mayConclude(member) ? null : "confidentiality.viewers_only_read"
}

/** Some agreements end by themselves, on their day. */
export function refusalNoteCompletion(actor: Actor): Code | null {
  return actor.kind === "system" || mayConclude(actingMember(actor)) ? null : "confidentiality.role_may_not"
}

import { type ActingMember, type Actor, actingMember, type Person } from "#lib/actor"
import { refusal } from "#lib/errors"
import type { codes } from "#lib/partnerships/codes"

type Code = keyof typeof codes

/** Viewers read. Everybody else of a party may write for it. */
export function mayWrite(member: ActingMember | null): boolean {
  return member !== null && member.role !== "viewer"
}

/**
 * What follows from a signature is done in the name of whoever signed last, and a viewer may be a signatory: for that
 * alone the right to sign counts as the right to write.
 */
export function mayConclude(member: ActingMember | null): boolean {
  return mayWrite(member) || member?.isSignatory === true
}

/** Partnerships belong to members. For whoever acts for none they do not exist. Refuses: common.not_found. */
export function requireParty(actor: Actor): Person & { member: ActingMember } {
  if (actor.kind === "person" && actor.member) return { ...actor, member: actor.member }
  throw refusal("common.not_found")
}

/** Nobody opens a partnership between others, or with nobody. Awaited is another party, and one of those named. */
export function refusalOpenPartnership(
  actor: Actor,
  facts: { memberIds: readonly string[]; awaitedId?: string },
): Code | null {
  const member = actingMember(actor)
  if (!mayWrite(member)) return "partnerships.role_may_not"
  if (facts.memberIds.length < 2) return "partnerships.too_few_parties"
  const { memberIds, awaitedId } = facts
  if (awaitedId && (awaitedId === member?.id || !memberIds.includes(awaitedId))) return "partnerships.not_a_party"
  return member && memberIds.includes(member.id) ? null : "partnerships.not_a_party"
}

export function refusalAdvanceStage(actor: Actor): Code | null {
  return actor.kind === "system" || mayConclude(actingMember(actor)) ? null : "partnerships.role_may_not"
}

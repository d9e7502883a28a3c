import { type ActingMember, type Actor, actingMember, type Person } from "#lib/actor"
import type { codes } from "#lib/agreements/codes"
import type { AgreementInvitationState } from "#lib/agreements/invitation/lifecycle"
import { mayWrite } from "#lib/agreements/policy"
import { refusal } from "#lib/errors"

type Code = keyof typeof codes

/** How long the link of an invitation holds. */
export const invitationHours = 72
/** Mails a day that one member may cause, each sending of each invitation counted: the portal is nobody's bulk mailer. */
export const invitationsDailyMax = 10
/** How often one invitation may be sent. Whoever has not answered by then does not want to. */
export const timesSentMax = 3
/** Mails a day to one address, whoever sends them. More are not written, and nobody is told so. */
export const mailsToAddressDailyMax = 3

/** How long an invitation that came to nothing is kept after its last hour. */
export const invitationKeptDays = 90

/** Invitations are a member's. Whoever acts for none knows of none. Refuses: common.not_found. */
export function requireSide(actor: Actor): Person & { member: ActingMember } {
  if (actor.kind === "person" && actor.member) return { ...actor, member: actor.member }
  throw refusal("common.not_found")
}

/** Who may write for a member may ask others to agree with it. */
export function refusalInviteOrganisation(actor: Actor, facts: { sentToday: number }): Code | null {
  if (!mayWrite(actingMember(actor))) return "agreements.role_may_not"
  return facts.sentToday >= invitationsDailyMax ? "agreements.too_many_invitations" : null
}

/** An invitation that waits may be sent again, or taken back. */
export function refusalChangeInvitation(actor: Actor, invitation: { state: AgreementInvitationState }): Code | null {
  if (!mayWrite(actingMember(actor))) return "agreements.role_may_not"
  return invitation.state === "sent" ? null : "agreements.invitation_closed"
}

export function refusalSendAgain(
  actor: Actor,
  invitation: { state: AgreementInvitationState; timesSent: number },
  facts: { sentToday: number },
): Code | null {
  const refused = refusalChangeInvitation(actor, invitation)
  if (refused) return refused
  if (invitation.timesSent >= timesSentMax) return "agreements.too_many_invitations"
  return refusalInviteOrganisation(actor, facts)
}

/** The owner of the address accepts for one of their own organisations, never for the one that asks. */
export function refusalAcceptInvitation(actor: Actor, invitation: { memberId: string; isOpen: boolean }): Code | null {
  if (!invitation.isOpen) return "agreements.invitation_not_valid"
  if (!mayWrite(actingMember(actor))) return "agreements.role_may_not"
  return invitation.memberId === actingMember(actor)?.id ? "agreements.own_invitation" : null
}

/** Whoever holds the link may make an account by it or say no, as long as there is something to answer. */
export function refusalAnswerInvitation(facts: { isOpen: boolean }): Code | null {
  return facts.isOpen ? null : "agreements.invitation_not_valid"
}

import { type ActingMember, type Actor, actingMember, type Person } from "#lib/actor"
import { type codes, refusal } from "#lib/members/codes"

type Code = keyof typeof codes

/** How long an invitation holds, and how many may wait at once: a form that mails strangers wants a limit. */
export const invitationHours = 72
export const openInvitationsMax = 20

/** How many invitations an hour are mailed to one address, and for one person: the next withdraws the one before. */
export const invitationsHourlyMax = { recipient: 4, inviter: 40 }

/** How many organisations one person may own: enough for everybody who means it. */
export const ownedMembersMax = 5

/** A person acting for a member. Refuses: members.act_for_member_first. */
export function requireRepresentative(actor: Actor): Person & { member: ActingMember } {
  if (actor.kind !== "person" || !actor.member) throw refusal("members.act_for_member_first")
  return { ...actor, member: actor.member }
}

/** Anybody with an account may register an organisation. */
export function refusalRegisterMember(facts: { owned: number }): Code | null {
  return facts.owned >= ownedMembersMax ? "members.too_many_registered" : null
}

/** Viewers read and change nothing. */
export function refusalEditProfile(actor: Actor): Code | null {
  const member = actingMember(actor)
  if (!member) return "members.act_for_member_first"
  return member.role === "viewer" ? "members.viewers_only_read" : null
}

/** Samples are what a company judges a local resource by; a company has none. */
export function refusalAddWorkSample(actor: Actor): Code | null {
  if (actingMember(actor)?.kind === "corporate") return "members.local_resources_only"
  return refusalEditProfile(actor)
}

/** Only owners say who acts for the member: so nobody gives a role above their own. */
export function refusalManagePeople(actor: Actor): Code | null {
  const member = actingMember(actor)
  if (!member) return "members.act_for_member_first"
  return member.role === "owner" ? null : "members.owners_only"
}

/** An owner decides about everybody, a signatory binds everybody: neither is made without a fresh password. */
export function wantsPassword(offer: { role: ActingMember["role"]; isSignatory: boolean }): boolean {
  return offer.role === "owner" || offer.isSignatory
}

/** Who represents the member already needs no link, and a form that mails strangers has a limit. */
export function refusalInviteColleague(facts: { represents: boolean; waiting: number }): Code | null {
  if (facts.represents) return "members.already_representative"
  return facts.waiting >= openInvitationsMax ? "members.too_many_invitations" : null
}

/** Everybody may leave; only an owner removes others. */
export function refusalRemoveRepresentative(actor: Actor, facts: { isSelf: boolean }): Code | null {
  return facts.isSelf && actingMember(actor) ? null : refusalManagePeople(actor)
}

/** A member always has somebody who can say who acts for it. */
export function refusalLoseOwner(facts: { wasOwner: boolean; staysOwner: boolean; owners: number }): Code | null {
  return facts.wasOwner && !facts.staysOwner && facts.owners <= 1 ? "members.last_owner" : null
}

/** The secretariat decides about members, never about one that the person represents. Jobs have no such interest. */
export function refusalModerateMember(actor: Actor, facts: { representsIt: boolean }): Code | null {
  if (actor.kind === "system") return null
  if (actor.kind !== "person" || actor.networkRole === null) return "members.secretariat_only"
  return facts.representsIt ? "members.conflict_of_interest" : null
}

/**
 * An invitation is open while its sender could send it still. It is bound to one address: somebody else who got hold of
 * the link cannot use it.
 */
export function refusalAcceptInvitation(facts: { isOpen: boolean; email: string; invited: string }): Code | null {
  if (!facts.isOpen) return "members.invitation_not_valid"
  return facts.email === facts.invited ? null : "members.invitation_for_another"
}

/** A shortlist is a company's: local resources are chosen, companies are not. */
export function refusalKeepShortlist(actor: Actor): Code | null {
  if (actingMember(actor)?.kind === "local_resource") return "members.companies_only"
  return refusalEditProfile(actor)
}

/** Lists of sites are read by the portal's operator, outside of any member's work. */
export function refusalImportSites(actor: Actor): Code | null {
  return actor.kind === "system" ? null : "members.secretariat_only"
}

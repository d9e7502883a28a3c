import { switchMember } from "#lib/accounts/commands/switch-member"
import { requireAccountHolder } from "#lib/accounts/policy"
import type { Actor, Person } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { now } from "#lib/clock"
import { asSystem, type Tx } from "#lib/db/door"
import { tokenDigest } from "#lib/ids"
import { permit, refusal } from "#lib/members/codes"
import { lockOwners } from "#lib/members/people"
import { refusalAcceptInvitation } from "#lib/members/policy"
import type { AcceptInvitationInput } from "#lib/members/schema"
import { notifyMember } from "#lib/notifications/notify"
import { paths } from "#lib/paths"

/**
 * Makes the person a representative, if the link is open, was sent to the confirmed address of their own account, and
 * its sender owns the member still: the lock on the member keeps it so until the person has joined.
 * The conditional update lets one of two at once win, so that a link is good for one acceptance ever: also after the
 * person was removed again. Done as the portal: the person does not act for the member yet.
 * Refuses: accounts.sign_in_first, members.invitation_not_valid, members.invitation_for_another,
 * members.already_representative.
 */
export async function acceptInvitation(actor: Actor, input: AcceptInvitationInput): Promise<{ memberId: string }> {
  const person = requireAccountHolder(actor)
  const memberId = await asSystem("members", async tx => {
    const invitation = await tx.invitation.findUnique({
      where: { tokenDigest: tokenDigest(input.token) },
      select: {
        id: true,
        email: true,
        role: true,
        isSignatory: true,
        invitedById: true,
        acceptedAt: true,
        withdrawnAt: true,
        endsAt: true,
        member: { select: { id: true, name: true, state: true } },
      },
    })
    if (!invitation) throw refusal("members.invitation_not_valid")
    const { member, ...terms } = invitation
    const owners = await lockOwners(tx, member.id)
    const user = await tx.user.findUniqueOrThrow({
      where: { id: person.userId },
      select: { email: true, emailConfirmedAt: true },
    })
    const isOpen =
      terms.acceptedAt === null &&
      terms.withdrawnAt === null &&
      terms.endsAt > now() &&
      owners.some(owner => owner.userId === terms.invitedById) &&
      member.state !== "suspended" &&
      member.state !== "removed"
    const email = user.emailConfirmedAt ? user.email : ""
    permit(refusalAcceptInvitation({ isOpen, email, invited: terms.email }))
    const { count } = await tx.invitation.updateMany({
      where: { id: terms.id, acceptedAt: null, withdrawnAt: null, endsAt: { gt: now() } },
      data: { acceptedAt: now() },
    })
    if (count === 0) throw refusal("members.invitation_not_valid")
    await join(tx, person, member.id, terms)
    await recordAudit(tx, actor, {
      subject: { type: "member", id: member.id },
      event: "invitation.accepted",
      partyIds: [member.id],
      values: { invitation: terms.id, role: terms.role, isSignatory: terms.isSignatory },
    })
    await notifyMember(
      tx,
      member.id,
      { kind: "invitationAccepted", path: paths.organisation.people, values: { name: person.name } },
      { owners: true, exceptUserId: person.userId },
    )
    return member.id
  })
  await switchMember(actor, { memberId })
  return { memberId }
}

/** Somebody who left before joins again in their former row: history hangs on it. */
async function join(
  tx: Tx,
  person: Person,
  memberId: string,
  { role, isSignatory }: { role: "owner" | "editor" | "viewer"; isSignatory: boolean },
): Promise<void> {
  const joined = { role, isSignatory, name: person.name, email: person.email, joinedAt: now(), endedAt: null }
  const { count } = await tx.representative.updateMany({
    where: { memberId, userId: person.userId, endedAt: { not: null } },
    data: joined,
  })
  if (count > 0) return
  // Somebody who represents the member already meets the unique constraint here: members.already_representative.
  await tx.representative.create({ data: { ...joined, memberId, userId: person.userId }, select: { id: true } })
}

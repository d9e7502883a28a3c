import { countVisit } from "#lib/accounts/commands/count-visit"
import { stepUp } from "#lib/accounts/commands/step-up"
import type { Actor } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { fromNow, hour, now } from "#lib/clock"
import { asActor } from "#lib/db/door"
import { secretToken, tokenDigest } from "#lib/ids"
import { permit } from "#lib/members/codes"
import { lockOwners } from "#lib/members/people"
import {
  invitationHours,
  invitationsHourlyMax,
  refusalInviteColleague,
  refusalManagePeople,
  requireRepresentative,
  wantsPassword,
} from "#lib/members/policy"
import type { InviteColleagueInput } from "#lib/members/schema"
import { ofOwnMember } from "#lib/members/visibility"
import { sendMail } from "#lib/notifications/notify"

/**
 * Mails a link that makes one address a representative with one role, once, within 72 hours. Sending again to the same
 * address voids the link before. Ownership and the right to sign want the password.
 * Refuses: members.act_for_member_first, members.owners_only, members.already_representative,
 * members.too_many_invitations, accounts.wrong_password, accounts.too_many_tries.
 */
export async function inviteColleague(actor: Actor, input: InviteColleagueInput): Promise<{ invitationId: string }> {
  const person = requireRepresentative(actor)
  permit(refusalManagePeople(actor))
  if (wantsPassword(input)) await stepUp(actor, { password: input.password })
  await countVisit(actor, { what: "invitation", of: input.email, hourlyMax: invitationsHourlyMax.recipient })
  await countVisit(actor, { what: "invitation-by", of: person.userId, hourlyMax: invitationsHourlyMax.inviter })
  return asActor(actor, async tx => {
    await lockOwners(tx, person.member.id)
    const open = { ...ofOwnMember(actor), acceptedAt: null, withdrawnAt: null }
    await tx.invitation.updateMany({ where: { ...open, email: input.email }, data: { withdrawnAt: now() } })
    const represents = await tx.representative.count({
      where: { ...ofOwnMember(actor), email: input.email, endedAt: null },
    })
    const waiting = await tx.invitation.count({ where: { ...open, endsAt: { gt: now() } } })
    permit(refusalInviteColleague({ represents: represents > 0, waiting }))
    const token = secretToken()
    const { id } = await tx.invitation.create({
      data: {
        memberId: person.member.id,
        email: input.email,
        role: input.role,
        isSignatory: input.isSignatory,
        tokenDigest: tokenDigest(token),
        invitedById: person.userId,
        invitedByName: person.name,
        invitedAt: now(),
        endsAt: fromNow(invitationHours * hour),
      },
      select: { id: true },
    })
    await sendMail(tx, {
      recipient: input.email,
      locale: input.locale,
      kind: "invitation",
      values: { token, hours: invitationHours },
    })
    await recordAudit(tx, actor, {
      subject: { type: "member", id: person.member.id },
      event: "colleague.invited",
      partyIds: [person.member.id],
      values: { invitation: id, role: input.role, isSignatory: input.isSignatory },
    })
    return { invitationId: id }
  })
}

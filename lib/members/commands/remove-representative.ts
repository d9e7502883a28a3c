import { stepUp } from "#lib/accounts/commands/step-up"
import type { Actor } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { now } from "#lib/clock"
import { asActor } from "#lib/db/door"
import { refusal } from "#lib/errors"
import { permit } from "#lib/members/codes"
import { lockOwners, withdrawInvitationsBy } from "#lib/members/people"
import { refusalLoseOwner, refusalRemoveRepresentative, requireRepresentative } from "#lib/members/policy"
import type { RemoveRepresentativeInput } from "#lib/members/schema"
import { ofOwnMember } from "#lib/members/visibility"

/**
 * Ends a colleague's acting for the member, which wants the password, or one's own, which does not. Their sessions act
 * for it no more from the next request on, and invitations that wait for their address or that they sent are void.
 * What they did and signed stays.
 * Refuses: members.act_for_member_first, members.owners_only, members.last_owner, common.not_found,
 * accounts.wrong_password, accounts.too_many_tries.
 */
export async function removeRepresentative(actor: Actor, input: RemoveRepresentativeInput): Promise<void> {
  const { member, userId } = requireRepresentative(actor)
  const active = { ...ofOwnMember(actor), id: input.representativeId, endedAt: null }
  const named = await asActor(actor, tx => tx.representative.findFirst({ where: active, select: { userId: true } }))
  const isSelf = named?.userId === userId
  permit(refusalRemoveRepresentative(actor, { isSelf }))
  if (!named) throw refusal("common.not_found")
  if (!isSelf) await stepUp(actor, { password: input.password ?? "" })
  await asActor(actor, async tx => {
    const owners = await lockOwners(tx, member.id)
    const found = await tx.representative.findFirst({
      where: active,
      select: { id: true, userId: true, role: true, email: true },
    })
    if (!found) throw refusal("common.not_found")
    permit(refusalLoseOwner({ wasOwner: found.role === "owner", staysOwner: false, owners: owners.length }))
    await tx.representative.updateMany({ where: { id: found.id, endedAt: null }, data: { endedAt: now() } })
    await tx.invitation.updateMany({
      where: { ...ofOwnMember(actor), email: found.email, acceptedAt: null, withdrawnAt: null },
      data: { withdrawnAt: now() },
    })
    await withdrawInvitationsBy(tx, member.id, found.userId)
    await recordAudit(tx, actor, {
      subject: { type: "member", id: member.id },
      event: "representative.removed",
      partyIds: [member.id],
      values: { user: found.userId, role: found.role },
    })
  })
}

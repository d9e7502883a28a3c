import type { Actor } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { now } from "#lib/clock"
import { asActor } from "#lib/db/door"
import { refusal } from "#lib/errors"
import { permit } from "#lib/members/codes"
import { lockOwners } from "#lib/members/people"
import { refusalLoseOwner, refusalRemoveRepresentative, requireRepresentative } from "#lib/members/policy"
import type { RemoveRepresentativeInput } from "#lib/members/schema"
import { ofOwnMember } from "#lib/members/visibility"

/**
 * Ends a colleague's acting for the member, or one's own. Their sessions act for it no more from the next request on,
 * and invitations that wait for their address are void. What they did and signed stays.
 * Refuses: members.act_for_member_first, members.owners_only, members.last_owner, common.not_found.
 */
export async function removeRepresentative(actor: Actor, input: RemoveRepresentativeInput): Promise<void> {
  const { member, userId } = requireRepresentative(actor)
  await asActor(actor, async tx => {
    const owners = await lockOwners(tx, member.id)
    const found = await tx.representative.findFirst({
      where: { ...ofOwnMember(actor), id: input.representativeId, endedAt: null },
      select: { id: true, userId: true, role: true, email: true },
    })
    permit(refusalRemoveRepresentative(actor, { isSelf: found?.userId === userId }))
    if (!found) throw refusal("common.not_found")
    permit(refusalLoseOwner({ wasOwner: found.role === "owner", staysOwner: false, owners: owners.length }))
    await tx.representative.updateMany({ where: { id: found.id, endedAt: null }, data: { endedAt: now() } })
    await tx.invitation.updateMany({
      where: { ...ofOwnMember(actor), email: found.email, acceptedAt: null, withdrawnAt: null },
      data: { withdrawnAt: now() },
    })
    await recordAudit(tx, actor, {
      subject: { type: "member", id: member.id },
      event: "representative.removed",
      partyIds: [member.id],
      values: { user: found.userId, role: found.role },
    })
  })
}

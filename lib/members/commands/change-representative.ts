import { stepUp } from "#lib/accounts/commands/step-up"
import type { Actor } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { asActor } from "#lib/db/door"
import { refusal } from "#lib/errors"
import { permit } from "#lib/members/codes"
import { lockOwners, withdrawInvitationsBy } from "#lib/members/people"
import { refusalLoseOwner, refusalManagePeople, requireRepresentative } from "#lib/members/policy"
import type { ChangeRepresentativeInput } from "#lib/members/schema"
import { ofOwnMember } from "#lib/members/visibility"

/**
 * Gives a colleague another role, or gives or takes the right to sign. Holds from their next request on. Who is an
 * owner no more has their open invitations withdrawn.
 * Refuses: members.act_for_member_first, members.owners_only, members.last_owner, common.not_found,
 * accounts.wrong_password, accounts.too_many_tries.
 */
export async function changeRepresentative(actor: Actor, input: ChangeRepresentativeInput): Promise<void> {
  const { member } = requireRepresentative(actor)
  permit(refusalManagePeople(actor))
  await stepUp(actor, { password: input.password })
  await asActor(actor, async tx => {
    const owners = await lockOwners(tx, member.id)
    const found = await tx.representative.findFirst({
      where: { ...ofOwnMember(actor), id: input.representativeId, endedAt: null },
      select: { id: true, userId: true, role: true, isSignatory: true },
    })
    if (!found) throw refusal("common.not_found")
    permit(
      refusalLoseOwner({ wasOwner: found.role === "owner", staysOwner: input.role === "owner", owners: owners.length }),
    )
    const { role, isSignatory } = input
    await tx.representative.updateMany({ where: { id: found.id, endedAt: null }, data: { role, isSignatory } })
    if (role !== "owner") await withdrawInvitationsBy(tx, member.id, found.userId)
    await recordAudit(tx, actor, {
      subject: { type: "member", id: member.id },
      event: "representative.changed",
      partyIds: [member.id],
      values: { user: found.userId, role, isSignatory, roleBefore: found.role, signedBefore: found.isSignatory },
    })
  })
}

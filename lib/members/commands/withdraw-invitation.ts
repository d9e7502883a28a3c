import type { Actor } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { now } from "#lib/clock"
import { asActor } from "#lib/db/door"
import { refusal } from "#lib/errors"
import { permit } from "#lib/members/codes"
import { refusalManagePeople, requireRepresentative } from "#lib/members/policy"
import type { WithdrawInvitationInput } from "#lib/members/schema"
import { ofOwnMember } from "#lib/members/visibility"

/**
 * Makes the link of an invitation worth nothing. A repeat is done; an accepted one is past withdrawing.
 * Refuses: members.act_for_member_first, members.owners_only, common.not_found.
 */
export async function withdrawInvitation(actor: Actor, input: WithdrawInvitationInput): Promise<void> {
  const { member } = requireRepresentative(actor)
  permit(refusalManagePeople(actor))
  await asActor(actor, async tx => {
    const named = { ...ofOwnMember(actor), id: input.invitationId }
    const { count } = await tx.invitation.updateMany({
      where: { ...named, acceptedAt: null, withdrawnAt: null },
      data: { withdrawnAt: now() },
    })
    if (count === 0) {
      const isWithdrawn = await tx.invitation.count({ where: { ...named, withdrawnAt: { not: null } } })
      if (isWithdrawn === 0) throw refusal("common.not_found")
      return
    }
    await recordAudit(tx, actor, {
      subject: { type: "member", id: member.id },
      event: "invitation.withdrawn",
      partyIds: [member.id],
      values: { invitation: input.invitationId },
    })
  })
}

import type { Actor } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { asActor } from "#lib/db/door"
import { refusal } from "#lib/errors"
import { permit } from "#lib/members/codes"
import { leaveDirectory } from "#lib/members/directory-entry"
import { refusalEditProfile, requireRepresentative } from "#lib/members/policy"
import type { WithdrawProfileInput } from "#lib/members/schema"
import { moveMember } from "#lib/members/transition"
import { ownMember } from "#lib/members/visibility"

/**
 * Takes the member's own profile out of the directory; publishing brings it back. `version` is the member's.
 * Refuses: members.act_for_member_first, members.viewers_only_read, members.wrong_state, common.not_found,
 * common.changed_meanwhile.
 */
export async function withdrawProfile(actor: Actor, input: WithdrawProfileInput): Promise<void> {
  requireRepresentative(actor)
  permit(refusalEditProfile(actor))
  await asActor(actor, async tx => {
    const member = await tx.member.findFirst({
      where: ownMember(actor),
      select: { id: true, state: true, version: true },
    })
    if (!member) throw refusal("common.not_found")
    await moveMember(tx, { ...member, version: input.version }, "withdraw")
    await leaveDirectory(tx, member.id)
    await recordAudit(tx, actor, {
      subject: { type: "member", id: member.id },
      event: "profile.withdrawn",
      partyIds: [member.id],
    })
  })
}

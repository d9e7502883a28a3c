import type { Actor } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { asActor } from "#lib/db/door"
import { permit } from "#lib/members/codes"
import type { RemoveFromShortlistInput } from "#lib/members/directory/schema"
import { refusalKeepShortlist, requireRepresentative } from "#lib/members/policy"
import { ownShortlist } from "#lib/members/visibility"

/**
 * Takes a local resource off the company's shortlist. A repeat finds its work done.
 * Refuses: members.companies_only, members.viewers_only_read, members.act_for_member_first.
 */
export async function removeFromShortlist(actor: Actor, input: RemoveFromShortlistInput): Promise<void> {
  permit(refusalKeepShortlist(actor))
  const { member } = requireRepresentative(actor)
  await asActor(actor, async tx => {
    const { count } = await tx.shortlistEntry.deleteMany({
      where: { ...ownShortlist(actor), localResourceId: input.localResourceId },
    })
    if (count === 0) return
    await recordAudit(tx, actor, {
      subject: { type: "shortlist", id: member.id },
      event: "shortlist.shortened",
      partyIds: [member.id],
      values: { localResourceId: input.localResourceId },
    })
  })
}

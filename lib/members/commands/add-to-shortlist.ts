import type { Actor } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { now } from "#lib/clock"
import { asActor } from "#lib/db/door"
import { refusal as commonRefusal } from "#lib/errors"
import { permit } from "#lib/members/codes"
import type { AddToShortlistInput } from "#lib/members/directory/schema"
import { refusalKeepShortlist, requireRepresentative } from "#lib/members/policy"
import { everyone } from "#lib/members/visibility"

/**
 * Keeps a listed local resource in view for the company. A repeat finds its work done; the local resource is not told.
 * Refuses: members.companies_only, members.viewers_only_read, members.act_for_member_first, common.not_found.
 */
export async function addToShortlist(actor: Actor, input: AddToShortlistInput): Promise<void> {
  permit(refusalKeepShortlist(actor))
  const { member, userId } = requireRepresentative(actor)
  await asActor(actor, async tx => {
    const listed = await tx.member.findFirst({
      where: { AND: [{ id: input.localResourceId, kind: "local_resource" }, everyone] },
      select: { id: true },
    })
    if (!listed) throw commonRefusal("common.not_found")
    const entry = { memberId: member.id, localResourceId: listed.id, addedById: userId, addedAt: now() }
    // Of two colleagues who press at once, the second finds the row there and changes nothing.
    const { count } = await tx.shortlistEntry.createMany({ data: [entry], skipDuplicates: true })
    if (count === 0) return
    await recordAudit(tx, actor, {
      subject: { type: "shortlist", id: member.id },
      event: "shortlist.extended",
      partyIds: [member.id],
      values: { localResourceId: listed.id },
    })
  })
}

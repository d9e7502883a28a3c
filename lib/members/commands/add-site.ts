import type { Actor } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { now } from "#lib/clock"
import { asActor } from "#lib/db/door"
import { permit } from "#lib/members/codes"
import { refusalEditProfile, requireRepresentative } from "#lib/members/policy"
import type { AddSiteInput } from "#lib/members/schema"

/**
 * Adds a site that the register does not have, and links it to the member. The register tells nobody who added it.
 * Refuses: members.act_for_member_first, members.viewers_only_read.
 */
export async function addSite(actor: Actor, input: AddSiteInput): Promise<{ siteId: string }> {
  const { member } = requireRepresentative(actor)
  permit(refusalEditProfile(actor))
  return asActor(actor, async tx => {
    const { id: siteId } = await tx.site.create({
      data: { ...input, source: "a member", addedAt: now() },
      select: { id: true },
    })
    await tx.siteLink.create({ data: { memberId: member.id, siteId, linkedAt: now() }, select: { id: true } })
    await recordAudit(tx, actor, {
      subject: { type: "member", id: member.id },
      event: "site.added",
      partyIds: [member.id],
      values: { site: siteId },
    })
    return { siteId }
  })
}

import type { Actor } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { now } from "#lib/clock"
import { asActor } from "#lib/db/door"
import { refusal } from "#lib/errors"
import { permit } from "#lib/members/codes"
import { refusalEditProfile, requireRepresentative } from "#lib/members/policy"
import type { LinkSiteInput } from "#lib/members/schema"
import { visibleSites } from "#lib/members/visibility"

/**
 * Says that the member has to do with a site of the register. Nobody else learns of it. A repeat finds its work done.
 * Refuses: members.act_for_member_first, members.viewers_only_read, common.not_found.
 */
export async function linkSite(actor: Actor, input: LinkSiteInput): Promise<void> {
  const { member } = requireRepresentative(actor)
  permit(refusalEditProfile(actor))
  await asActor(actor, async tx => {
    const site = await tx.site.findFirst({
      where: { AND: [{ id: input.siteId }, visibleSites(actor)] },
      select: { id: true },
    })
    if (!site) throw refusal("common.not_found")
    const { count } = await tx.siteLink.createMany({
      data: [{ memberId: member.id, siteId: site.id, linkedAt: now() }],
      skipDuplicates: true,
    })
    if (count === 0) return
    await recordAudit(tx, actor, {
      subject: { type: "member", id: member.id },
      event: "site.linked",
      partyIds: [member.id],
      values: { site: site.id },
    })
  })
}

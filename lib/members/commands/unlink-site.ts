import type { Actor } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { asActor } from "#lib/db/door"
import { permit } from "#lib/members/codes"
import { refusalEditProfile, requireRepresentative } from "#lib/members/policy"
import type { LinkSiteInput } from "#lib/members/schema"
import { ofOwnMember } from "#lib/members/visibility"

/**
 * Says that the member has nothing to do with a site any more. Briefs that named it keep what they said.
 * Refuses: members.act_for_member_first, members.viewers_only_read.
 */
export async function unlinkSite(actor: Actor, input: LinkSiteInput): Promise<void> {
  const { member } = requireRepresentative(actor)
  permit(refusalEditProfile(actor))
  await asActor(actor, async tx => {
    const { count } = await tx.siteLink.deleteMany({ where: { ...ofOwnMember(actor), siteId: input.siteId } })
    if (count === 0) return
    await recordAudit(tx, actor, {
      subject: { type: "member", id: member.id },
      event: "site.unlinked",
      partyIds: [member.id],
      values: { site: input.siteId },
    })
  })
}

import type { Actor } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { now } from "#lib/clock"
import { permit, refusal } from "#lib/content/codes"
import { refusalChooseFeaturedMember } from "#lib/content/policy"
import type { ChooseFeaturedMemberInput } from "#lib/content/schema"
import { everyone } from "#lib/content/visibility"
import { asActor } from "#lib/db/door"
import { notifyMember } from "#lib/notifications/notify"
import { paths } from "#lib/paths"

/**
 * Puts a listed member on the front page in place of the one before, with the reason and the name of who chose.
 * Refuses: content.secretariat_only, content.member_not_listed.
 */
export async function chooseFeaturedMember(actor: Actor, input: ChooseFeaturedMemberInput): Promise<void> {
  permit(refusalChooseFeaturedMember(actor, { isListed: true }))
  if (actor.kind !== "person") throw refusal("content.secretariat_only")
  await asActor(actor, async tx => {
    // The front page has one place: two colleagues who choose at once queue here, and the later choice stands.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('featured_member', 0))`
    const member = await tx.member.findFirst({
      where: { id: input.memberId, state: "listed" },
      select: { id: true, name: true, slug: true },
    })
    permit(refusalChooseFeaturedMember(actor, { isListed: member !== null }))
    if (!member) return
    await tx.featuredMember.updateMany({ where: everyone, data: { endedAt: now() } })
    await tx.featuredMember.create({
      data: {
        memberId: member.id,
        because: input.because,
        chosenById: actor.userId,
        chosenByName: actor.name,
        featuredAt: now(),
      },
      select: { id: true },
    })
    await recordAudit(tx, actor, {
      subject: { type: "member", id: member.id },
      event: "member.featured",
      partyIds: [member.id],
    })
    await notifyMember(tx, member.id, {
      kind: "featuredMember",
      values: { member: member.name },
      path: paths.profile(member.slug),
    })
  })
}

import { type Actor, actingMember } from "#lib/actor"
import { today } from "#lib/clock"
import { asActor } from "#lib/db/door"
import type { ProfilePage } from "#lib/members/directory/views"
import { getPublishedProfile } from "#lib/members/queries/get-published-profile"
import type { VerificationLevel } from "#lib/members/taxonomy/verification-levels"
import { everyone, ofOwnMember, ownShortlist, visibleSample } from "#lib/members/visibility"

/**
 * A listed member's page as this reader may see it: the published profile, what was checked and still counts, the
 * samples that the reader may know of, and whether the reader's company keeps it in view. Null where nothing is listed
 * under the address, also for the member itself: its own view is the preview.
 */
export async function getProfilePage(actor: Actor, slug: string): Promise<ProfilePage | null> {
  return asActor(actor, async tx => {
    const listed = await tx.member.findFirst({ where: { AND: [{ slug }, everyone] }, select: { id: true } })
    const published = listed && (await getPublishedProfile(actor, listed.id))
    if (!published) return null
    const { memberId } = published
    const checks = await tx.verification.findMany({
      where: { memberId, withdrawnAt: null, expiresOn: { gte: new Date(today()) } },
      orderBy: { checkedOn: "desc" },
      select: { level: true, scope: true, checkedOn: true, expiresOn: true },
    })
    const samples = await tx.workSample.findMany({
      where: { AND: [{ memberId, archivedAt: null }, visibleSample(actor)] },
      orderBy: { addedAt: "desc" },
      select: { id: true, title: true, summary: true, visibility: true, fileId: true },
    })
    const kept = await tx.shortlistEntry.count({ where: { ...ownShortlist(actor), localResourceId: memberId } })
    return {
      ...published,
      checks: checks.map(({ level, scope, checkedOn, expiresOn }) => ({
        level: level as VerificationLevel,
        scope,
        checkedOn: dayOf(checkedOn),
        expiresOn: dayOf(expiresOn),
      })),
      samples: samples.map(({ visibility, fileId, ...sample }) => ({
        ...sample,
        onRequest: visibility === "on_request",
        // The file of a sample on request is handed over by its member, never opened from here.
        fileId: visibility === "on_request" ? null : fileId,
      })),
      isOwn: ofOwnMember(actor).memberId === memberId,
      isForCompany:
        actingMember(actor)?.kind === "corporate" &&
        actingMember(actor)?.role !== "viewer" &&
        published.kind === "local_resource",
      isSaved: kept > 0,
    }
  })
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10)
}

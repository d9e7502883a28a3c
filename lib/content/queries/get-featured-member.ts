import type { Actor } from "#lib/actor"
import type { FeaturedMemberView } from "#lib/content/views"
import { everyone } from "#lib/content/visibility"
import { asPublic } from "#lib/db/door"

/** The member on the front page, or null: nobody was chosen, or the chosen one is not listed any more. */
export async function getFeaturedMember(_actor: Actor): Promise<FeaturedMemberView | null> {
  return asPublic(async db => {
    const chosen = await db.featuredMember.findFirst({
      where: everyone,
      orderBy: { featuredAt: "desc" },
      select: { memberId: true, because: true, featuredAt: true },
    })
    const entry =
      chosen &&
      (await db.directoryEntry.findFirst({
        where: { memberId: chosen.memberId, member: { state: "listed" } },
        select: { name: true, slug: true, kind: true, summary: true },
      }))
    if (!entry) return null
    const { featuredAt, ...choice } = chosen
    return { ...choice, ...entry, featuredOn: featuredAt.toISOString().slice(0, 10) }
  })
}

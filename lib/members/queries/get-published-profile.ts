import type { Actor } from "#lib/actor"
import { asActor } from "#lib/db/door"
import { isId } from "#lib/ids"
import { profileSchema } from "#lib/members/profile/schema"
import type { PublishedProfile } from "#lib/members/views"
import { visibleMember } from "#lib/members/visibility"

/** The newest published profile of a member, by its id or slug. Null where there is none, or none for this reader. */
export async function getPublishedProfile(actor: Actor, memberIdOrSlug: string): Promise<PublishedProfile | null> {
  const named = isId(memberIdOrSlug) ? { id: memberIdOrSlug } : { slug: memberIdOrSlug }
  return asActor(actor, async tx => {
    const member = await tx.member.findFirst({
      where: { AND: [named, visibleMember(actor)] },
      select: {
        id: true,
        kind: true,
        name: true,
        slug: true,
        country: true,
        state: true,
        versions: {
          orderBy: { number: "desc" },
          take: 1,
          select: { number: true, publishedAt: true, content: true },
        },
      },
    })
    const version = member?.versions[0]
    if (!member || !version) return null
    const { id: memberId, versions: _, ...head } = member
    const { number, publishedAt, content } = version
    return { memberId, ...head, number, publishedAt, profile: profileSchema.parse(content) }
  })
}

import { isDeepStrictEqual } from "node:util"
import type { Actor } from "#lib/actor"
import { today } from "#lib/clock"
import { asActor } from "#lib/db/door"
import { emptyProfile, profileSchema } from "#lib/members/profile/schema"
import { asVerificationView } from "#lib/members/profile/verification"
import type { OwnProfile } from "#lib/members/views"
import { ownMember, standingVerifications } from "#lib/members/visibility"

/** The profile of the member the actor acts for: what is being written, and what others see. */
export async function getOwnProfile(actor: Actor): Promise<OwnProfile | null> {
  const member = await asActor(actor, tx =>
    tx.member.findFirst({
      where: ownMember(actor),
      select: {
        id: true,
        kind: true,
        name: true,
        slug: true,
        country: true,
        state: true,
        version: true,
        draft: { select: { content: true, version: true, savedAt: true, savedByName: true } },
        versions: {
          orderBy: { number: "desc" },
          take: 1,
          select: { number: true, content: true, publishedAt: true, publishedByName: true },
        },
        verifications: standingVerifications,
      },
    }),
  )
  if (!member) return null
  const { id: memberId, version: memberVersion, draft, versions, verifications, ...head } = member
  const profile = draft ? profileSchema.parse(draft.content) : emptyProfile(member.kind)
  const [published] = versions
  return {
    memberId,
    memberVersion,
    ...head,
    draft: {
      profile,
      version: draft?.version ?? 0,
      savedAt: draft?.savedAt ?? null,
      savedByName: draft?.savedByName ?? null,
    },
    published: published
      ? { number: published.number, publishedAt: published.publishedAt, publishedByName: published.publishedByName }
      : null,
    differs: !published || !isDeepStrictEqual(profileSchema.parse(published.content), profile),
    verifications: verifications.map(row => asVerificationView(row, today())),
  }
}

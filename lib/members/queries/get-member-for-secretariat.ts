import type { Actor } from "#lib/actor"
import { today } from "#lib/clock"
import { asActor } from "#lib/db/door"
import { isId } from "#lib/ids"
import { asVerificationView, standingVerification } from "#lib/members/profile/verification"
import type { SecretariatMember } from "#lib/members/views"
import { secretariatMember, standingVerifications } from "#lib/members/visibility"

/** One member with its people and checks, for the secretariat; null for everybody else. */
export async function getMemberForSecretariat(actor: Actor, memberId: string): Promise<SecretariatMember | null> {
  if (!isId(memberId)) return null
  const member = await asActor(actor, tx =>
    tx.member.findFirst({
      where: { AND: [{ id: memberId }, secretariatMember(actor)] },
      select: {
        id: true,
        name: true,
        slug: true,
        kind: true,
        country: true,
        state: true,
        version: true,
        registeredAt: true,
        representatives: {
          where: { endedAt: null },
          orderBy: { joinedAt: "asc" },
          select: { id: true, name: true, role: true, isSignatory: true },
        },
        verifications: standingVerifications,
        versions: { orderBy: { number: "desc" }, take: 1, select: { number: true, publishedAt: true } },
      },
    }),
  )
  if (!member) return null
  const { versions, verifications: rows, ...head } = member
  const verifications = rows.map(row => asVerificationView(row, today()))
  const check = standingVerification(verifications)
  return {
    ...head,
    verifications,
    level: check?.level ?? null,
    expiresOn: check?.expiresOn ?? null,
    published: versions[0] ?? null,
  }
}

import type { Actor } from "#lib/actor"
import { today } from "#lib/clock"
import { asActor } from "#lib/db/door"
import { asVerificationView, standingVerification } from "#lib/members/profile/verification"
import type { MemberRow } from "#lib/members/views"
import { secretariatMember, standingVerifications } from "#lib/members/visibility"

const rowsMax = 200

/** Members as the secretariat sees them, newest first, by part of the name where one is given. At most 200. */
export async function listMembersForSecretariat(actor: Actor, name = ""): Promise<MemberRow[]> {
  const named = name.trim() === "" ? {} : { name: { contains: name.trim(), mode: "insensitive" as const } }
  const rows = await asActor(actor, tx =>
    tx.member.findMany({
      where: { AND: [named, secretariatMember(actor)] },
      orderBy: { registeredAt: "desc" },
      take: rowsMax,
      select: {
        id: true,
        name: true,
        kind: true,
        country: true,
        state: true,
        registeredAt: true,
        verifications: standingVerifications,
      },
    }),
  )
  return rows.map(({ verifications, ...row }) => {
    const check = standingVerification(verifications.map(one => asVerificationView(one, today())))
    return { ...row, level: check?.level ?? null, expiresOn: check?.expiresOn ?? null }
  })
}

import { today } from "#lib/clock"
import type { Tx } from "#lib/db/door"
import { directoryColumns } from "#lib/members/profile/directory"
import { profileSchema } from "#lib/members/profile/schema"
import { asVerificationView, standingVerification } from "#lib/members/profile/verification"
import { standingVerifications } from "#lib/members/visibility"

/** Writes what the directory knows of a listed member from its newest published profile and the checks that count. */
export async function enterDirectory(tx: Tx, memberId: string): Promise<void> {
  const member = await tx.member.findUniqueOrThrow({
    where: { id: memberId },
    select: {
      kind: true,
      name: true,
      slug: true,
      versions: { orderBy: { number: "desc" }, take: 1, select: { content: true, publishedAt: true } },
      verifications: standingVerifications,
    },
  })
  const [version] = member.versions
  if (!version) return
  const check = standingVerification(member.verifications.map(row => asVerificationView(row, today())))
  const { freeFrom, ...columns } = directoryColumns(member.name, profileSchema.parse(version.content))
  const entry = {
    ...columns,
    kind: member.kind,
    name: member.name,
    slug: member.slug,
    verificationLevel: check?.level ?? "self-declared",
    verifiedOn: check ? new Date(check.checkedOn) : null,
    freeFrom: freeFrom === null ? null : new Date(freeFrom),
    publishedAt: version.publishedAt,
  }
  await tx.directoryEntry.upsert({
    where: { memberId },
    create: { memberId, ...entry },
    update: entry,
    select: { memberId: true },
  })
}

/** Nobody finds the member any more, from this transaction on. */
export async function leaveDirectory(tx: Tx, memberId: string): Promise<void> {
  await tx.directoryEntry.deleteMany({ where: { memberId } })
}

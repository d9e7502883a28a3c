import type { Actor } from "#lib/actor"
import { asActor } from "#lib/db/door"
import type { Prisma } from "#lib/db/generated/client"
import type { DirectoryRow, Shortlist } from "#lib/members/directory/views"
import type { VerificationLevel } from "#lib/members/taxonomy/verification-levels"
import { everyone, ownShortlist } from "#lib/members/visibility"

/**
 * The local resources that the actor's company keeps in view, last added first, with what the directory says of each
 * now. Those that are no longer listed are only counted.
 */
export async function listShortlist(actor: Actor): Promise<Shortlist> {
  return asActor(actor, async tx => {
    const kept = await tx.shortlistEntry.findMany({
      where: ownShortlist(actor),
      orderBy: { addedAt: "desc" },
      select: { localResourceId: true, addedAt: true },
    })
    const entries = await tx.directoryEntry.findMany({
      where: { memberId: { in: kept.map(one => one.localResourceId) }, member: everyone },
      select: entryColumns,
    })
    const byMember = new Map(entries.map(entry => [entry.memberId, rowOf(entry)]))
    const rows = kept.flatMap(({ localResourceId, addedAt }) => {
      const row = byMember.get(localResourceId)
      return row ? [{ ...row, addedOn: dayOf(addedAt) }] : []
    })
    return { rows, unlisted: kept.length - rows.length }
  })
}

const entryColumns = {
  memberId: true,
  kind: true,
  localResourceKind: true,
  name: true,
  slug: true,
  summary: true,
  countries: true,
  services: true,
  topics: true,
  languages: true,
  fundingStance: true,
  verificationLevel: true,
  verifiedOn: true,
  freeFrom: true,
  leadTimeDays: true,
} satisfies Prisma.DirectoryEntrySelect

type Entry = Prisma.DirectoryEntryGetPayload<{ select: typeof entryColumns }>

function rowOf({ verifiedOn, freeFrom, verificationLevel, ...entry }: Entry): DirectoryRow {
  return {
    ...entry,
    verificationLevel: verificationLevel as VerificationLevel,
    verifiedOn: verifiedOn && dayOf(verifiedOn),
    freeFrom: freeFrom && dayOf(freeFrom),
  }
}

function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10)
}

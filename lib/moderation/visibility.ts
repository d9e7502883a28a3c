import type { Actor } from "#lib/actor"
import type { Tx } from "#lib/db/door"
import type { Prisma } from "#lib/db/generated/client"
import { tokenDigest } from "#lib/ids"

const nothing = { id: { in: [] as string[] } }

/**
 * Reports that a person of the secretariat may know of: never one about a member they represent, never one whose
 * reporter named them. The database has the same wall of its own.
 */
export async function reportsInSight(tx: Tx, actor: Actor): Promise<Prisma.AbuseReportWhereInput> {
  if (actor.kind === "system") return {}
  if (actor.kind !== "person" || actor.networkRole === null) return nothing
  const represented = await tx.representative.findMany({
    where: { userId: actor.userId, endedAt: null },
    select: { memberId: true },
  })
  const memberIds = represented.map(({ memberId }) => memberId)
  return {
    NOT: { excludedUserIds: { has: actor.userId } },
    OR: [{ aboutMemberId: null }, { aboutMemberId: { notIn: memberIds } }],
  }
}

/** Reports whose content a moderator may read: those they have taken. Listing and case both stand on this one clause. */
export async function heldReports(tx: Tx, actor: Actor): Promise<Prisma.AbuseReportWhereInput> {
  if (actor.kind !== "person") return nothing
  return { AND: [await reportsInSight(tx, actor), { openedById: actor.userId }] }
}

/** The one report that a receipt opens. */
export function reportOfReceipt(receipt: string): Prisma.AbuseReportWhereUniqueInput {
  return { receiptDigest: tokenDigest(receipt) }
}

/** Decisions about the given members, which the actor represents. */
export function decisionsAbout(memberIds: string[]): Prisma.ModerationDecisionWhereInput {
  return { memberId: { in: memberIds } }
}

/** Who of the secretariat works now. */
export const workingModerators: Prisma.UserWhereInput = {
  networkRole: { not: null },
  closedAt: null,
  suspendedAt: null,
}

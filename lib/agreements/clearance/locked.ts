import type { Actor } from "#lib/actor"
import { statementColumns, visibleClearances } from "#lib/agreements/clearance/visibility"
import { lockStanding, type Standing } from "#lib/agreements/ending/standing"
import type { Tx } from "#lib/db/door"
import type { Prisma } from "#lib/db/generated/client"
import { refusal } from "#lib/errors"

const columns = {
  id: true,
  agreementId: true,
  memberId: true,
  state: true,
  version: true,
  statements: { orderBy: { number: "desc" }, take: 1, select: statementColumns },
} as const satisfies Prisma.ClearanceSelect

export type LockedClearance = Prisma.ClearanceGetPayload<{ select: typeof columns }>

/** A clearance with its newest statement and its agreement, read under the agreement's lock. Refuses: common.not_found. */
export async function lockClearance(
  tx: Tx,
  actor: Actor,
  clearanceId: string,
): Promise<{ clearance: LockedClearance; standing: Standing }> {
  const where = { AND: [{ id: clearanceId }, visibleClearances(actor)] }
  const place = await tx.clearance.findFirst({ where, select: { agreementId: true } })
  if (!place) throw refusal("common.not_found")
  const standing = await lockStanding(tx, actor, place.agreementId)
  return { clearance: await tx.clearance.findFirstOrThrow({ where, select: columns }), standing }
}

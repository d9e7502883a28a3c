import type { Tx } from "#lib/db/door"

/**
 * The owners of a member, with its row locked: two owners who step down at the same moment queue here, and the second
 * finds that they are the last.
 */
export async function lockOwners(tx: Tx, memberId: string): Promise<{ userId: string }[]> {
  await tx.$queryRaw`SELECT id FROM member WHERE id = ${memberId}::uuid FOR UPDATE`
  return tx.representative.findMany({ where: { memberId, role: "owner", endedAt: null }, select: { userId: true } })
}

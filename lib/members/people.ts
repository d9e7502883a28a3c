import { now } from "#lib/clock"
import type { Tx } from "#lib/db/door"

/**
 * The owners of a member, with its row locked: two owners who step down at the same moment queue here, and the second
 * finds that they are the last.
 */
export async function lockOwners(tx: Tx, memberId: string): Promise<{ userId: string }[]> {
  await tx.$queryRaw`SELECT id FROM member WHERE id = ${memberId}::uuid FOR UPDATE`
  return tx.representative.findMany({ where: { memberId, role: "owner", endedAt: null }, select: { userId: true } })
}

/** Withdraws what somebody who may no longer invite had sent for the member: nobody joins by their word any more. */
export async function withdrawInvitationsBy(tx: Tx, memberId: string, userId: string): Promise<void> {
  const sent = { memberId, invitedById: userId, acceptedAt: null, withdrawnAt: null }
  await tx.invitation.updateMany({ where: sent, data: { withdrawnAt: now() } })
}

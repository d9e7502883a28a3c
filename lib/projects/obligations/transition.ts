import type { Tx } from "#lib/db/door"
import type { Prisma } from "#lib/db/generated/client"
import { type ObligationEvent, type ObligationState, obligationLifecycle } from "#lib/projects/obligations/lifecycle"

/** The only writer of an obligation's state. Answers whether it was still as its caller read it. */
export async function moveObligation(
  tx: Tx,
  obligation: { id: string; state: ObligationState; version: number },
  event: ObligationEvent,
  along: Omit<Prisma.ObligationUncheckedUpdateManyInput, "id" | "state" | "version"> = {},
): Promise<boolean> {
  const { id, state: from, version } = obligation
  const state = obligationLifecycle.next(from, event)
  if (state === null) return false
  const where = { id, state: from, version }
  return (await tx.obligation.updateMany({ where, data: { ...along, state, version: { increment: 1 } } })).count > 0
}

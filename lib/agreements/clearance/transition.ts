import { type ClearanceEvent, type ClearanceState, clearanceLifecycle } from "#lib/agreements/clearance/lifecycle"
import type { Tx } from "#lib/db/door"
import { refusal } from "#lib/errors"

/**
 * The only writer of a clearance's state. The update holds on condition that the clearance is still as its caller read it:
 * of two who move it at once one succeeds, the other gets common.changed_meanwhile. Whoever has to act next is reminded
 * anew.
 */
export async function moveClearance(
  tx: Tx,
  clearance: { id: string; state: ClearanceState; version: number },
  event: ClearanceEvent,
  days: { keptUntil?: string; dueOn?: string } = {},
): Promise<void> {
  const { id, state: from, version } = clearance
  const state = clearanceLifecycle.next(from, event)
  if (state === null) throw refusal("common.changed_meanwhile")
  const { count } = await tx.clearance.updateMany({
    where: { id, state: from, version },
    data: {
      state,
      version: { increment: 1 },
      remindedOn: null,
      keptUntil: days.keptUntil ? new Date(days.keptUntil) : null,
      ...(days.dueOn && { dueOn: new Date(days.dueOn) }),
    },
  })
  if (count === 0) throw refusal("common.changed_meanwhile")
}

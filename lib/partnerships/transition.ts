import type { Tx } from "#lib/db/door"
import { refusal } from "#lib/errors"
import { type PartnershipEvent, type PartnershipStage, partnershipLifecycle } from "#lib/partnerships/lifecycle"

/**
 * The only writer of a partnership's stage, on condition that it is still where its caller read it. Of two who move it
 * at once one succeeds. Refuses: common.changed_meanwhile.
 */
export async function movePartnership(
  tx: Tx,
  partnership: { id: string; state: PartnershipStage },
  event: PartnershipEvent,
): Promise<PartnershipStage> {
  const state = partnershipLifecycle.next(partnership.state, event)
  if (state === null) throw refusal("common.changed_meanwhile")
  const { count } = await tx.partnership.updateMany({
    where: { id: partnership.id, state: partnership.state },
    data: { state },
  })
  if (count === 0) throw refusal("common.changed_meanwhile")
  return state
}

import { now } from "#lib/clock"
import {
  type DisclosureRequestEvent,
  type DisclosureRequestState,
  disclosureRequestLifecycle,
} from "#lib/confidentiality/requests/lifecycle"
import type { Tx } from "#lib/db/door"
import type { Prisma } from "#lib/db/generated/client"
import { refusal } from "#lib/errors"

/**
 * The only writer of a request's state, on condition that it is still where its caller read it. Of two who move it at
 * once one succeeds. Refuses: common.changed_meanwhile.
 */
export async function moveRequest(
  tx: Tx,
  request: { id: string; state: DisclosureRequestState; version: number },
  event: DisclosureRequestEvent,
  along: Omit<Prisma.DisclosureRequestUncheckedUpdateManyInput, "id" | "state" | "version"> = {},
): Promise<void> {
  const { id, state: from, version } = request
  const state = disclosureRequestLifecycle.next(from, event)
  if (state === null) throw refusal("common.changed_meanwhile")
  const closedAt = disclosureRequestLifecycle.final.includes(state) ? now() : null
  const { count } = await tx.disclosureRequest.updateMany({
    where: { id, state: from, version },
    data: { ...along, closedAt, state, version: { increment: 1 } },
  })
  if (count === 0) throw refusal("common.changed_meanwhile")
}

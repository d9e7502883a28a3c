import type { RenegotiationRequestEvent, RenegotiationRequestState } from "#lib/agreements/renegotiation/lifecycle"
import { renegotiationRequestLifecycle } from "#lib/agreements/renegotiation/lifecycle"
import type { Tx } from "#lib/db/door"
import type { Prisma } from "#lib/db/generated/client"

/** The only writer of a request's state. Answers whether it was still as its caller read it: of two answers one is given. */
export async function moveRequest(
  tx: Tx,
  request: { id: string; state: RenegotiationRequestState; version: number },
  event: RenegotiationRequestEvent,
  along: Omit<Prisma.RenegotiationRequestUncheckedUpdateManyInput, "id" | "state" | "version">,
): Promise<boolean> {
  const { id, state: from, version } = request
  const state = renegotiationRequestLifecycle.next(from, event)
  if (state === null) return false
  const where = { id, state: from, version }
  const { count } = await tx.renegotiationRequest.updateMany({
    where,
    data: { ...along, state, version: { increment: 1 } },
  })
  return count > 0
}

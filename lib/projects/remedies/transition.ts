import type { Tx } from "#lib/db/door"
import type { Prisma } from "#lib/db/generated/client"
import { refusal } from "#lib/errors"
import { type RemedyEvent, type RemedyState, remedyLifecycle } from "#lib/projects/remedies/lifecycle"

/**
 * The only writer of a remedy's state, on condition that it is still where its caller read it.
 * Refuses: common.changed_meanwhile.
 */
export async function moveRemedy(
  tx: Tx,
  remedy: { id: string; state: RemedyState; version: number },
  event: RemedyEvent,
  along: Omit<Prisma.RemedyUncheckedUpdateManyInput, "id" | "state" | "version"> = {},
): Promise<void> {
  const { id, state: from, version } = remedy
  const state = remedyLifecycle.next(from, event)
  if (state === null) throw refusal("common.changed_meanwhile")
  const { count } = await tx.remedy.updateMany({
    where: { id, state: from, version },
    data: { ...along, state, version: { increment: 1 } },
  })
  if (count === 0) throw refusal("common.changed_meanwhile")
}

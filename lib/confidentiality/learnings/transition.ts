import { type LearningEvent, type LearningState, learningLifecycle } from "#lib/confidentiality/learnings/lifecycle"
import type { Tx } from "#lib/db/door"
import type { Prisma } from "#lib/db/generated/client"
import { refusal } from "#lib/errors"

/**
 * The only writer of a learning's state, on condition that it is still where its caller read it. Of two who move it at
 * once one succeeds. Refuses: common.changed_meanwhile.
 */
export async function moveLearning(
  tx: Tx,
  learning: { id: string; state: LearningState; version: number },
  event: LearningEvent,
  along: Omit<Prisma.LearningUncheckedUpdateManyInput, "id" | "state" | "version"> = {},
): Promise<void> {
  const { id, state: from, version } = learning
  const state = learningLifecycle.next(from, event)
  if (state === null) throw refusal("common.changed_meanwhile")
  const { count } = await tx.learning.updateMany({
    where: { id, state: from, version },
    data: { ...along, state, version: { increment: 1 } },
  })
  if (count === 0) throw refusal("common.changed_meanwhile")
}

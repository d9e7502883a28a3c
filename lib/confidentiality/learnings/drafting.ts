import type { LearningState } from "#lib/confidentiality/learnings/lifecycle"
import { moveLearning } from "#lib/confidentiality/learnings/transition"
import type { Tx } from "#lib/db/door"
import type { Prisma } from "#lib/db/generated/client"
import { refusal } from "#lib/errors"

/**
 * Keeps other words of a learning as a draft, which the others do not see and no yes covers.
 * Refuses: common.changed_meanwhile, where somebody else of the same side wrote first.
 */
export async function redraft(
  tx: Tx,
  learning: { id: string; state: LearningState; version: number },
  change: Omit<Prisma.LearningUncheckedUpdateManyInput, "id" | "state" | "version">,
): Promise<void> {
  const cleared = {
    ...change,
    digest: null,
    proposedAt: null,
    approvedAt: null,
    approvedUntil: null,
    remindedAt: null,
    overdueAt: null,
  }
  if (learning.state !== "drafting") return moveLearning(tx, learning, "revise", cleared)
  const { id, version } = learning
  const { count } = await tx.learning.updateMany({
    where: { id, version, state: "drafting" },
    data: { ...change, version: { increment: 1 } },
  })
  if (count === 0) throw refusal("common.changed_meanwhile")
}

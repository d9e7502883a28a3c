import type { Tx } from "#lib/db/door"
import type { Prisma } from "#lib/db/generated/client"
import { refusal } from "#lib/errors"
import { type ReviewEvent, type ReviewState, reviewLifecycle } from "#lib/reviews/lifecycle"

/**
 * The only writer of a review's state, on condition that it is still where its caller read it. Of two who move it at
 * once one succeeds. Refuses: common.changed_meanwhile.
 */
export async function moveReview(
  tx: Tx,
  review: { id: string; state: ReviewState; version: number },
  event: ReviewEvent,
  along: Omit<Prisma.PartnershipReviewUncheckedUpdateManyInput, "id" | "state" | "version"> = {},
): Promise<void> {
  const { id, state: from, version } = review
  const state = reviewLifecycle.next(from, event)
  if (state === null) throw refusal("common.changed_meanwhile")
  const { count } = await tx.partnershipReview.updateMany({
    where: { id, state: from, version },
    data: { ...along, state, version: { increment: 1 } },
  })
  if (count === 0) throw refusal("common.changed_meanwhile")
}

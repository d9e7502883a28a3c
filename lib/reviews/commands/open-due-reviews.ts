import type { Actor } from "#lib/actor"
import { today } from "#lib/clock"
import { asActor } from "#lib/db/door"
import { asDate } from "#lib/projects/calendar"
import { permit } from "#lib/reviews/codes"
import { openReview } from "#lib/reviews/open-review"
import { refusalJob } from "#lib/reviews/policy"
import { lockReview, visibleReviews } from "#lib/reviews/visibility"

/**
 * Opens the reviews whose day is over and that somebody has answered: silence of one side does not hold back the other.
 * Refuses: reviews.jobs_only.
 */
export async function openDueReviews(actor: Actor): Promise<{ opened: number }> {
  permit(refusalJob(actor))
  return asActor(actor, async tx => {
    const due = await tx.partnershipReview.findMany({
      where: {
        ...visibleReviews(actor),
        state: "collecting",
        answersDueOn: { lt: asDate(today()) },
        answeredIds: { isEmpty: false },
      },
      orderBy: { id: "asc" },
      select: { id: true },
    })
    let opened = 0
    for (const { id } of due) {
      const review = await lockReview(tx, actor, id)
      // Its last answer may have come while this waited for the lock.
      if (review.state !== "collecting") continue
      await openReview(tx, actor, review)
      opened += 1
    }
    return { opened }
  })
}

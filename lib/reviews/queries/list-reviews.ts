import type { Actor } from "#lib/actor"
import { asActor } from "#lib/db/door"
import { getPartnership } from "#lib/partnerships/queries/get-partnership"
import { reviewRow } from "#lib/reviews/rows"
import type { ReviewRow } from "#lib/reviews/views"
import { proposals, visibleReviews } from "#lib/reviews/visibility"

/** The stock-takings of a partnership, newest first; empty where it is not visible. */
export async function listReviews(actor: Actor, partnershipId: string): Promise<ReviewRow[]> {
  return asActor(actor, async tx => {
    const partnership = await getPartnership(actor, partnershipId)
    if (!partnership) return []
    const rows = await tx.partnershipReview.findMany({
      where: { ...visibleReviews(actor), partnershipId },
      orderBy: { calledAt: "desc" },
      select: {
        id: true,
        partnershipId: true,
        state: true,
        calledAt: true,
        calledByMemberId: true,
        answersDueOn: true,
        answeredIds: true,
        outcome: true,
        proposals: { ...proposals, take: 1 },
      },
    })
    return rows.map(row => reviewRow(actor, partnership.parties, row))
  })
}

import type { Actor } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { now } from "#lib/clock"
import type { Tx } from "#lib/db/door"
import { notifyMember } from "#lib/notifications/notify"
import { paths } from "#lib/paths"
import type { ReviewState } from "#lib/reviews/lifecycle"
import { moveReview } from "#lib/reviews/transition"

/** Breaks the seal for all parties at once, and tells them. */
export async function openReview(
  tx: Tx,
  actor: Actor,
  review: { id: string; partnershipId: string; partyIds: string[]; state: ReviewState; version: number },
): Promise<void> {
  const { id, partnershipId, partyIds } = review
  await moveReview(tx, review, "open", { openedAt: now() })
  await recordAudit(tx, actor, {
    subject: { type: "review", id },
    event: "review.opened",
    partyIds,
    values: { partnershipId },
  })
  for (const memberId of partyIds) {
    await notifyMember(tx, memberId, { kind: "reviewOpened", path: paths.partnerships.review(partnershipId, id) })
  }
}

import type { Actor } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { now } from "#lib/clock"
import { asActor } from "#lib/db/door"
import { notifyOtherParties } from "#lib/notifications/notify"
import { advanceStage } from "#lib/partnerships/commands/advance-stage"
import { requireParty } from "#lib/partnerships/policy"
import { paths } from "#lib/paths"
import { permit } from "#lib/reviews/codes"
import { refusalDecideReview } from "#lib/reviews/policy"
import type { DecideReviewInput } from "#lib/reviews/schema"
import { moveReview } from "#lib/reviews/transition"
import { lockReview } from "#lib/reviews/visibility"

/**
 * Writes down what the parties decided after they had read each other's answers. It binds nobody: what changes the
 * agreement or ends the work is done there. The same decision twice is one.
 * Refuses: common.not_found, common.changed_meanwhile, reviews.role_may_not, reviews.not_now.
 */
export async function decideReview(actor: Actor, input: DecideReviewInput): Promise<void> {
  const person = requireParty(actor)
  const { outcome, words, version } = input
  await asActor(actor, async tx => {
    const review = await lockReview(tx, actor, input.reviewId)
    if (review.state === "decided" && review.outcome === outcome && review.decision === words) return
    permit(refusalDecideReview(actor, review))
    await moveReview(tx, { ...review, version }, "decide", {
      outcome,
      decision: words,
      decidedByName: person.name,
      decidedByMemberId: person.member.id,
      decidedAt: now(),
    })
    const { id, partnershipId, partyIds } = review
    // Whoever decides to end stays at taking stock until the work itself is closed.
    if (review.stage === "taking_stock" && outcome !== "end") {
      await advanceStage(actor, { partnershipId, stage: "working" })
    }
    await recordAudit(tx, actor, {
      subject: { type: "review", id },
      event: "review.decided",
      partyIds,
      values: { partnershipId, outcome },
    })
    await notifyOtherParties(tx, partyIds, person.member.id, {
      kind: "reviewDecided",
      values: { by: person.member.name },
      path: paths.partnerships.review(partnershipId, id),
    })
  })
}

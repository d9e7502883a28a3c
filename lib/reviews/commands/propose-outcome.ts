import type { Actor } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { now } from "#lib/clock"
import { asActor } from "#lib/db/door"
import { refusal } from "#lib/errors"
import { notifyOtherParties } from "#lib/notifications/notify"
import { requireParty } from "#lib/partnerships/policy"
import { paths } from "#lib/paths"
import { permit } from "#lib/reviews/codes"
import { refusalProposeOutcome } from "#lib/reviews/policy"
import type { ProposeOutcomeInput } from "#lib/reviews/schema"
import { moveReview } from "#lib/reviews/transition"
import { lockReview } from "#lib/reviews/visibility"

/**
 * Says how one side would go on after the stock-taking, and says yes to it. It takes the place of what was proposed
 * before: whoever had said yes to that is asked anew. In place of another party's proposal it wants a reason. The same
 * words of the same side twice are one proposal.
 * Refuses: common.not_found, common.changed_meanwhile, common.invalid_input (reason), reviews.role_may_not,
 * reviews.not_now.
 */
export async function proposeOutcome(actor: Actor, input: ProposeOutcomeInput): Promise<void> {
  const person = requireParty(actor)
  const { outcome, words, reason, version } = input
  const memberId = person.member.id
  await asActor(actor, async tx => {
    const review = await lockReview(tx, actor, input.reviewId)
    const { id: reviewId, partnershipId, partyIds, last, standing } = review
    permit(refusalProposeOutcome(actor, review))
    if (standing?.memberId === memberId && standing.outcome === outcome && standing.words === words) return
    await moveReview(tx, { ...review, version }, "propose")
    const isCounter = standing !== null && standing.memberId !== memberId
    // After the move: who has not seen the other's proposal is told that it came, and not that a reason is missing.
    if (isCounter && reason === "") throw refusal("common.invalid_input", { reason: { code: "required" } })
    const { id: proposalId } = await tx.outcomeProposal.create({
      data: {
        ...{ reviewId, partnershipId, memberId, outcome, words },
        number: (last?.number ?? 0) + 1,
        reason: isCounter ? reason : "",
        ...{ proposedByName: person.name, proposedAt: now() },
      },
      select: { id: true },
    })
    await tx.outcomeYes.create({
      data: { proposalId, partnershipId, memberId, saidByName: person.name, saidAt: now() },
      select: { proposalId: true },
    })
    await recordAudit(tx, actor, {
      subject: { type: "review", id: reviewId },
      event: "review.proposed",
      partyIds,
      values: { partnershipId, outcome },
    })
    await notifyOtherParties(tx, partyIds, memberId, {
      kind: isCounter ? "outcomeProposedAnew" : "outcomeProposed",
      values: { by: person.member.name },
      path: paths.partnerships.review(partnershipId, reviewId),
    })
  })
}

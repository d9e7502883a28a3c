import type { Actor } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { now } from "#lib/clock"
import { asActor } from "#lib/db/door"
import { refusal } from "#lib/errors"
import { notifyOtherParties } from "#lib/notifications/notify"
import { mayWrite, requireParty } from "#lib/partnerships/policy"
import { paths } from "#lib/paths"
import { permit } from "#lib/reviews/codes"
import { refusalWithdrawOutcome } from "#lib/reviews/policy"
import type { WithdrawOutcomeInput } from "#lib/reviews/schema"
import { moveReview } from "#lib/reviews/transition"
import { lockReview } from "#lib/reviews/visibility"

/**
 * Takes back one's own proposal of how to go on, and with it every yes to it. Twice is once.
 * Refuses: common.not_found, common.changed_meanwhile, reviews.role_may_not, reviews.not_now, reviews.not_your_proposal.
 */
export async function withdrawOutcome(actor: Actor, input: WithdrawOutcomeInput): Promise<void> {
  const person = requireParty(actor)
  await asActor(actor, async tx => {
    const review = await lockReview(tx, actor, input.reviewId)
    const { id, partnershipId, partyIds, last, standing } = review
    const isTheirs = last?.id === input.proposalId && last.memberId === person.member.id
    if (isTheirs && last.withdrawnAt !== null && mayWrite(person.member)) return
    permit(refusalWithdrawOutcome(actor, review))
    if (standing?.id !== input.proposalId) throw refusal("common.changed_meanwhile")
    await moveReview(tx, review, "withdraw")
    await tx.outcomeProposal.updateMany({ where: { id: standing.id }, data: { withdrawnAt: now() } })
    await recordAudit(tx, actor, {
      subject: { type: "review", id },
      event: "review.withdrawn",
      partyIds,
      values: { partnershipId },
    })
    await notifyOtherParties(tx, partyIds, person.member.id, {
      kind: "outcomeWithdrawn",
      values: { by: person.member.name },
      path: paths.partnerships.review(partnershipId, id),
    })
  })
}

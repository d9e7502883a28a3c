import type { Actor } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { now } from "#lib/clock"
import { asActor } from "#lib/db/door"
import { refusal } from "#lib/errors"
import { notifyOtherParties } from "#lib/notifications/notify"
import { advanceStage } from "#lib/partnerships/commands/advance-stage"
import { mayWrite, requireParty } from "#lib/partnerships/policy"
import { paths } from "#lib/paths"
import { permit } from "#lib/reviews/codes"
import { refusalConfirmOutcome } from "#lib/reviews/policy"
import type { ConfirmOutcomeInput } from "#lib/reviews/schema"
import { moveReview } from "#lib/reviews/transition"
import { lockReview } from "#lib/reviews/visibility"

/**
 * Says yes to exactly what was proposed. The last party's yes decides, and from then on it stays. What is decided changes
 * no agreement by itself: what changes or ends one is done there. A yes that was said is said once.
 * Refuses: common.not_found, common.changed_meanwhile, reviews.role_may_not, reviews.not_now.
 */
export async function confirmOutcome(actor: Actor, input: ConfirmOutcomeInput): Promise<{ isDecided: boolean }> {
  const person = requireParty(actor)
  const memberId = person.member.id
  return asActor(actor, async tx => {
    const review = await lockReview(tx, actor, input.reviewId)
    const { id, partnershipId, partyIds, last, standing } = review
    const isSaid = last?.id === input.proposalId && last.yeses.some(yes => yes.memberId === memberId)
    if (isSaid && last.withdrawnAt === null && mayWrite(person.member)) return { isDecided: review.state === "decided" }
    permit(refusalConfirmOutcome(actor, review))
    // Another proposal came in its place since the page was read: a yes to words that nobody saw is none.
    if (standing?.id !== input.proposalId) throw refusal("common.changed_meanwhile")
    await tx.outcomeYes.create({
      data: { proposalId: standing.id, partnershipId, memberId, saidByName: person.name, saidAt: now() },
      select: { proposalId: true },
    })
    const saidBy = [memberId, ...standing.yeses.map(yes => yes.memberId)]
    const isDecided = partyIds.every(party => saidBy.includes(party))
    const { outcome, words } = standing
    if (isDecided) {
      await moveReview(tx, review, "decide", { outcome, decision: words, decidedAt: now() })
      // Whoever decides to end stays at taking stock until the work itself is closed.
      if (review.stage === "taking_stock" && outcome !== "end")
        await advanceStage(actor, { partnershipId, stage: "working" })
    }
    await recordAudit(tx, actor, {
      subject: { type: "review", id },
      event: isDecided ? "review.decided" : "review.confirmed",
      partyIds,
      values: { partnershipId, outcome },
    })
    await notifyOtherParties(tx, partyIds, memberId, {
      kind: isDecided ? "reviewDecided" : "outcomeConfirmed",
      values: { by: person.member.name },
      path: paths.partnerships.review(partnershipId, id),
    })
    return { isDecided }
  })
}

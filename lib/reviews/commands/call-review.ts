import type { Actor } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { now, today } from "#lib/clock"
import { asActor } from "#lib/db/door"
import { refusal } from "#lib/errors"
import { notifyMember } from "#lib/notifications/notify"
import { advanceStage } from "#lib/partnerships/commands/advance-stage"
import { requireParty } from "#lib/partnerships/policy"
import { getPartnership } from "#lib/partnerships/queries/get-partnership"
import { paths } from "#lib/paths"
import { addDays, asDate } from "#lib/projects/calendar"
import { getProject } from "#lib/projects/queries/get-project"
import { permit } from "#lib/reviews/codes"
import { answerDays, refusalCallReview } from "#lib/reviews/policy"
import type { CallReviewInput } from "#lib/reviews/schema"
import { visibleReviews } from "#lib/reviews/visibility"

/**
 * Begins to take stock, at a review point of the agreement or at any other time. Both sides have the same days for
 * their answers.
 * Refuses: common.not_found, reviews.role_may_not, reviews.already_collecting.
 */
export async function callReview(actor: Actor, input: CallReviewInput): Promise<{ reviewId: string }> {
  const person = requireParty(actor)
  const { partnershipId, projectId, reviewPointId } = input
  return asActor(actor, async tx => {
    const partnership = await getPartnership(actor, partnershipId)
    if (!partnership) throw refusal("common.not_found")
    if (projectId || reviewPointId) {
      const project = await getProject(actor, projectId ?? "")
      const isKnown = !reviewPointId || project?.reviewPoints.some(point => point.id === reviewPointId)
      if (project?.partnershipId !== partnershipId || !isKnown) throw refusal("common.not_found")
    }
    const collecting = await tx.partnershipReview.count({
      where: { ...visibleReviews(actor), partnershipId, state: "collecting" },
    })
    permit(refusalCallReview(actor, { isCollecting: collecting > 0 }))
    const answersDueOn = addDays(today(), answerDays)
    const { id } = await tx.partnershipReview.create({
      data: {
        partnershipId,
        projectId,
        reviewPointId,
        answeredIds: [],
        calledById: person.userId,
        calledByMemberId: person.member.id,
        calledAt: now(),
        answersDueOn: asDate(answersDueOn),
      },
      select: { id: true },
    })
    await advanceStage(actor, { partnershipId, stage: "taking_stock" })
    const partyIds = partnership.parties.map(party => party.memberId)
    await recordAudit(tx, actor, {
      subject: { type: "review", id },
      event: "review.called",
      partyIds,
      values: { partnershipId, answersDueOn },
    })
    for (const memberId of partyIds) {
      await notifyMember(
        tx,
        memberId,
        {
          kind: "reviewCalled",
          values: { by: person.member.name },
          path: paths.partnerships.review(partnershipId, id),
        },
        { exceptUserId: person.userId },
      )
    }
    return { reviewId: id }
  })
}

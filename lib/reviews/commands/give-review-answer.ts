import type { Actor } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { now, today } from "#lib/clock"
import { asActor, type Tx } from "#lib/db/door"
import { refusal } from "#lib/errors"
import { notifyMember } from "#lib/notifications/notify"
import { requireParty } from "#lib/partnerships/policy"
import { paths } from "#lib/paths"
import { addDays, asDate, dayOf } from "#lib/projects/calendar"
import { permit } from "#lib/reviews/codes"
import { openReview } from "#lib/reviews/open-review"
import { answerDays, refusalGiveAnswer } from "#lib/reviews/policy"
import type { GiveReviewAnswerInput } from "#lib/reviews/schema"
import { lockReview, visibleAnswers } from "#lib/reviews/visibility"

/**
 * Gives the answer of one's own side, or changes it as long as it is sealed. The last answer opens all of them.
 * Whoever answers first after the day is over gives the others their days anew.
 * Refuses: common.not_found, common.changed_meanwhile, reviews.role_may_not, reviews.not_now.
 */
export async function giveReviewAnswer(actor: Actor, input: GiveReviewAnswerInput): Promise<{ isOpen: boolean }> {
  const person = requireParty(actor)
  return asActor(actor, async tx => {
    const review = await lockReview(tx, actor, input.reviewId)
    permit(refusalGiveAnswer(actor, review))
    const { id: reviewId, partnershipId, partyIds } = review
    const memberId = person.member.id
    await writeAnswer(tx, actor, {
      ...{ reviewId, partnershipId, memberId, version: input.version, statements: input.statements },
      ...{ answeredById: person.userId, answeredByName: person.name, answeredAt: now() },
    })
    if (review.answeredIds.includes(memberId)) return { isOpen: false }
    const answeredIds = [...review.answeredIds, memberId]
    const isMissed = review.answeredIds.length === 0 && dayOf(review.answersDueOn) < today()
    await tx.partnershipReview.updateMany({
      where: { id: reviewId, version: review.version },
      data: {
        answeredIds,
        version: { increment: 1 },
        ...(isMissed ? { answersDueOn: asDate(addDays(today(), answerDays)) } : {}),
      },
    })
    await recordAudit(tx, actor, {
      subject: { type: "review", id: reviewId },
      event: "review.answered",
      partyIds,
      values: { partnershipId },
    })
    const waiting = partyIds.filter(party => !answeredIds.includes(party))
    if (waiting.length === 0) {
      await openReview(tx, actor, { ...review, version: review.version + 1 })
      return { isOpen: true }
    }
    for (const party of waiting) {
      await notifyMember(tx, party, {
        kind: "reviewAnswered",
        values: { by: person.member.name },
        path: paths.partnerships.review(partnershipId, reviewId),
      })
    }
    return { isOpen: false }
  })
}

type Answer = Pick<GiveReviewAnswerInput, "reviewId" | "partnershipId" | "version" | "statements"> & {
  memberId: string
  answeredById: string
  answeredByName: string
  answeredAt: Date
}

/** A colleague who answered meanwhile is not written over. */
async function writeAnswer(tx: Tx, actor: Actor, { version, ...answer }: Answer): Promise<void> {
  const { reviewId, memberId } = answer
  const before = await tx.reviewAnswer.findFirst({
    where: { ...visibleAnswers(actor), reviewId, memberId },
    select: { version: true },
  })
  if ((before?.version ?? 0) !== version) throw refusal("common.changed_meanwhile")
  if (before) {
    const where = { reviewId, memberId, version }
    await tx.reviewAnswer.updateMany({ where, data: { ...answer, version: { increment: 1 } } })
  } else {
    await tx.reviewAnswer.create({ data: answer, select: { id: true } })
  }
}

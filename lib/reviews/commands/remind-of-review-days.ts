import type { Actor } from "#lib/actor"
import { now, today } from "#lib/clock"
import { asActor, type Tx } from "#lib/db/door"
import { notifyMember } from "#lib/notifications/notify"
import { paths } from "#lib/paths"
import { addDays, asDate } from "#lib/projects/calendar"
import { listReviewPoints } from "#lib/projects/queries/list-review-points"
import type { AgreedReviewPoint } from "#lib/projects/views"
import { permit } from "#lib/reviews/codes"
import { lateDays, nearDays, refusalJob } from "#lib/reviews/policy"
import { visibleReviews } from "#lib/reviews/visibility"

/**
 * Tells the parties that a day agreed on to take stock is near, and on the day that it has come; each once, and not of one
 * they have taken up already.
 * Refuses: reviews.jobs_only.
 */
export async function remindOfReviewDays(actor: Actor): Promise<{ reminded: number }> {
  permit(refusalJob(actor))
  return asActor(actor, async tx => {
    const between = { fromOn: addDays(today(), -lateDays), untilOn: addDays(today(), nearDays) }
    const points = await listReviewPoints(actor, between)
    const taken = await tx.partnershipReview.findMany({
      where: { ...visibleReviews(actor), reviewPointId: { in: points.map(({ id }) => id) } },
      select: { reviewPointId: true },
    })
    let reminded = 0
    for (const point of points.filter(({ id }) => !taken.some(({ reviewPointId }) => reviewPointId === id)))
      if (await remindOfOne(tx, point)) reminded += 1
    return { reminded }
  })
}

async function remindOfOne(tx: Tx, { id, projectId, partnershipId, onDate, title, partyIds }: AgreedReviewPoint) {
  const kind = onDate > today() ? "near" : "day"
  const { count } = await tx.reviewDayReminder.createMany({
    data: [{ reviewPointId: id, onDate: asDate(onDate), kind, remindedAt: now() }],
    skipDuplicates: true,
  })
  if (count === 0) return false
  for (const memberId of partyIds) {
    await notifyMember(tx, memberId, {
      kind: kind === "near" ? "reviewDayNear" : "reviewDayCame",
      values: { title, day: onDate },
      path: paths.partnerships.reviews(partnershipId, { projectId, id }),
    })
  }
  return true
}

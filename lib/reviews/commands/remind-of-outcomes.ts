import type { Actor } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { day, fromNow, now } from "#lib/clock"
import { asActor } from "#lib/db/door"
import { notifyMember } from "#lib/notifications/notify"
import { paths } from "#lib/paths"
import { permit } from "#lib/reviews/codes"
import { outcomeReminderDays, refusalJob } from "#lib/reviews/policy"
import { lockReview, visibleReviews } from "#lib/reviews/visibility"

/**
 * Reminds those who have not answered a proposal of how to go on, once for each proposal.
 * Refuses: reviews.jobs_only.
 */
export async function remindOfOutcomes(actor: Actor): Promise<{ reminded: number }> {
  permit(refusalJob(actor))
  return asActor(actor, async tx => {
    const before = fromNow(-outcomeReminderDays * day)
    const waiting = await tx.partnershipReview.findMany({
      where: {
        ...visibleReviews(actor),
        state: "proposed",
        proposals: { some: { proposedAt: { lt: before }, remindedAt: null } },
      },
      orderBy: { id: "asc" },
      select: { id: true },
    })
    let reminded = 0
    for (const { id } of waiting) {
      const { standing, partnershipId, partyIds } = await lockReview(tx, actor, id)
      // What was found may have been answered or replaced while this waited for the lock.
      if (!standing || standing.remindedAt || standing.proposedAt >= before) continue
      await tx.outcomeProposal.updateMany({ where: { id: standing.id }, data: { remindedAt: now() } })
      await recordAudit(tx, actor, {
        subject: { type: "review", id },
        event: "review.reminded",
        partyIds,
        values: { partnershipId },
      })
      const silent = partyIds.filter(party => !standing.yeses.some(({ memberId }) => memberId === party))
      for (const memberId of silent) {
        await notifyMember(tx, memberId, {
          kind: "outcomeWaits",
          path: paths.partnerships.review(partnershipId, id),
        })
      }
      reminded += 1
    }
    return { reminded }
  })
}

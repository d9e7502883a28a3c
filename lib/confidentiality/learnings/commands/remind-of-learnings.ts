import type { Actor } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { now, today } from "#lib/clock"
import { permit } from "#lib/confidentiality/codes"
import { learningReminder, refusalRemindOfLearnings } from "#lib/confidentiality/learnings/policy"
import { lockLearning, visibleLearnings } from "#lib/confidentiality/learnings/visibility"
import { dayOf } from "#lib/confidentiality/requests/visibility"
import { asActor } from "#lib/db/door"
import { oneByOne } from "#lib/jobs/one-by-one"
import { notifyMember } from "#lib/notifications/notify"
import { paths } from "#lib/paths"

/**
 * Reminds those who have not answered to a text that was put before them: once when the day on which it is to appear is
 * near, once when that day has gone by. Nothing is published by silence.
 * Refuses: confidentiality.jobs_only.
 */
export async function remindOfLearnings(actor: Actor): Promise<{ reminded: number }> {
  permit(refusalRemindOfLearnings(actor))
  const waiting = await asActor(actor, tx =>
    tx.learning.findMany({
      where: { AND: [visibleLearnings(actor), { state: "proposed", overdueAt: null }] },
      orderBy: { id: "asc" },
      select: { id: true },
    }),
  )
  const reminded = await oneByOne(
    waiting.map(({ id }) => id),
    id => remindOfOne(actor, id),
  )
  return { reminded }
}

const columns = { soon: "remindedAt", late: "overdueAt" } as const
const kinds = { soon: "learningReminder", late: "learningOverdue" } as const

function remindOfOne(actor: Actor, learningId: string): Promise<boolean> {
  return asActor(actor, async tx => {
    const learning = await lockLearning(tx, actor, learningId)
    const { id, partnershipId, partyIds, memberId, revision, answers, wording, proposedAt } = learning
    // Somebody may have answered, or written it anew, while this waited for the lock.
    if (learning.state !== "proposed" || !proposedAt) return false
    const told = { isReminded: learning.remindedAt !== null, isOverdueTold: learning.overdueAt !== null }
    const dates = { publishOn: wording.publishOn, proposedOn: dayOf(proposedAt) }
    const reminder = learningReminder({ ...dates, ...told }, today())
    if (!reminder) return false
    await tx.learning.updateMany({ where: { id }, data: { [columns[reminder]]: now() } })
    await recordAudit(tx, actor, {
      subject: { type: "learning", id },
      event: "learning.reminded",
      partyIds,
      values: { partnershipId, of: reminder },
    })
    const given = answers.filter(answer => answer.revision === revision).map(answer => answer.memberId)
    for (const silent of partyIds.filter(party => party !== memberId && !given.includes(party)))
      await notifyMember(tx, silent, {
        kind: kinds[reminder],
        values: { day: wording.publishOn },
        path: paths.partnerships.learning(partnershipId, id),
      })
    return true
  })
}

import type { Actor } from "#lib/actor"
import { permit } from "#lib/agreements/codes"
import { onTheTable } from "#lib/agreements/lifecycle"
import { refusalJob } from "#lib/agreements/policy"
import { hopedForBy } from "#lib/agreements/visibility"
import { recordAudit } from "#lib/audit/record"
import { day, fromNow, now } from "#lib/clock"
import { asActor } from "#lib/db/door"
import { notifyMember } from "#lib/notifications/notify"
import { paths } from "#lib/paths"

/**
 * Reminds the side that has the pen, once, the day before an answer is hoped for. When the day passes nothing is lost.
 * Refuses: agreements.jobs_only.
 */
export async function remindOfAnswers(actor: Actor): Promise<{ reminded: number }> {
  permit(refusalJob(actor))
  return asActor(actor, async tx => {
    const due = await tx.handOver.findMany({
      // Who was handed the pen today for an answer tomorrow has just been told.
      where: { ...hopedForBy(fromNow(day)), handedAt: { lt: fromNow(-day / 2) } },
      orderBy: { id: "asc" },
      select: { id: true, agreementId: true },
    })
    let reminded = 0
    for (const { id, agreementId } of due) {
      // Whoever hands over meanwhile waits for this, or this sees that they have.
      await tx.$queryRaw`SELECT id::text FROM agreement WHERE id = ${agreementId}::uuid FOR UPDATE`
      const agreement = await tx.agreement.findUniqueOrThrow({
        where: { id: agreementId },
        select: {
          state: true,
          title: true,
          holderId: true,
          turnSince: true,
          partnership: { select: { partyIds: true } },
          handOvers: {
            orderBy: { handedAt: "desc" },
            take: 1,
            select: { id: true, answerHopedOn: true, remindedAt: true, handedAt: true },
          },
        },
      })
      const [latest] = agreement.handOvers
      // A signing that lapsed leaves the pen where it was and begins its turn anew: what was hoped for is over.
      const isWaiting =
        onTheTable.includes(agreement.state) && latest !== undefined && latest.handedAt >= agreement.turnSince
      if (!isWaiting || latest?.id !== id || !latest.answerHopedOn || latest.remindedAt) continue
      await tx.handOver.updateMany({ where: { id, remindedAt: null }, data: { remindedAt: now() } })
      await recordAudit(tx, actor, {
        subject: { type: "agreement", id: agreementId },
        event: "agreement.reminded",
        partyIds: agreement.partnership.partyIds,
      })
      await notifyMember(tx, agreement.holderId, {
        kind: "agreementAnswerHoped",
        values: { title: agreement.title, day: latest.answerHopedOn.toISOString().slice(0, 10) },
        path: paths.agreements.one(agreementId),
      })
      reminded += 1
    }
    return { reminded }
  })
}

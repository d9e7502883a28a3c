import type { Actor } from "#lib/actor"
import { permit } from "#lib/agreements/codes"
import { lockTable } from "#lib/agreements/negotiation/table"
import { refusalJob } from "#lib/agreements/policy"
import { reminderDays } from "#lib/agreements/renegotiation/policy"
import { requestsDueBy } from "#lib/agreements/renegotiation/visibility"
import { recordAudit } from "#lib/audit/record"
import { day, fromNow, now } from "#lib/clock"
import { asActor } from "#lib/db/door"
import { oneByOne } from "#lib/jobs/one-by-one"
import { notifyOtherParties } from "#lib/notifications/notify"
import { paths } from "#lib/paths"

/**
 * Reminds the parties that were asked to renegotiate, once, some days before their answer is due. Silence changes nothing of
 * what holds. Who was asked today has just been told. Refuses: agreements.jobs_only.
 */
export async function remindOfRequests(actor: Actor): Promise<{ reminded: number }> {
  permit(refusalJob(actor))
  const due = await asActor(actor, tx =>
    tx.renegotiationRequest.findMany({
      where: { AND: [requestsDueBy(actor, fromNow(reminderDays * day)), { askedAt: { lt: fromNow(-day) } }] },
      orderBy: { id: "asc" },
      select: { id: true },
    }),
  )
  const reminded = await oneByOne(
    due.map(({ id }) => id),
    id => remindOfOne(actor, id),
  )
  return { reminded }
}

/** False where it was answered or taken back meanwhile. */
function remindOfOne(actor: Actor, id: string): Promise<boolean> {
  return asActor(actor, async tx => {
    const { agreementId } = await tx.renegotiationRequest.findUniqueOrThrow({
      where: { id },
      select: { agreementId: true },
    })
    const table = await lockTable(tx, actor, agreementId)
    const where = { id, state: "asked" as const, remindedAt: null }
    const { count } = await tx.renegotiationRequest.updateMany({ where, data: { remindedAt: now() } })
    if (count === 0) return false
    const request = await tx.renegotiationRequest.findUniqueOrThrow({
      where: { id },
      select: { memberId: true, answerDueOn: true },
    })
    await recordAudit(tx, actor, {
      subject: { type: "agreement", id: agreementId },
      event: "renegotiation.reminded",
      partyIds: table.partyIds,
    })
    await notifyOtherParties(tx, table.partyIds, request.memberId, {
      kind: "renegotiationDue",
      values: { title: table.title, day: request.answerDueOn.toISOString().slice(0, 10) },
      path: paths.agreements.change(agreementId),
    })
    return true
  })
}

import type { Actor } from "#lib/actor"
import { permit } from "#lib/agreements/codes"
import { lockNotice } from "#lib/agreements/ending/notice"
import { isAnswerDue } from "#lib/agreements/ending/policy"
import { noticesToAgreeTo } from "#lib/agreements/ending/visibility"
import { refusalJob } from "#lib/agreements/policy"
import { recordAudit } from "#lib/audit/record"
import { now, today } from "#lib/clock"
import { asActor } from "#lib/db/door"
import { oneByOne } from "#lib/jobs/one-by-one"
import { notifyMember } from "#lib/notifications/notify"
import { paths } from "#lib/paths"

/**
 * Reminds the parties whose yes to a notice is missing, once: some days before its day, or some days after it was given
 * where that comes first. Silence is no yes. Refuses: agreements.jobs_only.
 */
export async function remindOfNotices(actor: Actor): Promise<{ reminded: number }> {
  permit(refusalJob(actor))
  const open = await asActor(actor, tx =>
    tx.agreementNotice.findMany({ where: noticesToAgreeTo(actor), orderBy: { id: "asc" }, select: { id: true } }),
  )
  const reminded = await oneByOne(
    open.map(({ id }) => id),
    id => remindOfOne(actor, id),
  )
  return { reminded }
}

/** False where it is too early, or the notice was settled or reminded of meanwhile. */
function remindOfOne(actor: Actor, id: string): Promise<boolean> {
  return asActor(actor, async tx => {
    const { notice, standing } = await lockNotice(tx, actor, id)
    const found = await tx.agreementNotice.findFirst({
      where: { AND: [{ id }, noticesToAgreeTo(actor)] },
      select: { givenAt: true },
    })
    const onDate = notice.onDate?.toISOString().slice(0, 10) ?? null
    if (!found || !isAnswerDue({ ...found, onDate }, { now: now(), today: today() })) return false
    const where = { id, state: "given" as const, remindedAt: null }
    const { count } = await tx.agreementNotice.updateMany({ where, data: { remindedAt: now() } })
    if (count === 0) return false
    await recordAudit(tx, actor, {
      subject: { type: "agreement", id: standing.id },
      event: "notice.reminded",
      partyIds: standing.partyIds,
      values: { notice: id },
    })
    const answered = [notice.memberId, ...notice.answers.map(({ memberId }) => memberId)]
    const waits = {
      kind: notice.kind === "resume" ? "resumeWaits" : "endWaits",
      values: { title: standing.title },
      path: paths.agreements.notice(standing.id, id),
    }
    for (const party of standing.partyIds) if (!answered.includes(party)) await notifyMember(tx, party, waits)
    return true
  })
}

import type { Actor } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { day, fromNow, now, today } from "#lib/clock"
import { asActor, type Tx } from "#lib/db/door"
import { appealDays, keptDays, requirePortal } from "#lib/moderation/policy"
import { moveReport } from "#lib/moderation/transition"
import { notifySecretariat } from "#lib/notifications/notify"
import { paths } from "#lib/paths"

/**
 * Once a day: tells the others of the secretariat which reports are past their time, closes those nobody objected to,
 * and deletes what reporters wrote a year after the end; the decisions stay. Refuses: moderation.secretariat_only.
 */
export async function watchReports(actor: Actor): Promise<void> {
  requirePortal(actor)
  await asActor(actor, tx => tellOfOverdue(tx))
  await asActor(actor, tx => closeDecided(tx, actor))
  await asActor(actor, tx => forgetReporters(tx, actor))
}

/** Told on the first day after only: a daily mail would be read by nobody. The queue says it every day. */
async function tellOfOverdue(tx: Tx): Promise<void> {
  const yesterday = new Date(new Date(today()).getTime() - day)
  const reports = await tx.abuseReport.findMany({
    where: {
      OR: [
        { state: "received", acknowledgeBy: yesterday },
        { state: { in: ["triaged", "in_review"] }, answerBy: yesterday },
      ],
    },
    select: { openedById: true, aboutMemberId: true, excludedUserIds: true },
  })
  for (const report of reports) {
    const involved = await tx.representative.findMany({
      where: { memberId: { in: report.aboutMemberId ? [report.aboutMemberId] : [] }, endedAt: null },
      select: { userId: true },
    })
    const exceptUserIds = [
      ...report.excludedUserIds,
      ...involved.map(({ userId }) => userId),
      ...(report.openedById ? [report.openedById] : []),
    ]
    await notifySecretariat(tx, { kind: "reportOverdue", path: paths.moderation.home }, { exceptUserIds })
  }
}

async function closeDecided(tx: Tx, actor: Actor): Promise<void> {
  const reports = await tx.abuseReport.findMany({
    where: { state: "decided", decisions: { every: { decidedAt: { lt: fromNow(-appealDays * day) } } } },
    select: { id: true, version: true },
  })
  for (const report of reports) {
    await moveReport(tx, report, "close", { closedAt: now() })
    await recordAudit(tx, actor, { subject: { type: "abuse_report", id: report.id }, event: "report.closed" })
  }
}

async function forgetReporters(tx: Tx, actor: Actor): Promise<void> {
  const reports = await tx.abuseReport.findMany({
    where: { state: "final", closedAt: { lt: fromNow(-keptDays * day) }, NOT: { sealed: new Uint8Array() } },
    select: { id: true },
  })
  for (const { id } of reports) {
    await tx.reportMessage.deleteMany({ where: { reportId: id } })
    // The receipt opens nothing any more, and no digest can be tried against it.
    const forgotten = { sealed: new Uint8Array(), sealedContact: null, receiptDigest: `forgotten-${id}` }
    await tx.abuseReport.update({ where: { id }, data: forgotten, select: { id: true } })
    await recordAudit(tx, actor, { subject: { type: "abuse_report", id }, event: "report.reporter_forgotten" })
  }
}

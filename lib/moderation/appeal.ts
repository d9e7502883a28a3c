import type { Actor } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { day, fromNow } from "#lib/clock"
import type { Tx } from "#lib/db/door"
import { permit } from "#lib/moderation/codes"
import type { AbuseReportState } from "#lib/moderation/lifecycle"
import { appealDays, refusalAppeal } from "#lib/moderation/policy"
import { moveReport } from "#lib/moderation/transition"

/** The last day of the time for objections. */
export function appealEnds(decidedAt: Date): Date {
  return new Date(decidedAt.getTime() + appealDays * day)
}

/**
 * Opens the matter again, for somebody else: whoever decided gives it back to the queue. For a reporter the portal is
 * named as the actor.
 * Refuses: moderation.not_open, moderation.appeal_too_late, common.changed_meanwhile.
 */
export async function appeal(
  tx: Tx,
  actor: Actor,
  report: { id: string; state: AbuseReportState; version: number },
  decidedAt: Date,
): Promise<void> {
  permit(refusalAppeal({ state: report.state, isInTime: appealEnds(decidedAt) >= fromNow(0) }))
  await moveReport(tx, { id: report.id, version: report.version }, "appeal", { openedById: null, openedByName: null })
  await recordAudit(tx, actor, { subject: { type: "abuse_report", id: report.id }, event: "decision.appealed" })
}

import type { Actor } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { asActor } from "#lib/db/door"
import { refusal } from "#lib/errors"
import { permit } from "#lib/moderation/codes"
import { requireReport } from "#lib/moderation/facts"
import { refusalOpenReport, requireModerator } from "#lib/moderation/policy"
import type { OpenReportInput } from "#lib/moderation/schema"
import { moveReport } from "#lib/moderation/transition"

/**
 * Opens a report and takes it: from now on this moderator alone reads it, and its reporter sees that it was read. One
 * that is past its time may be taken over. A repeat by the same moderator is done. Refuses: moderation.secretariat_only,
 * moderation.taken, moderation.decided_by_you, moderation.not_open, common.not_found, common.changed_meanwhile.
 */
export async function openReport(actor: Actor, input: OpenReportInput): Promise<{ reportId: string }> {
  const moderator = requireModerator(actor)
  await asActor(actor, async tx => {
    const report = await requireReport(tx, actor, input.reportId)
    permit(refusalOpenReport(moderator, report.facts))
    if (report.openedById === moderator.userId) return
    const seen = { id: report.id, version: input.version }
    const taken = { openedById: moderator.userId, openedByName: moderator.name }
    if (report.state === "received") {
      await moveReport(tx, seen, "open", taken)
    } else {
      const { count } = await tx.abuseReport.updateMany({
        where: { ...seen, state: report.state },
        data: { ...taken, version: { increment: 1 } },
      })
      if (count === 0) throw refusal("common.changed_meanwhile")
    }
    await recordAudit(tx, actor, { subject: { type: "abuse_report", id: report.id }, event: "report.opened" })
  })
  return { reportId: input.reportId }
}

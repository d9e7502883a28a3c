import type { Actor } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { asActor } from "#lib/db/door"
import { permit } from "#lib/moderation/codes"
import { requireReport } from "#lib/moderation/facts"
import { abuseReportLifecycle } from "#lib/moderation/lifecycle"
import { addMessage } from "#lib/moderation/messages"
import { refusalWriteToReporter, requireModerator } from "#lib/moderation/policy"
import type { WriteToReporterInput } from "#lib/moderation/schema"
import { moveReport } from "#lib/moderation/transition"

/**
 * Writes to the reporter, who reads it with the receipt. From the first message on the report is in review.
 * Refuses: moderation.secretariat_only, moderation.not_yours, moderation.not_open, common.not_found,
 * common.changed_meanwhile.
 */
export async function writeToReporter(actor: Actor, input: WriteToReporterInput): Promise<{ reportId: string }> {
  const moderator = requireModerator(actor)
  await asActor(actor, async tx => {
    const report = await requireReport(tx, actor, input.reportId)
    permit(refusalWriteToReporter(moderator, report.facts))
    await addMessage(tx, report.id, { fromReporter: false, text: input.text })
    if (abuseReportLifecycle.next(report.state, "review"))
      await moveReport(tx, { id: report.id, version: report.version }, "review")
    await recordAudit(tx, actor, { subject: { type: "abuse_report", id: report.id }, event: "report.answered" })
  })
  return { reportId: input.reportId }
}

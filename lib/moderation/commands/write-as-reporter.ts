import { countVisit } from "#lib/accounts/commands/count-visit"
import type { Actor } from "#lib/actor"
import { asSystem } from "#lib/db/door"
import { permit, refusal } from "#lib/moderation/codes"
import { addMessage } from "#lib/moderation/messages"
import { refusalWriteAsReporter, reportsHourlyMax } from "#lib/moderation/policy"
import type { WriteAsReporterInput } from "#lib/moderation/schema"
import { reportOfReceipt } from "#lib/moderation/visibility"
import { notifyPerson } from "#lib/notifications/notify"
import { paths } from "#lib/paths"

/**
 * Adds to a report, as whoever holds its receipt. Who that is stays unknown: nothing of the actor is kept.
 * Refuses: moderation.unknown_receipt, moderation.not_open, accounts.too_many_tries.
 */
export async function writeAsReporter(actor: Actor, input: WriteAsReporterInput): Promise<void> {
  await countVisit(actor, { what: "report-message", of: input.receipt, hourlyMax: reportsHourlyMax.place })
  await asSystem("moderation", async tx => {
    const report = await tx.abuseReport.findUnique({
      where: reportOfReceipt(input.receipt),
      select: { id: true, state: true, reference: true, openedById: true },
    })
    if (!report) throw refusal("moderation.unknown_receipt")
    permit(refusalWriteAsReporter(report))
    await addMessage(tx, report.id, { fromReporter: true, text: input.text })
    if (report.openedById) {
      const notice = { kind: "reportMessage", values: { reference: report.reference } }
      await notifyPerson(tx, report.openedById, { ...notice, path: paths.moderation.report(report.id) })
    }
  })
}

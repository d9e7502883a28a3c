import { type Actor, systemActor } from "#lib/actor"
import { asSystem } from "#lib/db/door"
import { appeal } from "#lib/moderation/appeal"
import { refusal } from "#lib/moderation/codes"
import { addMessage } from "#lib/moderation/messages"
import type { WriteAsReporterInput } from "#lib/moderation/schema"
import { reportOfReceipt } from "#lib/moderation/visibility"

/**
 * Objects to the decision, as whoever holds the receipt. Nothing of the actor is kept.
 * Refuses: moderation.unknown_receipt, moderation.not_open, moderation.appeal_too_late, common.changed_meanwhile.
 */
export async function appealAsReporter(_actor: Actor, input: WriteAsReporterInput): Promise<void> {
  await asSystem("moderation", async tx => {
    const report = await tx.abuseReport.findUnique({
      where: reportOfReceipt(input.receipt),
      select: {
        id: true,
        state: true,
        version: true,
        decisions: { orderBy: { decidedAt: "desc" }, take: 1, select: { decidedAt: true } },
      },
    })
    if (!report) throw refusal("moderation.unknown_receipt")
    const [decision] = report.decisions
    if (!decision) throw refusal("moderation.not_open")
    await appeal(tx, systemActor("moderation"), report, decision.decidedAt)
    await addMessage(tx, report.id, { fromReporter: true, text: input.text })
  })
}

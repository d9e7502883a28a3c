import type { Actor } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import type { Tx } from "#lib/db/door"
import { notifyMember } from "#lib/notifications/notify"
import { paths } from "#lib/paths"
import { addDays, asDate } from "#lib/projects/calendar"
import { movePayment } from "#lib/projects/transition"

/**
 * Lets the payments fall due that wait for this milestone to be delivered or accepted: due so many days after `on` as the
 * agreement says. A payment that is due already stays as it is, so a second delivery moves no day.
 */
export async function letPaymentsFallDue(
  tx: Tx,
  actor: Actor,
  milestone: { projectId: string; projectTitle: string; termsRowId: string; partyIds: string[] },
  { trigger, on }: { trigger: "delivery" | "acceptance"; on: string },
): Promise<void> {
  const { projectId, termsRowId: milestoneRowId, partyIds } = milestone
  const waiting = await tx.payment.findMany({
    where: { projectId, milestoneRowId, trigger, state: "scheduled" },
    select: { id: true, state: true, version: true, position: true, dueDays: true, payerIds: true, payeeIds: true },
  })
  for (const payment of waiting) {
    const dueOn = addDays(on, payment.dueDays)
    if (!(await movePayment(tx, payment, "fall_due", { dueOn: asDate(dueOn) }))) continue
    await recordAudit(tx, actor, {
      subject: { type: "payment", id: payment.id },
      event: "payment.called",
      partyIds,
      values: { projectId, number: payment.position, dueOn },
    })
    for (const memberId of new Set([...payment.payerIds, ...payment.payeeIds])) {
      await notifyMember(tx, memberId, {
        kind: "paymentDue",
        values: { number: payment.position, title: milestone.projectTitle },
        path: paths.projects.one(projectId),
      })
    }
  }
}

import type { Tx } from "#lib/db/door"
import type { Prisma } from "#lib/db/generated/client"
import { refusal } from "#lib/errors"
import { type AbuseReportEvent, abuseReportLifecycle } from "#lib/moderation/lifecycle"

/**
 * The only writer of a report's state: moves it on condition that it is still in a state the event starts from and at
 * the version its caller saw. Refuses: common.changed_meanwhile.
 */
export async function moveReport(
  tx: Tx,
  report: { id: string; version: number },
  event: AbuseReportEvent,
  along: Prisma.AbuseReportUncheckedUpdateManyInput = {},
): Promise<void> {
  const { from, to } = abuseReportLifecycle.events[event]
  const { count } = await tx.abuseReport.updateMany({
    where: { id: report.id, version: report.version, state: { in: [...from] } },
    data: { ...along, state: to, version: { increment: 1 } },
  })
  if (count === 0) throw refusal("common.changed_meanwhile")
}

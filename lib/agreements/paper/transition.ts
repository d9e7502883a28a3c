import { type PaperScanEvent, type PaperScanState, paperScanLifecycle } from "#lib/agreements/paper/lifecycle"
import { now } from "#lib/clock"
import type { Tx } from "#lib/db/door"
import type { Prisma } from "#lib/db/generated/client"
import { refusal } from "#lib/errors"

/** The only writer of a scan's state: of two who close it at once one succeeds, the other gets common.changed_meanwhile. */
export async function moveScan(
  tx: Tx,
  scan: { id: string; state: PaperScanState; version: number },
  event: PaperScanEvent,
  along: Omit<Prisma.PaperScanUncheckedUpdateManyInput, "id" | "state" | "version" | "closedAt"> = {},
): Promise<void> {
  const { id, state: from, version } = scan
  const state = paperScanLifecycle.next(from, event)
  if (state === null) throw refusal("common.changed_meanwhile")
  const { count } = await tx.paperScan.updateMany({
    where: { id, state: from, version },
    data: { ...along, state, closedAt: now(), version: { increment: 1 } },
  })
  if (count === 0) throw refusal("common.changed_meanwhile")
}

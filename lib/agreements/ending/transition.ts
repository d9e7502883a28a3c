import { type NoticeEvent, type NoticeState, noticeLifecycle } from "#lib/agreements/ending/lifecycle"
import { now } from "#lib/clock"
import type { Tx } from "#lib/db/door"
import { refusal } from "#lib/errors"

/**
 * The only writer of a notice's state. The update holds on condition that the notice is still as its caller read it: of
 * two who settle it at once one succeeds, the other gets common.changed_meanwhile.
 */
export async function moveNotice(
  tx: Tx,
  notice: { id: string; state: NoticeState; version: number },
  event: NoticeEvent,
): Promise<void> {
  const { id, state: from, version } = notice
  const state = noticeLifecycle.next(from, event)
  if (state === null) throw refusal("common.changed_meanwhile")
  const settledAt = noticeLifecycle.final.includes(state) ? now() : null
  const { count } = await tx.agreementNotice.updateMany({
    where: { id, state: from, version },
    data: { state, settledAt, version: { increment: 1 } },
  })
  if (count === 0) throw refusal("common.changed_meanwhile")
}

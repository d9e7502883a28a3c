import {
  type PressEnquiryEvent,
  type PressEnquiryState,
  pressEnquiryLifecycle,
} from "#lib/confidentiality/press/lifecycle"
import type { Tx } from "#lib/db/door"
import type { Prisma } from "#lib/db/generated/client"
import { refusal } from "#lib/errors"

/**
 * The only writer of an enquiry's state, on condition that it is still where its caller read it. Of two who move it at
 * once one succeeds. Refuses: common.changed_meanwhile.
 */
export async function moveEnquiry(
  tx: Tx,
  enquiry: { id: string; state: PressEnquiryState; version: number },
  event: PressEnquiryEvent,
  along: Omit<Prisma.PressEnquiryUncheckedUpdateManyInput, "id" | "state" | "version">,
): Promise<void> {
  const { id, state: from, version } = enquiry
  const state = pressEnquiryLifecycle.next(from, event)
  if (state === null) throw refusal("common.changed_meanwhile")
  const { count } = await tx.pressEnquiry.updateMany({
    where: { id, state: from, version },
    data: { ...along, state, version: { increment: 1 } },
  })
  if (count === 0) throw refusal("common.changed_meanwhile")
}

import {
  type BriefEvent,
  type BriefRecipientEvent,
  briefLifecycle,
  briefRecipientLifecycle,
} from "#lib/briefs/lifecycle"
import type { Tx } from "#lib/db/door"
import type { Prisma } from "#lib/db/generated/client"
import { refusal } from "#lib/errors"

/** Moves a brief at the version its user saw. Refuses: common.changed_meanwhile. */
export async function moveBrief(
  tx: Tx,
  brief: { id: string; version: number },
  event: BriefEvent,
  moments: Prisma.BriefUpdateManyMutationInput = {},
): Promise<void> {
  const { from, to } = briefLifecycle.events[event]
  const { count } = await tx.brief.updateMany({
    where: { ...brief, state: { in: [...from] } },
    data: { ...moments, state: to, version: { increment: 1 } },
  })
  if (count === 0) throw refusal("common.changed_meanwhile")
}

/** Moves a recipient at the version that was read in this transaction. Refuses: common.changed_meanwhile. */
export async function moveRecipient(
  tx: Tx,
  recipient: { id: string; version: number },
  event: BriefRecipientEvent,
  moments: Prisma.BriefRecipientUpdateManyMutationInput = {},
): Promise<void> {
  const { from, to } = briefRecipientLifecycle.events[event]
  const { count } = await tx.briefRecipient.updateMany({
    where: { ...recipient, state: { in: [...from] } },
    data: { ...moments, state: to, version: { increment: 1 } },
  })
  if (count === 0) throw refusal("common.changed_meanwhile")
}

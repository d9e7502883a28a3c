import type { Actor } from "#lib/actor"
import { now } from "#lib/clock"
import { asActor } from "#lib/db/door"
import { requireReader } from "#lib/notifications/policy"
import type { MarkAllReadInput } from "#lib/notifications/schema"
import { ownNotifications } from "#lib/notifications/visibility"

/** Puts everything aside that the reader was told until now. Refuses: common.forbidden. */
export async function markAllRead(actor: Actor, _input: MarkAllReadInput): Promise<void> {
  requireReader(actor)
  await asActor(actor, tx =>
    tx.notification.updateMany({ where: { ...ownNotifications(actor), readAt: null }, data: { readAt: now() } }),
  )
}

import type { Actor } from "#lib/actor"
import { now } from "#lib/clock"
import { asActor } from "#lib/db/door"
import { refusal } from "#lib/errors"
import { requireReader } from "#lib/notifications/policy"
import type { MarkReadInput } from "#lib/notifications/schema"
import { ownNotifications } from "#lib/notifications/visibility"

/**
 * Notes that the reader goes to see it: this notification and all earlier ones about the same place are read. Returns
 * the place. A repeat finds its work done. Refuses: common.forbidden, common.not_found.
 */
export async function markRead(actor: Actor, input: MarkReadInput): Promise<{ path: string }> {
  requireReader(actor)
  return asActor(actor, async tx => {
    const found = await tx.notification.findFirst({
      where: { AND: [ownNotifications(actor), { id: input.notificationId }] },
      select: { path: true, notifiedAt: true },
    })
    if (!found) throw refusal("common.not_found")
    await tx.notification.updateMany({
      where: {
        AND: [ownNotifications(actor), { path: found.path, notifiedAt: { lte: found.notifiedAt }, readAt: null }],
      },
      data: { readAt: now() },
    })
    return { path: found.path }
  })
}

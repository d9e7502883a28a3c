import type { Actor } from "#lib/actor"
import { asActor } from "#lib/db/door"
import type { Notifications, NotificationView } from "#lib/notifications/views"
import { notificationsElsewhere, ownNotifications } from "#lib/notifications/visibility"

const unreadMax = 100
const readMax = 10

const columns = { id: true, kind: true, values: true, path: true, notifiedAt: true } as const

/** What needs the person now, newest first and one a place; what they saw last; and where else something waits. */
export async function listNotifications(actor: Actor): Promise<Notifications> {
  return asActor(actor, async tx => {
    const newestFirst = { orderBy: { notifiedAt: "desc" }, select: columns } as const
    const unread = await tx.notification.findMany({
      where: { ...ownNotifications(actor), readAt: null },
      ...newestFirst,
      take: unreadMax,
    })
    const read = await tx.notification.findMany({
      where: { ...ownNotifications(actor), readAt: { not: null } },
      ...newestFirst,
      take: readMax,
    })
    const elsewhere = await tx.notification.groupBy({
      by: ["memberId"],
      where: { ...notificationsElsewhere(actor), readAt: null },
      _count: { _all: true },
    })
    return {
      unread: onePerPlace(unread.map(view)),
      read: onePerPlace(read.map(view)),
      elsewhere: elsewhere.flatMap(({ memberId, _count }) => (memberId ? [{ memberId, waiting: _count._all }] : [])),
    }
  })
}

type Row = { id: string; kind: string; values: unknown; path: string; notifiedAt: Date }

function view({ values, ...row }: Row): NotificationView {
  return { ...row, values: values as NotificationView["values"], earlier: 0 }
}

function onePerPlace(newestFirst: NotificationView[]): NotificationView[] {
  const places = new Map<string, NotificationView>()
  for (const one of newestFirst) {
    const newer = places.get(one.path)
    if (newer) newer.earlier++
    else places.set(one.path, one)
  }
  return [...places.values()]
}

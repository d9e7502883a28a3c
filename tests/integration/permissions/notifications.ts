import { asSystem } from "#lib/db/door"
import { markAllRead } from "#lib/notifications/commands/mark-all-read"
import { markRead } from "#lib/notifications/commands/mark-read"
import { notifyPerson } from "#lib/notifications/notify"
import { listNotifications } from "#lib/notifications/queries/list-notifications"
import type { Story } from "#seed/story"
import { people, type Row } from "./row.ts"

async function ingridsNotification({ people: { ingrid } }: Story): Promise<string> {
  await asSystem("tests", tx => notifyPerson(tx, ingrid.userId, { kind: "reportMessage", path: "/today" }))
  const [notification] = (await listNotifications(ingrid)).unread
  return notification?.id ?? ""
}

/** What somebody was told is theirs alone. */
export const rows: Row[] = [
  {
    of: "#lib/notifications/commands/mark-read",
    run: async (actor, story) => markRead(actor, { notificationId: await ingridsNotification(story) }),
    allowed: ["ingrid"],
    refused: ["visitor"],
  },
  {
    of: "#lib/notifications/commands/mark-all-read",
    run: actor => markAllRead(actor, {}),
    allowed: people,
    refused: ["visitor"],
  },
  {
    of: "#lib/notifications/queries/list-notifications",
    run: async (actor, story) => {
      await ingridsNotification(story)
      const { unread } = await listNotifications(actor)
      return unread.filter(({ kind, path }) => kind === "reportMessage" && path === "/today")
    },
    allowed: ["ingrid"],
  },
]

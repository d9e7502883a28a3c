import { expect, test } from "vitest"
import { gravestFirst } from "#lib/notifications/sentences"
import type { NotificationView } from "#lib/notifications/views"

function notice(id: string, kind: string): NotificationView {
  return { id, kind, values: {}, path: `/${id}`, notifiedAt: new Date(0), earlier: 0 }
}

test("danger to people stands before everything else, and the rest stays newest first", () => {
  const newestFirst = [
    notice("payment", "paymentReceived"),
    notice("grave", "graveProblemRaised"),
    notice("brief", "briefReceived"),
    notice("report", "reportUrgent"),
  ]
  expect(gravestFirst(newestFirst).map(({ id }) => id)).toEqual(["grave", "report", "payment", "brief"])
})

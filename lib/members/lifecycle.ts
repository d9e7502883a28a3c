import { lifecycle } from "#lib/lifecycle"

/** Whether others can find a member, and who decides it. */
export const memberLifecycle = lifecycle({
  states: ["preparing", "listed", "hidden", "suspended", "removed"],
  initial: "preparing",
  final: ["removed"],
  parties: ["member", "moderator"],
  events: {
    publish: { from: ["preparing", "listed"], to: "listed", by: ["member"] },
    withdraw: { from: ["listed"], to: "preparing", by: ["member"] },
    hide: { from: ["listed"], to: "hidden", by: ["moderator"] },
    unhide: { from: ["hidden"], to: "listed", by: ["moderator"] },
    suspend: { from: ["preparing", "listed", "hidden"], to: "suspended", by: ["moderator"] },
    reinstate: { from: ["suspended"], to: "preparing", by: ["moderator"] },
    remove: { from: ["preparing", "listed", "hidden", "suspended"], to: "removed", by: ["moderator"] },
  },
})

export type MemberState = (typeof memberLifecycle.states)[number]
export type MemberEvent = keyof typeof memberLifecycle.events

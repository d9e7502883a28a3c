import { lifecycle } from "#lib/lifecycle"

/**
 * What a side owes by word: it says that it was done, and those to whom it is owed agree or say what is missing. What
 * comes back (a visit, a talk) is noted each time and owed again, unless the others say that it was not so. What is said with all that is given back or destroyed after
 * an agreement's end is kept with the answer to that.
 */
export const obligationLifecycle = lifecycle({
  states: ["owed", "reported", "in_clearance", "kept", "cancelled"],
  initial: "owed",
  final: ["kept", "cancelled"],
  parties: ["owing", "owed", "plan"],
  events: {
    note: { from: ["owed"], to: "owed", by: ["owing"], guard: "comesBack" },
    contest_note: { from: ["owed"], to: "owed", by: ["owed"], guard: "comesBack" },
    report: { from: ["owed"], to: "reported", by: ["owing"] },
    confirm: { from: ["reported"], to: "kept", by: ["owed"] },
    contest: { from: ["reported"], to: "owed", by: ["owed"] },
    hand_to_clearance: { from: ["owed", "reported"], to: "in_clearance", by: ["plan"] },
    clear: { from: ["in_clearance"], to: "kept", by: ["owed"], guard: "clearanceConfirmed" },
    cancel: { from: ["owed", "reported"], to: "cancelled", by: ["plan"] },
  },
})

export type ObligationState = (typeof obligationLifecycle.states)[number]
export type ObligationEvent = keyof typeof obligationLifecycle.events

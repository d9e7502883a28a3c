import { lifecycle } from "#lib/lifecycle"

/**
 * One side says since when a problem is put right; the side that raised it confirms or contests it. What was confirmed may
 * turn out not to hold: either side takes its word back then, and with it goes what rested on both.
 */
export const remedyLifecycle = lifecycle({
  states: ["said", "confirmed", "contested", "withdrawn"],
  initial: "said",
  final: ["contested", "withdrawn"],
  parties: ["sayer", "raiser"],
  events: {
    confirm: { from: ["said"], to: "confirmed", by: ["raiser"] },
    contest: { from: ["said", "confirmed"], to: "contested", by: ["raiser"] },
    withdraw: { from: ["said", "confirmed"], to: "withdrawn", by: ["sayer"] },
  },
})

export type RemedyState = (typeof remedyLifecycle.states)[number]
export type RemedyEvent = keyof typeof remedyLifecycle.events

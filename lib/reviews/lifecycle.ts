import { lifecycle } from "#lib/lifecycle"

/**
 * Answers are collected sealed and opened to all at once: by the last one that is given, or by the portal when the day
 * is over and somebody has answered. Then the parties talk, and one of them writes down what was decided.
 */
export const reviewLifecycle = lifecycle({
  states: ["collecting", "opened", "decided"],
  initial: "collecting",
  final: ["decided"],
  parties: ["party", "portal"],
  events: {
    open: { from: ["collecting"], to: "opened", by: ["party", "portal"], guard: "everybodyAnsweredOrDayIsOver" },
    decide: { from: ["opened"], to: "decided", by: ["party"] },
  },
})

export type ReviewState = (typeof reviewLifecycle.states)[number]
export type ReviewEvent = keyof typeof reviewLifecycle.events

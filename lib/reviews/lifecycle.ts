import { lifecycle } from "#lib/lifecycle"

/**
 * Answers are collected sealed and opened to all at once: by the last one that is given, or by the portal when the day
 * is over and somebody has answered. Then the parties talk; one of them proposes how to go on, the others say yes to
 * the same words or propose anew, and the last yes decides.
 */
export const reviewLifecycle = lifecycle({
  states: ["collecting", "opened", "proposed", "decided"],
  initial: "collecting",
  final: ["decided"],
  parties: ["party", "proposer", "other", "portal"],
  events: {
    open: { from: ["collecting"], to: "opened", by: ["party", "portal"], guard: "everybodyAnsweredOrDayIsOver" },
    propose: { from: ["opened", "proposed"], to: "proposed", by: ["party"] },
    withdraw: { from: ["proposed"], to: "opened", by: ["proposer"] },
    decide: { from: ["proposed"], to: "decided", by: ["other"], guard: "everyPartySaidYes" },
  },
})

export type ReviewState = (typeof reviewLifecycle.states)[number]
export type ReviewEvent = keyof typeof reviewLifecycle.events

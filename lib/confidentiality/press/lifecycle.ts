import { lifecycle } from "#lib/lifecycle"

/** A journalist's question is referred to the client the moment it is written down; somebody notes what came of it. */
export const pressEnquiryLifecycle = lifecycle({
  states: ["referred", "closed"],
  initial: "referred",
  final: ["closed"],
  parties: ["party"],
  events: { close: { from: ["referred"], to: "closed", by: ["party"] } },
})

export type PressEnquiryState = (typeof pressEnquiryLifecycle.states)[number]
export type PressEnquiryEvent = keyof typeof pressEnquiryLifecycle.events

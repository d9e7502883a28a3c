import { lifecycle } from "#lib/lifecycle"

/** A brief is written by one company alone, read by those it was sent to, and closed once everybody has an answer. */
export const briefLifecycle = lifecycle({
  states: ["draft", "sent", "closed"],
  initial: "draft",
  final: ["closed"],
  parties: ["company"],
  events: {
    send: { from: ["draft"], to: "sent", by: ["company"], guard: "complete" },
    close: { from: ["draft", "sent"], to: "closed", by: ["company"], guard: "everybody_answered" },
  },
})

/**
 * One recipient of a brief. Having read it, having accepted its confidentiality and the first question are moments and not
 * states: they happen in any order and change nothing of what may happen next.
 */
export const briefRecipientLifecycle = lifecycle({
  states: ["invited", "proposed", "declined", "expired", "shortlisted", "selected", "not_selected"],
  initial: "invited",
  final: ["declined", "expired", "selected", "not_selected"],
  parties: ["company", "local_resource", "portal"],
  events: {
    propose: { from: ["invited"], to: "proposed", by: ["local_resource"], guard: "in_time" },
    decline: { from: ["invited", "proposed", "shortlisted"], to: "declined", by: ["local_resource"], guard: "reason" },
    expire: { from: ["invited"], to: "expired", by: ["portal", "company"] },
    shortlist: { from: ["proposed"], to: "shortlisted", by: ["company"] },
    select: { from: ["proposed", "shortlisted"], to: "selected", by: ["company"] },
    turn_down: { from: ["proposed", "shortlisted"], to: "not_selected", by: ["company"], guard: "reason" },
  },
})

export type BriefState = (typeof briefLifecycle.states)[number]
export type BriefEvent = keyof typeof briefLifecycle.events
export type BriefRecipientState = (typeof briefRecipientLifecycle.states)[number]
export type BriefRecipientEvent = keyof typeof briefRecipientLifecycle.events

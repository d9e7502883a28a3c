import { lifecycle } from "#lib/lifecycle"

/** The work of one signed agreement. Either party may stop, resume or close it; the commands say what has to be done before. */
export const projectLifecycle = lifecycle({
  states: ["active", "suspended", "completed", "ended"],
  initial: "active",
  final: ["completed", "ended"],
  parties: ["party"],
  events: {
    suspend: { from: ["active"], to: "suspended", by: ["party"] },
    resume: { from: ["suspended"], to: "active", by: ["party"] },
    complete: { from: ["active"], to: "completed", by: ["party"], guard: "everyMilestoneSettled" },
    end: { from: ["active", "suspended"], to: "ended", by: ["party"] },
  },
})

/** Those who owe a milestone bring it forward; the other side alone says whether it is what was agreed. */
export const milestoneLifecycle = lifecycle({
  states: ["planned", "in_progress", "submitted", "accepted", "changes_asked", "cancelled"],
  initial: "planned",
  final: ["accepted", "cancelled"],
  parties: ["responsible", "other", "party"],
  events: {
    start: { from: ["planned"], to: "in_progress", by: ["responsible"] },
    submit: { from: ["planned", "in_progress", "changes_asked"], to: "submitted", by: ["responsible"] },
    accept: { from: ["submitted"], to: "accepted", by: ["other"] },
    ask_changes: { from: ["submitted"], to: "changes_asked", by: ["other"] },
    cancel: { from: ["planned", "in_progress", "submitted", "changes_asked"], to: "cancelled", by: ["party"] },
  },
})

/** What both sides say about a payment. A payee whose money has come need not wait until the payer says so. */
export const paymentLifecycle = lifecycle({
  states: ["scheduled", "due", "invoiced", "paid", "received"],
  initial: "scheduled",
  final: ["received"],
  parties: ["plan", "payer", "payee"],
  events: {
    fall_due: { from: ["scheduled"], to: "due", by: ["plan"] },
    invoice: { from: ["due"], to: "invoiced", by: ["payee"] },
    pay: { from: ["due", "invoiced"], to: "paid", by: ["payer"] },
    receive: { from: ["due", "invoiced", "paid"], to: "received", by: ["payee"] },
  },
})

/** A problem is answered by the other side, and settled when the side that raised it says so. */
export const problemLifecycle = lifecycle({
  states: ["raised", "answered", "settled"],
  initial: "raised",
  final: ["settled"],
  parties: ["raiser", "other"],
  events: {
    answer: { from: ["raised"], to: "answered", by: ["other"] },
    settle: { from: ["raised", "answered"], to: "settled", by: ["raiser"] },
  },
})

export type ProjectState = (typeof projectLifecycle.states)[number]
export type ProjectEvent = keyof typeof projectLifecycle.events
export type MilestoneState = (typeof milestoneLifecycle.states)[number]
export type MilestoneEvent = keyof typeof milestoneLifecycle.events
export type PaymentState = (typeof paymentLifecycle.states)[number]
export type PaymentEvent = keyof typeof paymentLifecycle.events
export type ProblemState = (typeof problemLifecycle.states)[number]
export type ProblemEvent = keyof typeof problemLifecycle.events

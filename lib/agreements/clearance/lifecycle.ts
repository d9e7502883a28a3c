import { lifecycle } from "#lib/lifecycle"

/**
 * What a party says, after the end, of what it holds of the others. It may say it again until the others have confirmed that
 * it holds nothing. What it keeps for a reason stays kept until its day, or until it is given back or destroyed before; then
 * the portal asks again.
 */
export const clearanceLifecycle = lifecycle({
  states: ["due", "stated", "questioned", "kept", "confirmed"],
  initial: "due",
  final: ["confirmed"],
  parties: ["holder", "other", "portal"],
  events: {
    state: { from: ["due", "stated", "questioned", "kept"], to: "stated", by: ["holder"] },
    question: { from: ["stated"], to: "questioned", by: ["other"] },
    confirm: { from: ["stated"], to: "confirmed", by: ["other"], guard: "everyOtherPartyConfirmsAndNothingIsKept" },
    confirm_keeping: { from: ["stated"], to: "kept", by: ["other"], guard: "everyOtherPartyConfirms" },
    fall_due: { from: ["kept"], to: "due", by: ["portal"] },
  },
})

export type ClearanceState = (typeof clearanceLifecycle.states)[number]
export type ClearanceEvent = keyof typeof clearanceLifecycle.events

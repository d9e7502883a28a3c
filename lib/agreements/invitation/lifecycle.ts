import { lifecycle } from "#lib/lifecycle"

/**
 * An invitation to agree. It waits until whom it was sent to answers, or its sender takes it back; past its last hour it
 * waits for being sent again.
 */
export const agreementInvitationLifecycle = lifecycle({
  states: ["sent", "accepted", "declined", "withdrawn"],
  initial: "sent",
  final: ["accepted", "declined", "withdrawn"],
  parties: ["sender", "invited"],
  events: {
    send_again: { from: ["sent"], to: "sent", by: ["sender"] },
    accept: { from: ["sent"], to: "accepted", by: ["invited"], guard: "isWithinItsHours" },
    decline: { from: ["sent"], to: "declined", by: ["invited"] },
    withdraw: { from: ["sent"], to: "withdrawn", by: ["sender"] },
  },
})

export type AgreementInvitationState = (typeof agreementInvitationLifecycle.states)[number]
export type AgreementInvitationEvent = keyof typeof agreementInvitationLifecycle.events

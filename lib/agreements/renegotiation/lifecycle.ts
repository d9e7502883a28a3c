import { lifecycle } from "#lib/lifecycle"

/** A request to talk about terms in force. The other side answers once; until then the side that asked may take it back. */
export const renegotiationRequestLifecycle = lifecycle({
  states: ["asked", "taken_up", "refused", "withdrawn"],
  initial: "asked",
  final: ["taken_up", "refused", "withdrawn"],
  parties: ["asker", "other"],
  events: {
    take_up: { from: ["asked"], to: "taken_up", by: ["other"] },
    refuse: { from: ["asked"], to: "refused", by: ["other"] },
    withdraw: { from: ["asked"], to: "withdrawn", by: ["asker"] },
  },
})

export type RenegotiationRequestState = (typeof renegotiationRequestLifecycle.states)[number]
export type RenegotiationRequestEvent = keyof typeof renegotiationRequestLifecycle.events

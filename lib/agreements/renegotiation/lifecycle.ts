import { lifecycle } from "#lib/lifecycle"

/**
 * A request to talk about terms in force. The other side answers once; until then the side that asked may take it back.
 * What was not answered when the agreement ended has lapsed.
 */
export const renegotiationRequestLifecycle = lifecycle({
  states: ["asked", "taken_up", "refused", "withdrawn", "lapsed"],
  initial: "asked",
  final: ["taken_up", "refused", "withdrawn", "lapsed"],
  parties: ["asker", "other", "portal"],
  events: {
    take_up: { from: ["asked"], to: "taken_up", by: ["other"] },
    refuse: { from: ["asked"], to: "refused", by: ["other"] },
    withdraw: { from: ["asked"], to: "withdrawn", by: ["asker"] },
    lapse: { from: ["asked"], to: "lapsed", by: ["portal"] },
  },
})

export type RenegotiationRequestState = (typeof renegotiationRequestLifecycle.states)[number]
export type RenegotiationRequestEvent = keyof typeof renegotiationRequestLifecycle.events
/** The events that a party causes. */
export type RenegotiationAnswer = Exclude<RenegotiationRequestEvent, "lapse">

import { lifecycle } from "#lib/lifecycle"

/**
 * A neutral person of one agreement. A party proposes, every other party agrees, then the person is asked; until they
 * take it on they see nothing of the text, and from its end they see nothing more. The portal ends what may not go on.
 */
export const neutralPersonLifecycle = lifecycle({
  states: ["proposed", "asked", "active", "refused", "withdrawn", "declined", "ended"],
  initial: "proposed",
  final: ["refused", "withdrawn", "declined", "ended"],
  parties: ["other_party", "party", "neutral", "portal"],
  events: {
    ask: { from: ["proposed"], to: "asked", by: ["other_party"], guard: "everyPartyAgrees" },
    refuse: { from: ["proposed"], to: "refused", by: ["other_party"] },
    withdraw: { from: ["proposed", "asked"], to: "withdrawn", by: ["party", "portal"] },
    accept: { from: ["asked"], to: "active", by: ["neutral"], guard: "actsForNoParty" },
    decline: { from: ["asked"], to: "declined", by: ["neutral"] },
    end: { from: ["active"], to: "ended", by: ["party", "neutral", "portal"] },
  },
})

export type NeutralPersonState = (typeof neutralPersonLifecycle.states)[number]
export type NeutralPersonEvent = keyof typeof neutralPersonLifecycle.events

/** States in which an agreement has somebody, or is about to: one at a time. */
export const openStates: readonly NeutralPersonState[] = ["proposed", "asked", "active"]

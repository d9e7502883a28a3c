import { lifecycle } from "#lib/lifecycle"

/**
 * A party asks, and every other party has to say yes; one no is the answer. A yes holds until its day, or until one of
 * those who gave it takes it back for the future.
 */
export const disclosureRequestLifecycle = lifecycle({
  states: ["asked", "granted", "refused", "withdrawn", "expired", "revoked"],
  initial: "asked",
  final: ["refused", "withdrawn", "expired", "revoked"],
  parties: ["asker", "other", "portal"],
  events: {
    grant: { from: ["asked"], to: "granted", by: ["other"], guard: "everyOtherPartyGranted" },
    refuse: { from: ["asked"], to: "refused", by: ["other"] },
    withdraw: { from: ["asked"], to: "withdrawn", by: ["asker"] },
    revoke: { from: ["granted"], to: "revoked", by: ["other"] },
    expire: { from: ["asked", "granted"], to: "expired", by: ["portal"], guard: "dayIsOver" },
  },
})

export type DisclosureRequestState = (typeof disclosureRequestLifecycle.states)[number]
export type DisclosureRequestEvent = keyof typeof disclosureRequestLifecycle.events

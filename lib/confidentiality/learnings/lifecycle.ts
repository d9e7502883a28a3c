import { lifecycle } from "#lib/lifecycle"

/**
 * A party writes what it wants to publish, and every other party has to say yes to that very text. A text that is written
 * anew needs a new yes; what was published can be taken back for the future, by who wrote it or by who approved it.
 */
export const learningLifecycle = lifecycle({
  states: ["drafting", "proposed", "changes_asked", "approved", "published", "refused", "withdrawn", "revoked"],
  initial: "drafting",
  final: ["refused", "withdrawn", "revoked"],
  parties: ["author", "other"],
  events: {
    propose: { from: ["drafting"], to: "proposed", by: ["author"], guard: "namesSettledAndTermsAllow" },
    approve: { from: ["proposed"], to: "approved", by: ["other"], guard: "everyOtherPartyApproved" },
    ask_changes: { from: ["proposed"], to: "changes_asked", by: ["other"] },
    refuse: { from: ["proposed"], to: "refused", by: ["other"] },
    revise: { from: ["proposed", "changes_asked", "approved"], to: "drafting", by: ["author"] },
    publish: { from: ["approved"], to: "published", by: ["author"], guard: "dayNotOver" },
    withdraw: {
      from: ["drafting", "proposed", "changes_asked", "approved", "published"],
      to: "withdrawn",
      by: ["author"],
    },
    revoke: { from: ["approved", "published"], to: "revoked", by: ["other"] },
  },
})

export type LearningState = (typeof learningLifecycle.states)[number]
export type LearningEvent = keyof typeof learningLifecycle.events

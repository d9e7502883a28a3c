import { lifecycle } from "#lib/lifecycle"

/**
 * An agreement. Text can change only while the pen is with somebody (`drafting`, `proposed`, `countered`); from `agreed`
 * and `signing` a reason leads back to `countered`, as does the end of the last day for signing. The holder has the pen;
 * each party may do what binds only itself.
 * What all have signed may rest, and ends once: an amendment in force ends with the agreement that it changed.
 */
export const agreementLifecycle = lifecycle({
  states: [
    "drafting",
    "proposed",
    "countered",
    "agreed",
    "signing",
    "in_force",
    "suspended",
    "completed",
    "terminated",
    "withdrawn",
  ],
  initial: "drafting",
  final: ["completed", "terminated", "withdrawn"],
  parties: ["holder", "party", "signatory", "portal"],
  events: {
    propose: { from: ["drafting"], to: "proposed", by: ["holder"], guard: "complete" },
    counter: { from: ["proposed", "countered"], to: "countered", by: ["holder"], guard: "complete" },
    agree: { from: ["proposed", "countered"], to: "agreed", by: ["holder"], guard: "allSectionsAgreed" },
    reopen: { from: ["agreed"], to: "countered", by: ["party"] },
    freeze: { from: ["agreed"], to: "signing", by: ["party"], guard: "everyPartyHasSignatory" },
    decline: { from: ["signing"], to: "countered", by: ["signatory"] },
    recall: { from: ["signing"], to: "countered", by: ["party"] },
    lapse: { from: ["signing"], to: "countered", by: ["portal"], guard: "lastDayIsOver" },
    conclude: { from: ["signing"], to: "in_force", by: ["signatory"], guard: "everyPartySigned" },
    withdraw: { from: ["drafting", "proposed", "countered", "agreed"], to: "withdrawn", by: ["party"] },
    suspend: { from: ["in_force"], to: "suspended", by: ["party"] },
    resume: { from: ["suspended"], to: "in_force", by: ["party", "portal"], guard: "everyPartyAgrees" },
    complete: { from: ["in_force"], to: "completed", by: ["portal"], guard: "workAndTermAreOver" },
    terminate: { from: ["in_force", "suspended"], to: "terminated", by: ["signatory", "portal"] },
  },
})

/**
 * What one signatory has done. Signing twice is signing once; who declined has answered. That somebody has signed by hand is
 * said when every party has attested to a scan that shows it. Who was replaced by a deputy is not asked any more.
 */
export const signatureLifecycle = lifecycle({
  states: ["requested", "viewed", "signed", "signed_by_hand", "declined", "delegated"],
  initial: "requested",
  final: ["signed", "signed_by_hand", "declined", "delegated"],
  parties: ["signatory", "owner"],
  events: {
    view: { from: ["requested"], to: "viewed", by: ["signatory"] },
    sign: { from: ["requested", "viewed"], to: "signed", by: ["signatory"] },
    sign_by_hand: {
      from: ["requested", "viewed"],
      to: "signed_by_hand",
      by: ["signatory"],
      guard: "everyPartyAttests",
    },
    decline: { from: ["requested", "viewed"], to: "declined", by: ["signatory"] },
    delegate: {
      from: ["requested", "viewed"],
      to: "delegated",
      by: ["signatory", "owner"],
      guard: "partyHasNotSigned",
    },
  },
})

export type AgreementState = (typeof agreementLifecycle.states)[number]
export type AgreementEvent = keyof typeof agreementLifecycle.events
export type SignatureState = (typeof signatureLifecycle.states)[number]

/** States of a text that lies before a party for its answer. */
export const onTheTable: readonly AgreementState[] = ["proposed", "countered"]

/** States in which a text may still change under somebody's pen. */
export const negotiating: readonly AgreementState[] = ["drafting", ...onTheTable]

/** States in which nobody is asked to sign yet. */
export const beforeSigning: readonly AgreementState[] = [...negotiating, "agreed"]

/** States of a text that all have signed: it is kept, proved and given out whether or not it still holds. */
export const concluded: readonly AgreementState[] = ["in_force", "suspended", "completed", "terminated"]

/** States of a text that was frozen to be signed. */
export const frozen: readonly AgreementState[] = ["signing", ...concluded]

/** States in which what was signed binds: also while it rests, it can be changed and ended. */
export const binding: readonly AgreementState[] = ["in_force", "suspended"]

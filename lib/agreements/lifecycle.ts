import { lifecycle } from "#lib/lifecycle"

/**
 * An agreement. Text can change only while the pen is with somebody (`drafting`, `proposed`, `countered`); from `agreed`
 * and `signing` a reason leads back to `countered`. The holder has the pen; each party may do what binds only itself.
 */
export const agreementLifecycle = lifecycle({
  states: ["drafting", "proposed", "countered", "agreed", "signing", "in_force", "withdrawn"],
  initial: "drafting",
  final: ["in_force", "withdrawn"],
  parties: ["holder", "party", "signatory"],
  events: {
    propose: { from: ["drafting"], to: "proposed", by: ["holder"], guard: "complete" },
    counter: { from: ["proposed", "countered"], to: "countered", by: ["holder"], guard: "complete" },
    agree: { from: ["proposed", "countered"], to: "agreed", by: ["holder"], guard: "allSectionsAgreed" },
    reopen: { from: ["agreed"], to: "countered", by: ["party"] },
    freeze: { from: ["agreed"], to: "signing", by: ["party"], guard: "everyPartyHasSignatory" },
    decline: { from: ["signing"], to: "countered", by: ["signatory"] },
    recall: { from: ["signing"], to: "countered", by: ["party"] },
    conclude: { from: ["signing"], to: "in_force", by: ["signatory"], guard: "everyPartySigned" },
    withdraw: { from: ["drafting", "proposed", "countered", "agreed"], to: "withdrawn", by: ["party"] },
  },
})

/** What one signatory has done. Signing twice is signing once; who declined has answered. */
export const signatureLifecycle = lifecycle({
  states: ["requested", "viewed", "signed", "declined"],
  initial: "requested",
  final: ["signed", "declined"],
  parties: ["signatory"],
  events: {
    view: { from: ["requested"], to: "viewed", by: ["signatory"] },
    sign: { from: ["requested", "viewed"], to: "signed", by: ["signatory"] },
    decline: { from: ["requested", "viewed"], to: "declined", by: ["signatory"] },
  },
})

export type AgreementState = (typeof agreementLifecycle.states)[number]
export type AgreementEvent = keyof typeof agreementLifecycle.events
export type SignatureState = (typeof signatureLifecycle.states)[number]

/** States in which a text may still change under somebody's pen. */
export const negotiating: readonly AgreementState[] = ["drafting", "proposed", "countered"]

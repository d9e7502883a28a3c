import { lifecycle } from "#lib/lifecycle"

/**
 * Other words proposed for one place. Whoever they are put to answers once; until then the side that proposed may take
 * them back. That the text has changed since is no state: it is seen by holding the proposal against the text.
 */
export const textProposalLifecycle = lifecycle({
  states: ["open", "accepted", "refused", "countered", "withdrawn"],
  initial: "open",
  final: ["accepted", "refused", "countered", "withdrawn"],
  parties: ["proposer", "other"],
  events: {
    accept: { from: ["open"], to: "accepted", by: ["other"], guard: "textStands" },
    refuse: { from: ["open"], to: "refused", by: ["other"] },
    counter: { from: ["open"], to: "countered", by: ["other"] },
    withdraw: { from: ["open"], to: "withdrawn", by: ["proposer"] },
  },
})

export type TextProposalState = (typeof textProposalLifecycle.states)[number]
export type TextProposalEvent = keyof typeof textProposalLifecycle.events

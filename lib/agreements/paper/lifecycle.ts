import { lifecycle } from "#lib/lifecycle"

/**
 * A scan of the paper that was signed by hand. Every party attests to it, or one refuses it and another may be uploaded; a
 * signing that is stopped makes it void. Once accepted it counts as signed.
 */
export const paperScanLifecycle = lifecycle({
  states: ["open", "accepted", "refused", "voided"],
  initial: "open",
  final: ["accepted", "refused", "voided"],
  parties: ["signatory", "party", "portal"],
  events: {
    accept: { from: ["open"], to: "accepted", by: ["signatory"], guard: "everyPartyAttests" },
    refuse: { from: ["open"], to: "refused", by: ["signatory"] },
    void: { from: ["open"], to: "voided", by: ["party", "portal"] },
  },
})

export type PaperScanState = (typeof paperScanLifecycle.states)[number]
export type PaperScanEvent = keyof typeof paperScanLifecycle.events

import { lifecycle } from "#lib/lifecycle"

/**
 * What a party says about going on. A pause and an end for a grave reason take effect as they are given; an end with
 * notice on its day; an end by consent on its day, and going on at once, when every other party has agreed.
 */
export const noticeLifecycle = lifecycle({
  states: ["given", "agreed", "refused", "withdrawn", "lapsed", "taken_effect"],
  initial: "given",
  final: ["refused", "withdrawn", "lapsed", "taken_effect"],
  parties: ["giver", "other", "portal"],
  events: {
    agree: { from: ["given"], to: "agreed", by: ["other"], guard: "everyOtherPartyAgrees" },
    refuse: { from: ["given"], to: "refused", by: ["other"] },
    withdraw: { from: ["given"], to: "withdrawn", by: ["giver"] },
    lapse: { from: ["given", "agreed"], to: "lapsed", by: ["portal"] },
    take_effect: { from: ["given", "agreed"], to: "taken_effect", by: ["giver", "other", "portal"] },
  },
})

export type NoticeState = (typeof noticeLifecycle.states)[number]
export type NoticeEvent = keyof typeof noticeLifecycle.events

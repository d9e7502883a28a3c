import { lifecycle } from "#lib/lifecycle"

/** A report from the first word to the end; an appeal is decided by somebody else, and then it is final. */
export const abuseReportLifecycle = lifecycle({
  states: ["received", "triaged", "in_review", "decided", "appealed", "final"],
  initial: "received",
  final: ["final"],
  parties: ["reporter", "member", "moderator", "portal"],
  events: {
    open: { from: ["received"], to: "triaged", by: ["moderator"] },
    review: { from: ["triaged", "in_review"], to: "in_review", by: ["moderator"] },
    decide: { from: ["triaged", "in_review"], to: "decided", by: ["moderator"] },
    appeal: { from: ["decided"], to: "appealed", by: ["reporter", "member"], guard: "in_appeal_time" },
    settle: { from: ["appealed"], to: "final", by: ["moderator"], guard: "decided_by_another" },
    close: { from: ["decided"], to: "final", by: ["portal"], guard: "appeal_time_passed" },
  },
})

export type AbuseReportState = (typeof abuseReportLifecycle.states)[number]
export type AbuseReportEvent = keyof typeof abuseReportLifecycle.events

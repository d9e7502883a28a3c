import { check } from "#lib/agreements/checks/check"

/** The first word about a late payment came from a law firm, and the second from nobody (R1). */
export const noTalkFirst = check(
  { id: "no_talk_first", severity: "advises", section: "legal", demand: "R1" },
  ({ sections: { legal } }) => {
    const steps = legal.disputeSteps
    if (steps.length === 0 || steps.includes("talk") || steps.includes("mediation")) return []
    return [{ field: "disputeSteps" }]
  },
)

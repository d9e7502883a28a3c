import { check } from "#lib/agreements/checks/check"

/**
 * Terms that say no to reporting danger or yes to punishing those who speak. No agreement can do that: the two duties above
 * all terms hold anyway, and a text that denies them would only frighten the one who must report.
 */
export const reportingDenied = check(
  { id: "reporting_denied", severity: "blocks", section: "safeguarding", demand: "C4" },
  ({ sections: { safeguarding } }) => {
    const denied = [
      safeguarding.dutyToReport === false && "dutyToReport",
      safeguarding.noRetaliation === false && "noRetaliation",
    ]
    return denied.filter(field => field !== false).map(field => ({ field, values: { duty: field } }))
  },
)

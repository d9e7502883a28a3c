import { check } from "#lib/agreements/checks/check"

/** The agreement said that no personal data would be collected; the notebooks with names lay in a hotel room (C5). */
export const recordsDenied = check(
  { id: "records_denied", severity: "warns", section: "safeguarding", demand: "C5" },
  ({ sections: { method, safeguarding } }) =>
    method.interviewsPlanned === true && safeguarding.holdsPersonalData === false
      ? [{ field: "holdsPersonalData" }]
      : [],
)

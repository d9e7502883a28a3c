import { describe, expect, test } from "vitest"
import { findingsOf } from "#lib/agreements/checks/example-context"
import { reportingDenied } from "#lib/agreements/checks/reporting-denied"

describe("reporting denied", () => {
  test("no agreement can forbid telling those who protect children", () => {
    const findings = findingsOf(reportingDenied, ({ safeguarding }) =>
      Object.assign(safeguarding, { dutyToReport: false }),
    )
    expect(findings).toMatchObject([{ severity: "blocks", field: "dutyToReport" }])
  })

  test("nor leave workers who spoke unprotected, while an open answer is only a gap", () => {
    const findings = findingsOf(reportingDenied, ({ safeguarding }) =>
      Object.assign(safeguarding, { noRetaliation: false }),
    )
    expect(findings).toMatchObject([{ field: "noRetaliation" }])
    expect(
      findingsOf(reportingDenied, ({ safeguarding }) => Object.assign(safeguarding, { dutyToReport: null })),
    ).toEqual([])
  })
})

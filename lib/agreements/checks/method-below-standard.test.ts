import { describe, expect, test } from "vitest"
import { exampleContext, findingsOf } from "#lib/agreements/checks/example-context"
import { methodBelowStandard } from "#lib/agreements/checks/method-below-standard"

describe("method below standard", () => {
  test("interviews before the manager's eyes are found when the partner works without them only", () => {
    const findings = findingsOf(methodBelowStandard, ({ method }) => {
      Object.assign(method, { managementAbsent: false, place: "on_site", interviewersGender: "any" })
    })
    expect(findings.map(({ field }) => field)).toEqual(["managementAbsent", "place", "interviewersGender"])
  })

  test("a standard that is met or was not stated raises nothing", () => {
    expect(findingsOf(methodBelowStandard, () => {})).toEqual([])
    const silent = exampleContext(ngo => Object.assign(ngo, { credibility: null }))
    const findings = findingsOf(
      methodBelowStandard,
      ({ method }) => Object.assign(method, { place: "on_site" }),
      silent,
    )
    expect(findings).toEqual([])
  })
})

import { describe, expect, test } from "vitest"
import { exampleContext, findingsOf } from "#lib/agreements/checks/example-context"
import { safeguardingUnverified } from "#lib/agreements/checks/safeguarding-unverified"

describe("safeguarding unverified", () => {
  test("a policy that was never checked is pointed out before anybody leans on it", () => {
    const context = exampleContext(ngo => Object.assign(ngo, { safeguardingVerified: false }))
    expect(findingsOf(safeguardingUnverified, () => {}, context)).toMatchObject([
      { values: { party: "Shishu Adhikar Kendra" } },
    ])
  })

  test("only those whose policy applies are asked", () => {
    expect(findingsOf(safeguardingUnverified, () => {})).toEqual([])
    const context = exampleContext(ngo => Object.assign(ngo, { safeguardingVerified: false }))
    const findings = findingsOf(
      safeguardingUnverified,
      ({ safeguarding }) => Object.assign(safeguarding, { policiesOf: [] }),
      context,
    )
    expect(findings).toEqual([])
  })
})

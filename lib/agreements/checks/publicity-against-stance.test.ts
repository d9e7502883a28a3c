import { describe, expect, test } from "vitest"
import { findingsOf } from "#lib/agreements/checks/example-context"
import { publicityAgainstStance } from "#lib/agreements/checks/publicity-against-stance"

describe("publicity against stance", () => {
  test("a logo that its owner never lends is not lent by oversight", () => {
    const findings = findingsOf(publicityAgainstStance, ({ publicity }) => {
      Object.assign(publicity.positions[1] ?? {}, { logo: "ask_each_time" })
    })
    expect(findings).toMatchObject([{ rowId: "u2", values: { party: "Shishu Adhikar Kendra", use: "logo" } }])
  })

  test("terms stricter than the profile, or a profile that says nothing, raise nothing", () => {
    const findings = findingsOf(publicityAgainstStance, ({ publicity }) => {
      Object.assign(publicity.positions[1] ?? {}, { name: "never", story: "never" })
      Object.assign(publicity.positions[0] ?? {}, { name: "as_agreed_here" })
    })
    expect(findings).toEqual([])
  })
})

import { describe, expect, test } from "vitest"
import { findingsOf } from "#lib/agreements/checks/example-context"
import { expectationsOfOneSide } from "#lib/agreements/checks/expectations-of-one-side"

describe("expectations of one side", () => {
  test.each([
    [0, "Nordlys Apparel AS"],
    [1, "Shishu Adhikar Kendra"],
  ])("whichever side is silent is asked, row %i", (place, party) => {
    const findings = findingsOf(expectationsOfOneSide, ({ purpose }) => purpose.expectations.splice(place, 1))
    expect(findings).toMatchObject([{ severity: "advises", values: { party } }])
  })

  test("a draft in which nobody has spoken yet is a gap and no imbalance", () => {
    expect(findingsOf(expectationsOfOneSide, ({ purpose }) => Object.assign(purpose, { expectations: [] }))).toEqual([])
  })
})

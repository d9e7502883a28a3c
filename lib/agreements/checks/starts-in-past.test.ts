import { describe, expect, test } from "vitest"
import { exampleContext, findingsOf } from "#lib/agreements/checks/example-context"
import { startsInPast } from "#lib/agreements/checks/starts-in-past"

describe("starts in past", () => {
  test("a start that passed while the parties talked is pointed out", () => {
    const context = { ...exampleContext(), today: "2027-01-12" }
    expect(findingsOf(startsInPast, () => {}, context)).toMatchObject([{ severity: "advises" }])
  })

  test("starting today is in time", () => {
    expect(findingsOf(startsInPast, () => {}, { ...exampleContext(), today: "2027-01-11" })).toEqual([])
  })
})

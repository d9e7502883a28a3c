import { describe, expect, test } from "vitest"
import { findingsOf } from "#lib/agreements/checks/example-context"
import { recordsDenied } from "#lib/agreements/checks/records-denied"

describe("records denied", () => {
  const held = (holdsPersonalData: boolean | null, interviewsPlanned = true) =>
    findingsOf(recordsDenied, ({ safeguarding, method }) => {
      Object.assign(safeguarding, { holdsPersonalData })
      Object.assign(method, { interviewsPlanned })
    })

  test("interviews of which nothing personal is said to be kept are found", () => {
    expect(held(false)).toMatchObject([{ section: "safeguarding", field: "holdsPersonalData" }])
  })

  test("an open answer is a gap, and without interviews the answer may well be no", () => {
    expect([...held(null), ...held(true), ...held(false, false)]).toEqual([])
  })
})

import { describe, expect, test } from "vitest"
import { findingsOf } from "#lib/agreements/checks/example-context"
import { interviewsWithoutConsent } from "#lib/agreements/checks/interviews-without-consent"

describe("interviews without consent", () => {
  const when = (interviewsPlanned: boolean, informedConsent: boolean | null) =>
    findingsOf(interviewsWithoutConsent, ({ method }) => Object.assign(method, { interviewsPlanned, informedConsent }))

  test("workers who are not told that they may refuse are found", () => {
    expect(when(true, false)).toMatchObject([{ section: "method", field: "informedConsent" }])
  })

  test("an open answer is a gap, and without interviews nobody is asked", () => {
    expect([...when(true, null), ...when(false, false), ...when(true, true)]).toEqual([])
  })
})

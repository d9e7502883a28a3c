import { describe, expect, test } from "vitest"
import { findingsOf } from "#lib/agreements/checks/example-context"
import { interviewPace } from "#lib/agreements/checks/interview-pace"

describe("interview pace", () => {
  test("seventy interviews in two days are found when the team's own standard is twelve a day", () => {
    const findings = findingsOf(interviewPace, ({ method }) =>
      Object.assign(method, { interviewCount: 70, interviewDays: 2 }),
    )
    expect(findings).toMatchObject([{ values: { promised: 35, perDay: 12 } }])
  })

  test("the standard itself may be reached", () => {
    expect(
      findingsOf(interviewPace, ({ method }) => Object.assign(method, { interviewCount: 24, interviewDays: 2 })),
    ).toEqual([])
    expect(
      findingsOf(interviewPace, ({ method }) => Object.assign(method, { interviewCount: 25, interviewDays: 2 })),
    ).toHaveLength(1)
  })

  test("a number left over from a plan with interviews does not count when none are planned", () => {
    const findings = findingsOf(interviewPace, ({ method }) => {
      Object.assign(method, { interviewsPlanned: false, interviewCount: 500, interviewDays: 1 })
    })
    expect(findings).toEqual([])
  })
})

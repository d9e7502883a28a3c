import { describe, expect, test } from "vitest"
import { findingsOf } from "#lib/agreements/checks/example-context"
import { noTimeAfterwards } from "#lib/agreements/checks/no-time-afterwards"

describe("no time afterwards", () => {
  test("a report that nobody explains afterwards is pointed out", () => {
    const findings = findingsOf(noTimeAfterwards, sections => Object.assign(sections.follow_up, { availableDays: 0 }))
    expect(findings).toMatchObject([{ severity: "advises", values: { gap: "days" } }])
  })

  test("questions without a limit of hours are pointed out, because they are unpaid work", () => {
    const findings = findingsOf(noTimeAfterwards, sections =>
      Object.assign(sections.follow_up, { availableHours: null }),
    )
    expect(findings).toMatchObject([{ values: { gap: "hours" } }])
    expect(findingsOf(noTimeAfterwards, () => {})).toEqual([])
  })

  test("an answer that was never given is as good as none", () => {
    const findings = findingsOf(noTimeAfterwards, sections =>
      Object.assign(sections.follow_up, { availableDays: null }),
    )
    expect(findings).toMatchObject([{ values: { gap: "days" } }])
  })
})

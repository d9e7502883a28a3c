import { describe, expect, test } from "vitest"
import { findingsOf } from "#lib/agreements/checks/example-context"
import { noAnswerTime } from "#lib/agreements/checks/no-answer-time"

describe("no answer time", () => {
  test("a problem that may wait for ever is found", () => {
    const findings = findingsOf(noAnswerTime, ({ cooperation }) =>
      Object.assign(cooperation, { answerWithinDays: null }),
    )
    expect(findings).toMatchObject([{ field: "answerWithinDays", section: "cooperation" }])
  })

  test("grave problems need their own hours", () => {
    const findings = findingsOf(noAnswerTime, ({ cooperation }) => {
      Object.assign(cooperation, { answerWithinDays: null, graveProblemsWithinHours: null })
    })
    expect(findings).toHaveLength(2)
  })

  test("both times agreed raise nothing", () => {
    expect(findingsOf(noAnswerTime, () => {})).toEqual([])
  })
})

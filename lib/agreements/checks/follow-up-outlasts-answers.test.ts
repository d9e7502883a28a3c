import { describe, expect, test } from "vitest"
import { findingsOf } from "#lib/agreements/checks/example-context"
import { followUpOutlastsAnswers } from "#lib/agreements/checks/follow-up-outlasts-answers"

describe("follow-up outlasts answers", () => {
  const available = (availableDays: number | null, followedUpBy = ["ngo"]) =>
    findingsOf(followUpOutlastsAnswers, sections => Object.assign(sections.follow_up, { availableDays, followedUpBy }))

  test("visits that go on when nobody answers any more are found", () => {
    expect(available(90)).toMatchObject([{ values: { untilOn: "2028-07-31", answeredOn: "2027-10-29" } }])
  })

  test("the last visit may fall on the last day of answers", () => {
    expect(available(366)).toEqual([])
    expect(available(365)).toHaveLength(1)
  })

  test("no time for questions at all is told by another check", () => {
    expect([...available(0), ...available(null), ...available(90, [])]).toEqual([])
  })
})

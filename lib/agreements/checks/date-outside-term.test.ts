import { describe, expect, test } from "vitest"
import { dateOutsideTerm } from "#lib/agreements/checks/date-outside-term"
import { findingsOf } from "#lib/agreements/checks/example-context"

describe("date outside term", () => {
  test("a milestone due after the agreement has ended is found", () => {
    const findings = findingsOf(dateOutsideTerm, ({ timeline }) => {
      Object.assign(timeline.milestones[1] ?? {}, { dueOn: "2027-08-01" })
    })
    expect(findings).toMatchObject([{ severity: "blocks", section: "timeline", rowId: "m2" }])
  })

  test("the first and the last day belong to the term", () => {
    const findings = findingsOf(dateOutsideTerm, ({ timeline }) => {
      Object.assign(timeline.milestones[0] ?? {}, { dueOn: timeline.startsOn })
      Object.assign(timeline.milestones[1] ?? {}, { dueOn: timeline.endsOn })
    })
    expect(findings).toEqual([])
  })

  test("shortening the term does not leave an output behind unseen", () => {
    const findings = findingsOf(dateOutsideTerm, ({ timeline }) => Object.assign(timeline, { endsOn: "2027-04-30" }))
    expect(findings.map(({ rowId }) => rowId)).toEqual(["o2", "m2"])
  })

  test("stock taken after the end is only a warning", () => {
    const findings = findingsOf(dateOutsideTerm, ({ reviews }) => {
      Object.assign(reviews.reviewPoints[0] ?? {}, { onDate: "2027-12-01" })
    })
    expect(findings).toMatchObject([{ severity: "warns", section: "reviews", rowId: "r1" }])
  })

  test("a term that is itself turned round is named once, elsewhere, and not for each of its dates", () => {
    expect(findingsOf(dateOutsideTerm, ({ timeline }) => Object.assign(timeline, { endsOn: "2026-01-01" }))).toEqual([])
  })
})

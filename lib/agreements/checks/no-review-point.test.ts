import { describe, expect, test } from "vitest"
import { findingsOf } from "#lib/agreements/checks/example-context"
import { noReviewPoint } from "#lib/agreements/checks/no-review-point"

describe("no review point", () => {
  const without = (endsOn: string) =>
    findingsOf(noReviewPoint, ({ timeline, reviews }) => {
      timeline.startsOn = "2027-01-11"
      timeline.endsOn = endsOn
      reviews.reviewPoints = []
    })

  test("seven months without taking stock are found", () => {
    expect(without("2027-08-11")).toHaveLength(1)
  })

  test("six months to the day need no review point", () => {
    expect(without("2027-07-11")).toEqual([])
    expect(without("2027-07-12")).toHaveLength(1)
  })

  test("a review point without a day is none", () => {
    const findings = findingsOf(noReviewPoint, ({ reviews }) =>
      Object.assign(reviews.reviewPoints[0] ?? {}, { onDate: null }),
    )
    expect(findings).toHaveLength(1)
  })
})

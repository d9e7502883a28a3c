import { describe, expect, test } from "vitest"
import { findingsOf } from "#lib/agreements/checks/example-context"
import { rareReviews } from "#lib/agreements/checks/rare-reviews"

describe("rare reviews", () => {
  const stock = (endsOn: string, ...days: (string | null)[]) =>
    findingsOf(rareReviews, ({ timeline, reviews }) => {
      timeline.endsOn = endsOn
      reviews.reviewPoints = days.map((onDate, place) => ({ id: `r${place + 1}`, onDate, purpose: "How it goes" }))
    })

  test("two years in which stock is taken in the last month are found", () => {
    expect(stock("2029-01-10", "2028-12-15")).toMatchObject([
      { values: { fromOn: "2027-01-11", untilOn: "2028-12-15" } },
    ])
  })

  test("each long stretch is told, in the order of the days", () => {
    const findings = stock("2029-01-10", "2028-07-01", "2027-07-01")
    expect(findings.map(({ values }) => values.fromOn)).toEqual(["2027-07-01", "2028-07-01"])
  })

  test("six months to the day are no long stretch", () => {
    expect(stock("2028-01-11", "2027-07-11")).toEqual([])
    expect(stock("2028-01-12", "2027-07-11")).toHaveLength(1)
  })

  test("no review point at all is told by another check, one outside the term helps nobody inside it", () => {
    expect([...stock("2029-01-10"), ...stock("2029-01-10", null)]).toEqual([])
    expect(stock("2029-01-10", "2029-06-01")).toHaveLength(1)
  })
})

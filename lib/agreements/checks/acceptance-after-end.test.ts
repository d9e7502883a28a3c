import { describe, expect, test } from "vitest"
import { acceptanceAfterEnd } from "#lib/agreements/checks/acceptance-after-end"
import { findingsOf } from "#lib/agreements/checks/example-context"

describe("acceptance after end", () => {
  const endsOn = (day: string) =>
    findingsOf(acceptanceAfterEnd, ({ timeline }) => Object.assign(timeline, { endsOn: day }))

  test("comments that may still come when the agreement is over are found", () => {
    expect(endsOn("2027-07-05")).toMatchObject([
      { rowId: "m2", values: { title: "Children are in school", acceptedOn: "2027-07-10", endsOn: "2027-07-05" } },
    ])
  })

  test("the last day may be the day of acceptance", () => {
    expect(endsOn("2027-07-10")).toEqual([])
    expect(endsOn("2027-07-09")).toHaveLength(1)
  })

  test("a milestone outside the term is told once, by the check of dates", () => {
    expect(endsOn("2027-06-29").map(({ rowId }) => rowId)).toEqual([])
  })
})

import { describe, expect, test } from "vitest"
import { findingsOf } from "#lib/agreements/checks/example-context"
import { recordsKeptLong } from "#lib/agreements/checks/records-kept-long"

describe("records kept long", () => {
  const keptUntil = (day: string | null, holdsPersonalData = true) =>
    findingsOf(recordsKeptLong, ({ safeguarding }) =>
      Object.assign(safeguarding, { keptUntil: day, holdsPersonalData }),
    )

  test("names of workers kept for eight years are found", () => {
    expect(keptUntil("2035-07-31")).toMatchObject([{ values: { untilOn: "2035-07-31", endsOn: "2027-07-31" } }])
  })

  test("three years to the day pass", () => {
    expect([...keptUntil("2030-07-31"), ...keptUntil(null), ...keptUntil("2035-07-31", false)]).toEqual([])
    expect(keptUntil("2030-08-01")).toHaveLength(1)
  })
})

import { describe, expect, test } from "vitest"
import { exampleContext, findingsOf } from "#lib/agreements/checks/example-context"
import { overCapacity } from "#lib/agreements/checks/over-capacity"

describe("over capacity", () => {
  const busy = (count: number, startsOn = "2027-02-01", endsOn = "2027-05-31") =>
    exampleContext(ngo =>
      Object.assign(ngo, { engagements: Array.from({ length: count }, () => ({ startsOn, endsOn })) }),
    )

  test("the fourth engagement of a team that can carry three is found", () => {
    expect(findingsOf(overCapacity, () => {}, busy(3))).toMatchObject([{ values: { atOnce: 4, capacity: 3 } }])
    expect(findingsOf(overCapacity, () => {}, busy(2))).toEqual([])
  })

  test("engagements that are over before the start or begin after the end do not count", () => {
    expect(findingsOf(overCapacity, () => {}, busy(9, "2026-01-01", "2027-01-10"))).toEqual([])
    expect(findingsOf(overCapacity, () => {}, busy(9, "2027-08-01", "2028-01-10"))).toEqual([])
  })

  test("engagements one after the other need one pair of hands, those that share a day need two", () => {
    const relay = (second: string) =>
      exampleContext(ngo =>
        Object.assign(ngo, {
          engagementsMax: 2,
          engagements: [
            { startsOn: "2027-02-01", endsOn: "2027-03-01" },
            { startsOn: second, endsOn: "2027-06-01" },
          ],
        }),
      )
    expect(findingsOf(overCapacity, () => {}, relay("2027-03-02"))).toEqual([])
    expect(findingsOf(overCapacity, () => {}, relay("2027-03-01"))).toHaveLength(1)
  })

  test("an engagement that ends on the first day or begins on the last still counts", () => {
    expect(findingsOf(overCapacity, () => {}, busy(3, "2026-01-01", "2027-01-11"))).toHaveLength(1)
    expect(findingsOf(overCapacity, () => {}, busy(3, "2027-07-31", "2028-01-01"))).toHaveLength(1)
  })
})

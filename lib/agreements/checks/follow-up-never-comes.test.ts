import { describe, expect, test } from "vitest"
import { findingsOf } from "#lib/agreements/checks/example-context"
import { followUpNeverComes } from "#lib/agreements/checks/follow-up-never-comes"

describe("follow-up never comes", () => {
  const followUp = (change: object) =>
    findingsOf(followUpNeverComes, sections => Object.assign(sections.follow_up, change))

  test("visits further apart than the time in which they are promised are found", () => {
    expect(followUp({ until: "2028-05-31", everyDays: 365 })).toMatchObject([
      { field: "everyDays", values: { gap: "rhythm", days: 365 } },
    ])
    expect(followUp({ until: "2028-07-30", everyDays: 365 })).toEqual([])
  })

  test("follow-up that ends with the work, or before it, is found", () => {
    expect(followUp({ until: "2027-07-31" })).toMatchObject([{ field: "until", values: { gap: "over" } }])
    expect(followUp({ until: "2027-08-01", everyDays: 1 })).toEqual([])
  })

  test("where nobody follows up nothing is promised", () => {
    expect([...followUp({ followedUpBy: [], until: "2027-01-01" }), ...followUp({ everyDays: null })]).toEqual([])
  })
})

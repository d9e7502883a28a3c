import { describe, expect, test } from "vitest"
import { findingsOf } from "#lib/agreements/checks/example-context"
import { outputAfterMilestone } from "#lib/agreements/checks/output-after-milestone"

describe("output after milestone", () => {
  const dueOn = (day: string | null) =>
    findingsOf(outputAfterMilestone, ({ services }) => Object.assign(services.outputs[0] ?? {}, { dueOn: day }))

  test("a report due two weeks after its own milestone is found", () => {
    expect(dueOn("2027-04-14")).toMatchObject([
      { rowId: "m1", values: { dueOn: "2027-03-31", outputOn: "2027-04-14", output: "Interview report" } },
    ])
  })

  test("the same day is in time, and so is a day before", () => {
    expect([...dueOn("2027-03-31"), ...dueOn("2027-03-01"), ...dueOn(null)]).toEqual([])
    expect(dueOn("2027-04-01")).toHaveLength(1)
  })
})

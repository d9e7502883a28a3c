import { describe, expect, test } from "vitest"
import { exampleContext, findingsOf } from "#lib/agreements/checks/example-context"
import { milestoneWhileAway } from "#lib/agreements/checks/milestone-while-away"

describe("milestone while away", () => {
  test("a report due in the holidays of the team that writes it is found", () => {
    const context = exampleContext(ngo =>
      Object.assign(ngo, { periodsAway: [{ startsOn: "2027-03-31", endsOn: "2027-04-09" }] }),
    )
    expect(findingsOf(milestoneWhileAway, () => {}, context)).toMatchObject([
      { rowId: "m1", values: { untilOn: "2027-04-09" } },
    ])
  })

  test("an absence the day after does not matter, nor that of another party", () => {
    const period = (startsOn: string) => ({ periodsAway: [{ startsOn, endsOn: "2027-04-09" }] })
    const after = exampleContext(ngo => Object.assign(ngo, period("2027-04-01")))
    expect(findingsOf(milestoneWhileAway, () => {}, after)).toEqual([])
    const other = exampleContext((_, brand) => Object.assign(brand, period("2027-03-31")))
    expect(findingsOf(milestoneWhileAway, () => {}, other)).toEqual([])
  })

  test("a milestone of nobody in particular is the local resource's", () => {
    const context = exampleContext(ngo =>
      Object.assign(ngo, { periodsAway: [{ startsOn: "2027-03-31", endsOn: "2027-04-09" }] }),
    )
    const findings = findingsOf(
      milestoneWhileAway,
      ({ timeline }) => Object.assign(timeline.milestones[0] ?? {}, { responsible: null }),
      context,
    )
    expect(findings).toHaveLength(1)
  })

  test("the last day of an absence is still one of absence", () => {
    const context = exampleContext(ngo =>
      Object.assign(ngo, { periodsAway: [{ startsOn: "2027-03-20", endsOn: "2027-03-31" }] }),
    )
    expect(findingsOf(milestoneWhileAway, () => {}, context)).toHaveLength(1)
  })
})

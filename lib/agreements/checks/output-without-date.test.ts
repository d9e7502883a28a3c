import { describe, expect, test } from "vitest"
import { findingsOf } from "#lib/agreements/checks/example-context"
import { outputWithoutDate } from "#lib/agreements/checks/output-without-date"
import { exampleTerms } from "#lib/agreements/terms/example-terms"

describe("output without date", () => {
  test("a report that is due on no day is found", () => {
    const findings = findingsOf(outputWithoutDate, ({ services, timeline }) => {
      Object.assign(services.outputs[0] ?? {}, { dueOn: null })
      Object.assign(timeline.milestones[0] ?? {}, { outputId: null })
    })
    expect(findings).toMatchObject([{ rowId: "o1", values: { title: "Interview report" } }])
  })

  test("the day of its milestone is a date too, if that has one", () => {
    const withMilestoneOn = (dueOn: string | null) =>
      findingsOf(outputWithoutDate, ({ services, timeline }) => {
        Object.assign(services.outputs[0] ?? {}, { dueOn: null })
        Object.assign(timeline.milestones[0] ?? {}, { dueOn })
      })
    expect(withMilestoneOn("2027-03-31")).toEqual([])
    expect(withMilestoneOn(null)).toHaveLength(1)
  })

  test("a dialogue promises no days", () => {
    const terms = exampleTerms(({ services, timeline }) => {
      for (const output of services.outputs) output.dueOn = null
      timeline.milestones = []
    })
    const context = { today: "2026-11-20", profiles: [] }
    expect(outputWithoutDate.run({ ...terms, kind: "dialogue" }, context)).toEqual([])
    expect(outputWithoutDate.run(terms, context)).toHaveLength(2)
  })
})

import { describe, expect, test } from "vitest"
import { findingsOf } from "#lib/agreements/checks/example-context"
import { outputNobodyAccepts } from "#lib/agreements/checks/output-nobody-accepts"

describe("output nobody accepts", () => {
  test("an output that no milestone hands over is found", () => {
    const findings = findingsOf(outputNobodyAccepts, ({ timeline }) =>
      Object.assign(timeline.milestones[1] ?? {}, { outputId: "o1" }),
    )
    expect(findings).toMatchObject([{ section: "timeline", values: { title: "School places and family visits" } }])
  })

  test("without milestones the gate of the simple contract speaks, without a day the missing date is told first", () => {
    expect(findingsOf(outputNobodyAccepts, ({ timeline }) => Object.assign(timeline, { milestones: [] }))).toEqual([])
    const undated = findingsOf(outputNobodyAccepts, ({ services, timeline }) => {
      Object.assign(services.outputs[1] ?? {}, { dueOn: null })
      Object.assign(timeline.milestones[1] ?? {}, { outputId: null })
    })
    expect(undated).toEqual([])
  })
})

import { describe, expect, test } from "vitest"
import { contactTooSeldom } from "#lib/agreements/checks/contact-too-seldom"
import { findingsOf } from "#lib/agreements/checks/example-context"

describe("contact too seldom", () => {
  const every = (contactRhythmDays: number | null) =>
    findingsOf(contactTooSeldom, ({ cooperation }) => Object.assign(cooperation, { contactRhythmDays }))

  test("a rhythm in which nobody speaks before the first milestone is found", () => {
    expect(every(90)).toMatchObject([{ section: "cooperation", values: { days: 90, until: 79 } }])
  })

  test("to speak on the day itself is just in time, and an open rhythm is a gap", () => {
    expect([...every(79), ...every(null)]).toEqual([])
    expect(every(80)).toHaveLength(1)
  })

  test("the earliest milestone counts, wherever it stands in the list", () => {
    const findings = findingsOf(contactTooSeldom, ({ cooperation, timeline }) => {
      cooperation.contactRhythmDays = 90
      timeline.milestones.reverse()
    })
    expect(findings).toHaveLength(1)
  })
})

import { describe, expect, test } from "vitest"
import { findingsOf } from "#lib/agreements/checks/example-context"
import { lostReference } from "#lib/agreements/checks/lost-reference"

describe("lost reference", () => {
  test("a payment for a milestone that was struck out is found", () => {
    const findings = findingsOf(lostReference, ({ timeline }) => timeline.milestones.splice(1, 1))
    expect(findings).toMatchObject([{ section: "price", field: "payments", rowId: "pay2" }])
  })

  test("a press contact who left the list is found", () => {
    const findings = findingsOf(lostReference, ({ press }) => Object.assign(press, { contactId: "c9" }))
    expect(findings).toMatchObject([{ section: "press", field: "contactId" }])
  })

  test("references that are kept or not given raise nothing", () => {
    expect(findingsOf(lostReference, () => {})).toEqual([])
    expect(findingsOf(lostReference, ({ press }) => Object.assign(press, { contactId: null }))).toEqual([])
  })
})

import { describe, expect, test } from "vitest"
import { findingsOf } from "#lib/agreements/checks/example-context"
import { termReversed } from "#lib/agreements/checks/term-reversed"

describe("term reversed", () => {
  test("a year mistyped in the end date is found", () => {
    expect(findingsOf(termReversed, ({ timeline }) => Object.assign(timeline, { endsOn: "2026-07-31" }))).toHaveLength(
      1,
    )
  })

  test("work of a single day is a term", () => {
    expect(findingsOf(termReversed, ({ timeline }) => Object.assign(timeline, { endsOn: timeline.startsOn }))).toEqual(
      [],
    )
    expect(findingsOf(termReversed, ({ timeline }) => Object.assign(timeline, { endsOn: null }))).toEqual([])
  })
})

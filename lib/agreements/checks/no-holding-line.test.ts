import { describe, expect, test } from "vitest"
import { findingsOf } from "#lib/agreements/checks/example-context"
import { noHoldingLine } from "#lib/agreements/checks/no-holding-line"

describe("no holding line", () => {
  test("a field worker who meets a journalist is not left without a sentence", () => {
    expect(findingsOf(noHoldingLine, ({ press }) => Object.assign(press, { holdingLine: "" }))).toMatchObject([
      { field: "holdingLine" },
    ])
  })

  test("nor without somebody to send the journalist to", () => {
    expect(findingsOf(noHoldingLine, ({ press }) => Object.assign(press, { referTo: null }))).toMatchObject([
      { field: "referTo" },
    ])
    expect(findingsOf(noHoldingLine, () => {})).toEqual([])
  })
})

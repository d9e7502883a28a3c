import { describe, expect, test } from "vitest"
import { exampleTerms } from "#lib/agreements/terms/example-terms"
import { idsMentioned, isRowId, nextRowId } from "#lib/agreements/terms/row-ids"

describe("ids of rows", () => {
  test("count on from the highest and never fill a gap", () => {
    expect(nextRowId("m", [])).toBe("m1")
    expect(nextRowId("m", ["m1", "m3"])).toBe("m4")
    expect(nextRowId("m", ["pay9", "m2", "mx"])).toBe("m3")
  })

  test("belong to one list each", () => {
    expect(isRowId("pay1", "p")).toBe(false)
    expect(isRowId("p01", "p")).toBe(false)
    expect(isRowId("p0", "p")).toBe(false)
    expect(isRowId("p12", "p")).toBe(true)
  })

  test("stay taken while a reference remembers a row that is gone", () => {
    const terms = exampleTerms(({ timeline }) => timeline.milestones.splice(1, 1))
    expect(idsMentioned(terms.sections).has("m2")).toBe(true)
    expect(nextRowId("m", idsMentioned(terms.sections))).toBe("m3")
  })
})

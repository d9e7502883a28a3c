import { describe, expect, test } from "vitest"
import { findingsOf } from "#lib/agreements/checks/example-context"
import { lawOfNeither } from "#lib/agreements/checks/law-of-neither"

describe("law of neither", () => {
  const lawOf = (lawCountry: string | null) =>
    findingsOf(lawOfNeither, ({ legal }) => Object.assign(legal, { lawCountry }))

  test("the law of a country in which no party sits is found", () => {
    expect(lawOf("GB")).toMatchObject([{ severity: "advises", values: { lawCountry: "GB" } }])
  })

  test("the law of either side passes, and so does a draft that names no countries yet", () => {
    expect([...lawOf("NO"), ...lawOf("BD"), ...lawOf(null)]).toEqual([])
    const nowhere = findingsOf(lawOfNeither, ({ parties }) => {
      for (const party of parties.parties) party.country = null
    })
    expect(nowhere).toEqual([])
  })
})

import { describe, expect, test } from "vitest"
import { findingsOf } from "#lib/agreements/checks/example-context"
import { prevailingLanguage } from "#lib/agreements/checks/prevailing-language"

describe("prevailing language", () => {
  test("two languages without one that prevails are found", () => {
    const findings = findingsOf(prevailingLanguage, ({ legal }) =>
      Object.assign(legal, { languages: ["en", "bn"], prevailingLanguage: null }),
    )
    expect(findings).toMatchObject([{ severity: "blocks", values: { gap: "none" } }])
  })

  test("a prevailing language in which the agreement is not written is found", () => {
    const findings = findingsOf(prevailingLanguage, ({ legal }) => Object.assign(legal, { prevailingLanguage: "fr" }))
    expect(findings).toMatchObject([{ values: { gap: "not_among_them" } }])
  })

  test("one language needs none", () => {
    const findings = findingsOf(prevailingLanguage, ({ legal }) => {
      Object.assign(legal, { languages: ["en"], prevailingLanguage: null })
    })
    expect(findings).toEqual([])
  })

  test("a prevailing language chosen before the languages is not scolded", () => {
    expect(findingsOf(prevailingLanguage, ({ legal }) => Object.assign(legal, { languages: [] }))).toEqual([])
  })
})

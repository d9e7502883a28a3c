import { describe, expect, test } from "vitest"
import { exampleContext } from "#lib/agreements/checks/example-context"
import { bilingualTerms, inBengali } from "#lib/agreements/checks/example-translations"
import { translationOutOfDate } from "#lib/agreements/checks/translation-out-of-date"

describe("translation out of date", () => {
  const found = (prevailing: string, holdingLine: string) => {
    const terms = inBengali(bilingualTerms(prevailing))
    terms.sections.press.holdingLine = holdingLine
    return translationOutOfDate.run(terms, exampleContext())
  }
  const { holdingLine } = bilingualTerms().sections.press

  test("words that changed leave their translation behind", () => {
    const [finding, ...more] = found("en", "Ask us, and only us.")
    expect(finding).toMatchObject({ severity: "warns", section: "press", values: { textLanguage: "bn" } })
    expect(more).toEqual([])
  })

  test("blocks where the language left behind prevails", () => {
    expect(found("bn", "Ask us, and only us.")).toMatchObject([{ severity: "blocks" }])
  })

  test("words that came back to what was translated are translated again", () => {
    expect(found("bn", holdingLine)).toEqual([])
  })
})

import { describe, expect, test } from "vitest"
import { exampleContext } from "#lib/agreements/checks/example-context"
import { bilingualTerms, inBengali } from "#lib/agreements/checks/example-translations"
import { translationMissing } from "#lib/agreements/checks/translation-missing"
import { exampleTerms } from "#lib/agreements/terms/example-terms"
import { sectionKeys } from "#lib/agreements/terms/fields"
import type { Terms } from "#lib/agreements/terms/schema"

const found = (terms: Terms) => translationMissing.run(terms, exampleContext())

describe("translation missing", () => {
  test("one language needs no second text, and a text whole in both raises nothing", () => {
    expect([...found(exampleTerms()), ...found(inBengali(bilingualTerms()))]).toEqual([])
  })

  test("a language that is named and in which nothing is written is said once", () => {
    expect(found(bilingualTerms())).toMatchObject([
      { severity: "warns", section: "legal", field: "languages", values: { gap: "all", textLanguage: "bn" } },
    ])
  })

  test("a prevailing language in which nothing is written blocks: a text that is not there would decide", () => {
    expect(found(bilingualTerms("bn"))).toMatchObject([{ severity: "blocks", section: "legal" }])
  })

  test("words that were all written in another language than the terms were opened in are not asked for twice", () => {
    const terms = exampleTerms(({ legal }) => Object.assign(legal, { languages: ["bn"], prevailingLanguage: "bn" }))
    expect(found(terms)).toEqual([])
  })

  test("a title in one language alone is said, and never blocks", () => {
    const terms = inBengali(bilingualTerms("bn"))
    delete terms.sections.legal.titles
    expect(found(terms)).toMatchObject([{ severity: "warns", field: "titles", values: { gap: "title" } }])
  })

  test("sections of which a part is not written are named, once each", () => {
    const written = sectionKeys.filter(section => section !== "press" && section !== "exit")
    expect(found(inBengali(bilingualTerms(), written))).toMatchObject([
      { section: "press", severity: "warns", values: { gap: "some", textLanguage: "bn" } },
      { section: "exit" },
    ])
    expect(found(inBengali(bilingualTerms("bn"), written))[0]?.severity).toBe("blocks")
  })
})

import { describe, expect, test } from "vitest"
import { exampleContext } from "#lib/agreements/checks/example-context"
import { bilingualTerms, inBengali } from "#lib/agreements/checks/example-translations"
import { translationUnnamed } from "#lib/agreements/checks/translation-unnamed"
import { exampleTerms } from "#lib/agreements/terms/example-terms"

describe("translation unnamed", () => {
  test("a text in a language that the agreement does not name blocks", () => {
    expect(translationUnnamed.run(inBengali(exampleTerms()), exampleContext())).toMatchObject([
      { severity: "blocks", section: "legal", field: "languages", values: { textLanguage: "bn" } },
    ])
  })

  test("languages that are named are no finding, written or not", () => {
    const findings = [bilingualTerms(), inBengali(bilingualTerms())].flatMap(terms =>
      translationUnnamed.run(terms, exampleContext()),
    )
    expect(findings).toEqual([])
  })
})

import { expect, test } from "vitest"
import { exampleContext } from "#lib/agreements/checks/example-context"
import { titleTwice } from "#lib/agreements/checks/title-twice"
import { exampleTerms } from "#lib/agreements/terms/example-terms"

const found = (...languages: (string | null)[]) => {
  const titles = languages.map((language, place) => ({ id: `t${place + 1}`, language, title: "A title" }))
  const terms = exampleTerms(({ legal }) => Object.assign(legal, { titles }))
  return titleTwice.run(terms, exampleContext()).map(({ rowId, severity }) => [rowId, severity])
}

test("a language has one title: a second one, and another in the language of the terms, block", () => {
  expect(found("bn", "fr")).toEqual([])
  expect(found("bn", "fr", "bn")).toEqual([["t3", "blocks"]])
  expect(found(null, null)).toEqual([])
  expect(found("en")).toEqual([["t1", "blocks"]])
})

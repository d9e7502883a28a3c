import { expect, test } from "vitest"
import { childNamedOpenly } from "#lib/agreements/checks/child-named-openly"
import { exampleContext } from "#lib/agreements/checks/example-context"
import { exampleTerms } from "#lib/agreements/terms/example-terms"
import type { ConfidentialityTerm } from "#lib/confidentiality/terms"

const found = (change: Partial<ConfidentialityTerm>) => {
  const rule = {
    id: "k9",
    subject: "child_case",
    audience: "public",
    circumstance: "always",
    permission: "named",
    bindsParties: [],
    note: "",
  }
  const terms = exampleTerms(({ confidentiality }) => {
    confidentiality.rules = [{ ...rule, ...change } as ConfidentialityTerm]
  })
  return childNamedOpenly.run(terms, exampleContext()).map(({ rowId, severity }) => [rowId, severity])
}

test("a child named to those from whom harm comes blocks, unless somebody is asked each time", () => {
  for (const audience of ["public", "journalists", "site_management"] as const)
    expect(found({ audience })).toEqual([["k9", "blocks"]])
  expect(found({ circumstance: "once_remedied" })).toEqual([["k9", "blocks"]])
  expect(found({ circumstance: "with_written_consent" })).toEqual([])
  expect(found({ permission: "anonymised" })).toEqual([])
  expect(found({ subject: "findings" })).toEqual([])
})

import { describe, expect, test } from "vitest"
import { findingsOf } from "#lib/agreements/checks/example-context"
import { resultsUnowned } from "#lib/agreements/checks/results-unowned"

describe("results unowned", () => {
  test("outputs that belong to nobody are found", () => {
    const findings = findingsOf(resultsUnowned, ({ services }) => Object.assign(services, { resultsBelongTo: null }))
    expect(findings).toMatchObject([{ severity: "advises", field: "resultsBelongTo" }])
  })

  test("where nothing is handed over there is nothing to own", () => {
    const findings = findingsOf(resultsUnowned, ({ services }) =>
      Object.assign(services, { resultsBelongTo: null, outputs: [] }),
    )
    expect(findings).toEqual([])
  })
})

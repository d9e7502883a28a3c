import { describe, expect, test } from "vitest"
import { findingsOf } from "#lib/agreements/checks/example-context"
import { partyWithoutSignatory } from "#lib/agreements/checks/party-without-signatory"

describe("party without signatory", () => {
  test("terms that one side could never sign are found before they are frozen", () => {
    const findings = findingsOf(partyWithoutSignatory, ({ parties }) => parties.signatories.splice(1, 1))
    expect(findings).toMatchObject([{ severity: "blocks", values: { party: "Shishu Adhikar Kendra" } }])
  })

  test("a signatory of each party is enough", () => {
    expect(findingsOf(partyWithoutSignatory, () => {})).toEqual([])
  })
})

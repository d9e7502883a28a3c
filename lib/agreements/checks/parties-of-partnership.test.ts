import { describe, expect, test } from "vitest"
import { findingsOf } from "#lib/agreements/checks/example-context"
import { partiesOfPartnership } from "#lib/agreements/checks/parties-of-partnership"

describe("parties of the partnership", () => {
  test("a party who will not be asked to sign is found, in its row", () => {
    const findings = findingsOf(partiesOfPartnership, ({ parties }) => {
      const [party] = parties.parties
      if (party) parties.parties.push({ ...party, id: "p3", memberId: "union" })
    })
    expect(findings).toMatchObject([{ severity: "blocks", rowId: "p3", values: { gap: "stranger" } }])
  })

  test("a member who signs and is not named is found", () => {
    const findings = findingsOf(partiesOfPartnership, ({ parties }) => {
      parties.parties.splice(1, 1)
    })
    expect(findings).toMatchObject([{ severity: "blocks", rowId: null, values: { gap: "left_out" } }])
  })

  test("the members themselves are no finding, in any order, and a row without its member is a gap to be asked", () => {
    expect(findingsOf(partiesOfPartnership, ({ parties }) => parties.parties.reverse())).toEqual([])
    const gap = findingsOf(partiesOfPartnership, ({ parties }) =>
      Object.assign(parties.parties[0] ?? {}, { memberId: null }),
    )
    expect(gap).toMatchObject([{ values: { gap: "left_out" } }])
  })
})

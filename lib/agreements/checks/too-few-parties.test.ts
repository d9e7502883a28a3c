import { describe, expect, test } from "vitest"
import { findingsOf } from "#lib/agreements/checks/example-context"
import { tooFewParties } from "#lib/agreements/checks/too-few-parties"

describe("too few parties", () => {
  test("an agreement with oneself is found", () => {
    const findings = findingsOf(tooFewParties, ({ parties }) => {
      for (const party of parties.parties) party.memberId = "brand"
    })
    expect(findings).toMatchObject([{ severity: "blocks", values: { count: 1 } }])
  })

  test("two parties are enough, and three as good", () => {
    expect(findingsOf(tooFewParties, () => {})).toEqual([])
    const findings = findingsOf(tooFewParties, ({ parties }) => {
      const [party] = parties.parties
      if (party) parties.parties.push({ ...party, id: "p3", memberId: "union" })
    })
    expect(findings).toEqual([])
  })
})

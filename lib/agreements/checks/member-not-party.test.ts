import { describe, expect, test } from "vitest"
import { findingsOf } from "#lib/agreements/checks/example-context"
import { memberNotParty } from "#lib/agreements/checks/member-not-party"

describe("member not party", () => {
  test("money promised to somebody who signs nothing is found", () => {
    const findings = findingsOf(memberNotParty, ({ price }) =>
      Object.assign(price.payments[0] ?? {}, { payee: "friend" }),
    )
    expect(findings).toMatchObject([{ section: "price", rowId: "pay1" }])
  })

  test("a party that is taken out leaves no duties behind", () => {
    const findings = findingsOf(memberNotParty, ({ parties }) => parties.parties.splice(1, 1))
    expect(new Set(findings.map(({ section }) => section))).toEqual(
      new Set([
        "parties",
        "purpose",
        "services",
        "timeline",
        "price",
        "publicity",
        "safeguarding",
        "follow_up",
        "legal",
      ]),
    )
  })

  test("a rule of confidentiality cannot bind a stranger", () => {
    const findings = findingsOf(memberNotParty, ({ confidentiality }) => {
      Object.assign(confidentiality.rules[0] ?? {}, { bindsParties: ["ngo", "mill"] })
    })
    expect(findings).toMatchObject([{ section: "confidentiality", rowId: "k1" }])
    expect(findingsOf(memberNotParty, () => {})).toEqual([])
  })
})

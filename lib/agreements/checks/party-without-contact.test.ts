import { describe, expect, test } from "vitest"
import { findingsOf } from "#lib/agreements/checks/example-context"
import { partyWithoutContact } from "#lib/agreements/checks/party-without-contact"

describe("party without contact", () => {
  test("a company without a named contact is found", () => {
    const findings = findingsOf(partyWithoutContact, ({ parties }) => parties.contacts.splice(0, 1))
    expect(findings).toMatchObject([{ values: { party: "Nordlys Apparel AS" } }])
  })

  test("a name without a number or an address reaches nobody", () => {
    const findings = findingsOf(partyWithoutContact, ({ parties }) =>
      Object.assign(parties.contacts[0] ?? {}, { phone: "" }),
    )
    expect(findings).toHaveLength(1)
  })

  test("a third party needs a contact as well", () => {
    const findings = findingsOf(partyWithoutContact, ({ parties }) => {
      const [, ngo] = parties.parties
      if (ngo) parties.parties.push({ ...ngo, id: "p3", memberId: "union", legalName: "Dyers' Union" })
    })
    expect(findings).toMatchObject([{ values: { party: "Dyers' Union" } }])
  })
})

import { check, partyName } from "#lib/agreements/checks/check"

/** A party whom nobody knows how to reach: no named contact, or none with an address or a number (L5). */
export const partyWithoutContact = check(
  { id: "party_without_contact", severity: "blocks", section: "parties", demand: "L5" },
  terms => {
    const { parties, contacts } = terms.sections.parties
    const reachable = new Set(
      contacts
        .filter(({ name, email, phone }) => name !== "" && (email !== "" || phone !== ""))
        .map(row => row.memberId),
    )
    return parties.flatMap(({ id, memberId }) =>
      memberId === null || reachable.has(memberId)
        ? []
        : { field: "contacts", rowId: id, values: { party: partyName(terms, memberId) } },
    )
  },
)

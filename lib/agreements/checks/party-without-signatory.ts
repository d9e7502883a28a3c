import { check, partyName } from "#lib/agreements/checks/check"

/** A party for whom nobody is named to sign. */
export const partyWithoutSignatory = check(
  { id: "party_without_signatory", severity: "blocks", section: "parties", demand: "L2" },
  terms => {
    const { parties, signatories } = terms.sections.parties
    return parties.flatMap(({ id, memberId }) =>
      memberId === null || signatories.some(row => row.memberId === memberId && row.name !== "")
        ? []
        : { field: "signatories", rowId: id, values: { party: partyName(terms, memberId) } },
    )
  },
)

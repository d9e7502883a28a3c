import { check, partyName } from "#lib/agreements/checks/check"

/**
 * The text protected one side's logo and did not mention the other's, which then stood on a poster at a trade fair
 * (C3).
 */
export const partyWithoutPublicity = check(
  { id: "party_without_publicity", severity: "warns", section: "publicity", demand: "C3" },
  terms => {
    const { parties, publicity } = terms.sections
    const ruled = new Set(publicity.positions.map(({ memberId }) => memberId))
    if (ruled.size === 0) return []
    return parties.parties.flatMap(({ memberId }) =>
      memberId === null || ruled.has(memberId)
        ? []
        : { field: "positions", values: { party: partyName(terms, memberId) } },
    )
  },
)

import { check, partyName } from "#lib/agreements/checks/check"

/** One side had said what it hoped for, the other had not, and both were measured against the one list (R1). */
export const expectationsOfOneSide = check(
  { id: "expectations_of_one_side", severity: "advises", section: "purpose", demand: "R1" },
  terms => {
    const { parties, purpose } = terms.sections
    const spoken = new Set(purpose.expectations.map(({ memberId }) => memberId))
    if (spoken.size === 0) return []
    return parties.parties.flatMap(({ memberId }) =>
      memberId === null || spoken.has(memberId)
        ? []
        : { field: "expectations", values: { party: partyName(terms, memberId) } },
    )
  },
)

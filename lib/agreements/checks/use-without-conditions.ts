import { check, partyName } from "#lib/agreements/checks/check"

/**
 * The logo might be used "as agreed here", and nothing was agreed here: it stood on a hang tag before anybody was
 * asked (C3).
 */
export const useWithoutConditions = check(
  { id: "use_without_conditions", severity: "warns", section: "publicity", demand: "C3" },
  terms => {
    const { positions, words } = terms.sections.publicity
    if (words !== "") return []
    return positions
      .filter(({ name, logo, story }) => [name, logo, story].includes("as_agreed_here"))
      .filter(({ memberId, conditions }) => memberId !== null && conditions === "")
      .map(({ id, memberId }) => ({
        field: "positions",
        rowId: id,
        values: { party: partyName(terms, memberId ?? "") },
      }))
  },
)

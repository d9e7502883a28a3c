import { check } from "#lib/agreements/checks/check"

/**
 * The law of a third country stood in the text because a form had it; neither side could afford to ask what it said
 * (R1).
 */
export const lawOfNeither = check(
  { id: "law_of_neither", severity: "advises", section: "legal", demand: "R1" },
  ({ sections: { legal, parties } }) => {
    const countries = parties.parties.flatMap(({ country }) => country ?? [])
    if (legal.lawCountry === null || countries.length === 0 || countries.includes(legal.lawCountry)) return []
    return [{ field: "lawCountry", values: { lawCountry: legal.lawCountry } }]
  },
)

import { check, partyName } from "#lib/agreements/checks/check"
import { publicityUses } from "#lib/confidentiality/publicity"

/** The others may do more with a party's name, logo or story than its profile says it ever allows (C3). */
export const publicityAgainstStance = check(
  { id: "publicity_against_stance", severity: "warns", section: "publicity", demand: "C3" },
  (terms, { profiles }) =>
    terms.sections.publicity.positions.flatMap(position => {
      const stance = profiles.find(({ memberId }) => memberId === position.memberId)?.publicity
      if (!stance) return []
      return (["name", "logo", "story"] as const).flatMap(use => {
        const agreed = position[use]
        if (agreed === null || publicityUses.indexOf(agreed) <= publicityUses.indexOf(stance[use])) return []
        const party = partyName(terms, position.memberId ?? "")
        return { field: "positions", rowId: position.id, values: { party, use } }
      })
    }),
)

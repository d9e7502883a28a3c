import { check, partyName } from "#lib/agreements/checks/check"

/** A condition of credible work that a local resource's profile sets and these terms do without (C4). */
export const methodBelowStandard = check(
  { id: "method_below_standard", severity: "warns", section: "method", demand: "C4" },
  (terms, { profiles }) => {
    const { method, parties } = terms.sections
    if (!method.interviewsPlanned) return []
    const partyIds = parties.parties.map(({ memberId }) => memberId)
    return profiles.flatMap(({ memberId, credibility }) => {
      if (credibility === null || !partyIds.includes(memberId)) return []
      const party = partyName(terms, memberId)
      const broken = [
        credibility.managementAbsent === true && method.managementAbsent === false && "managementAbsent",
        credibility.place === "off_site" && method.place === "on_site" && "place",
        credibility.interviewersGender !== null &&
          credibility.interviewersGender !== "any" &&
          method.interviewersGender !== null &&
          method.interviewersGender !== credibility.interviewersGender &&
          "interviewersGender",
      ]
      return broken.filter(field => field !== false).map(field => ({ field, values: { party, condition: field } }))
    })
  },
)

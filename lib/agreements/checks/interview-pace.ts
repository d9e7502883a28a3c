import { check, partyName } from "#lib/agreements/checks/check"

/** Interviews promised at a pace beyond what the local resource itself holds to be credible (C4). */
export const interviewPace = check(
  { id: "interview_pace", severity: "warns", section: "method", demand: "C4" },
  (terms, { profiles }) => {
    const { interviewsPlanned, interviewCount, interviewDays } = terms.sections.method
    if (!interviewsPlanned || interviewCount === null || interviewDays === null) return []
    const partyIds = terms.sections.parties.parties.map(({ memberId }) => memberId)
    return profiles.flatMap(({ memberId, credibility }) => {
      const perDay = credibility?.interviewsPerDay ?? null
      if (perDay === null || !partyIds.includes(memberId) || interviewCount <= perDay * interviewDays) return []
      const promised = Math.ceil(interviewCount / interviewDays)
      return { field: "interviewCount", values: { party: partyName(terms, memberId), promised, perDay } }
    })
  },
)

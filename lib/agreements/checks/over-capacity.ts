import { check, type Period, partyName } from "#lib/agreements/checks/check"

/** More engagements on one day than a member says it can carry, this agreement counted. */
export const overCapacity = check(
  { id: "over_capacity", severity: "warns", section: "timeline", demand: "L3" },
  (terms, { profiles }) => {
    const { startsOn, endsOn } = terms.sections.timeline
    if (startsOn === null || endsOn === null) return []
    const partyIds = terms.sections.parties.parties.map(({ memberId }) => memberId)
    return profiles.flatMap(({ memberId, engagementsMax, engagements }) => {
      if (engagementsMax === null || !partyIds.includes(memberId)) return []
      const atOnce = 1 + mostAtOnce(engagements, startsOn, endsOn)
      if (atOnce <= engagementsMax) return []
      return { field: "startsOn", values: { party: partyName(terms, memberId), atOnce, capacity: engagementsMax } }
    })
  },
)

/** The highest number of engagements that run on the same day of a term. A day ends after those that end on it. */
function mostAtOnce(engagements: readonly Period[], from: string, until: string): number {
  const turns = engagements
    .filter(({ startsOn, endsOn }) => startsOn <= until && endsOn >= from)
    .flatMap(({ startsOn, endsOn }) => [
      { day: startsOn < from ? from : startsOn, step: 1 },
      { day: endsOn, step: -1 },
    ])
    .sort((one, other) => (one.day === other.day ? other.step - one.step : one.day < other.day ? -1 : 1))
  let running = 0
  let most = 0
  for (const { step } of turns) {
    running += step
    most = Math.max(most, running)
  }
  return most
}

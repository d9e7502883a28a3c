import { check, partyName } from "#lib/agreements/checks/check"

/** A milestone due on a day on which the one who owes it has said to be away. */
export const milestoneWhileAway = check(
  { id: "milestone_while_away", severity: "warns", section: "timeline", demand: "L3" },
  (terms, { profiles }) => {
    const { timeline, parties } = terms.sections
    const locals = parties.parties.filter(({ side }) => side === "local_resource").map(({ memberId }) => memberId)
    return timeline.milestones.flatMap(({ id, title, dueOn, responsible }) => {
      if (dueOn === null) return []
      const owing = responsible === null ? locals : [responsible]
      return profiles
        .filter(({ memberId }) => owing.includes(memberId))
        .flatMap(({ memberId, periodsAway }) => {
          const away = periodsAway.find(({ startsOn, endsOn }) => startsOn <= dueOn && dueOn <= endsOn)
          if (!away) return []
          const { startsOn: fromOn, endsOn: untilOn } = away
          const values = { party: partyName(terms, memberId), title, dueOn, fromOn, untilOn }
          return { field: "milestones", rowId: id, values }
        })
    })
  },
)

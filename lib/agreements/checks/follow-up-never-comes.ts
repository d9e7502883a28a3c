import { check } from "#lib/agreements/checks/check"
import { daysBetween } from "#lib/agreements/terms/days"

/**
 * A yearly visit was promised for ten months, so no visit ever fell due, and nobody saw that the children had left
 * school (C6).
 */
export const followUpNeverComes = check(
  { id: "follow_up_never_comes", severity: "warns", section: "follow_up", demand: "C6" },
  ({ sections: { follow_up: followUp, timeline } }) => {
    const { followedUpBy, until, everyDays } = followUp
    const { endsOn } = timeline
    if (followedUpBy.length === 0 || until === null || endsOn === null) return []
    if (until <= endsOn) return [{ field: "until", values: { gap: "over", untilOn: until, endsOn, days: 0 } }]
    if (everyDays === null || everyDays <= daysBetween(endsOn, until)) return []
    return [{ field: "everyDays", values: { gap: "rhythm", untilOn: until, endsOn, days: everyDays } }]
  },
)

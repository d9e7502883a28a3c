import { check } from "#lib/agreements/checks/check"
import { addDays } from "#lib/agreements/terms/days"

/**
 * A visit found a child back at the mill when the time for questions was over, and the letter about it was not
 * answered (L9).
 */
export const followUpOutlastsAnswers = check(
  { id: "follow_up_outlasts_answers", severity: "advises", section: "follow_up", demand: "L9" },
  ({ sections: { follow_up: followUp, timeline } }) => {
    const { followedUpBy, until, availableDays } = followUp
    const { endsOn } = timeline
    if (followedUpBy.length === 0 || until === null || endsOn === null || (availableDays ?? 0) === 0) return []
    const answeredOn = addDays(endsOn, availableDays ?? 0)
    return until > answeredOn ? [{ field: "availableDays", values: { untilOn: until, answeredOn } }] : []
  },
)

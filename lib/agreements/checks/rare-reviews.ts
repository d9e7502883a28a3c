import { check } from "#lib/agreements/checks/check"
import { addMonths } from "#lib/agreements/terms/days"

/** Both sides had been unhappy since spring; the one review point of two years stood in its last month (R2). */
export const rareReviews = check(
  { id: "rare_reviews", severity: "advises", section: "reviews", demand: "R2" },
  ({ sections: { timeline, reviews } }) => {
    const { startsOn, endsOn } = timeline
    if (startsOn === null || endsOn === null || endsOn < startsOn) return []
    const points = reviews.reviewPoints
      .flatMap(({ onDate }) => onDate ?? [])
      .filter(day => day > startsOn && day < endsOn)
    if (points.length === 0 && !reviews.reviewPoints.some(({ onDate }) => onDate !== null)) return []
    const stops = [startsOn, ...points.toSorted(), endsOn]
    return stops.flatMap((untilOn, place) => {
      const fromOn = stops[place - 1]
      if (fromOn === undefined || untilOn <= addMonths(fromOn, 6)) return []
      return { field: "reviewPoints", values: { fromOn, untilOn } }
    })
  },
)

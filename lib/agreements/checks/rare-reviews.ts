import { check } from "#lib/agreements/checks/check"
import { model } from "#lib/agreements/fairness/model"
import { addMonths } from "#lib/agreements/terms/days"
import type { Terms } from "#lib/agreements/terms/schema"

/** Both sides had been unhappy since spring; the one review point of two years stood in its last month (R2). */
export const rareReviews = check(
  { id: "rare_reviews", severity: "advises", section: "reviews", demand: "R2" },
  terms => {
    // No review point at all is another check's.
    if (!terms.sections.reviews.reviewPoints.some(({ onDate }) => onDate !== null)) return []
    return stretchesWithoutReview(terms, model.review_rhythm.limit).map(values => ({ field: "reviewPoints", values }))
  },
)

/**
 * The stretches of the term that are longer than some months and in which nobody takes stock, in the order of the
 * days.
 */
export function stretchesWithoutReview(
  { sections: { timeline, reviews } }: Terms,
  months: number,
): { fromOn: string; untilOn: string }[] {
  const { startsOn, endsOn } = timeline
  if (startsOn === null || endsOn === null || endsOn < startsOn) return []
  const days = reviews.reviewPoints.flatMap(({ onDate }) => onDate ?? []).filter(day => startsOn < day && day < endsOn)
  const stops = [startsOn, ...days.toSorted(), endsOn]
  return stops.flatMap((untilOn, place) => {
    const fromOn = stops[place - 1]
    return fromOn !== undefined && untilOn > addMonths(fromOn, months) ? { fromOn, untilOn } : []
  })
}

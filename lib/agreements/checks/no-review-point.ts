import { check } from "#lib/agreements/checks/check"
import { addMonths } from "#lib/agreements/terms/days"

/** An agreement over six months in which nobody stops to ask how it goes (R2). */
export const noReviewPoint = check(
  { id: "no_review_point", severity: "warns", section: "reviews", demand: "R2" },
  ({ sections: { timeline, reviews } }) => {
    const { startsOn, endsOn } = timeline
    if (startsOn === null || endsOn === null || endsOn <= addMonths(startsOn, 6)) return []
    return reviews.reviewPoints.some(({ onDate }) => onDate !== null)
      ? []
      : [{ field: "reviewPoints", values: { startsOn, endsOn } }]
  },
)

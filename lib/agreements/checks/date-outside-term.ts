import { check, type Strike } from "#lib/agreements/checks/check"

/** A milestone or output due, or stock taken, on a day on which the agreement does not hold. Reviews may well come after. */
export const dateOutsideTerm = check(
  { id: "date_outside_term", severity: "blocks", section: "timeline", demand: "L3" },
  ({ sections: { timeline, services, reviews } }) => {
    const { startsOn, endsOn } = timeline
    if (startsOn === null || endsOn === null || endsOn < startsOn) return []
    const outside = (day: string | null) => day !== null && (day < startsOn || day > endsOn)
    const strike = (rowId: string, title: string, dueOn: string | null, place: Strike): Strike => ({
      ...place,
      rowId,
      values: { title, dueOn: dueOn ?? "", startsOn, endsOn },
    })
    return [
      ...services.outputs
        .filter(({ dueOn }) => outside(dueOn))
        .map(({ id, title, dueOn }) => strike(id, title, dueOn, { section: "services", field: "outputs" })),
      ...timeline.milestones
        .filter(({ dueOn }) => outside(dueOn))
        .map(({ id, title, dueOn }) => strike(id, title, dueOn, { field: "milestones" })),
      ...reviews.reviewPoints
        .filter(({ onDate }) => outside(onDate))
        .map(({ id, purpose, onDate }) =>
          strike(id, purpose, onDate, { section: "reviews", field: "reviewPoints", severity: "warns" }),
        ),
    ]
  },
)

import { check } from "#lib/agreements/checks/check"
import { addDays } from "#lib/agreements/terms/days"

/** The comments on the last report came when the agreement had ended, and nobody was bound to work them in (L3). */
export const acceptanceAfterEnd = check(
  { id: "acceptance_after_end", severity: "advises", section: "timeline", demand: "L3" },
  ({ sections: { timeline } }) => {
    const { endsOn, milestones } = timeline
    if (endsOn === null) return []
    return milestones.flatMap(({ id, title, dueOn, acceptanceDays }) => {
      // A day outside the term is another check's.
      if (dueOn === null || acceptanceDays === null || dueOn > endsOn) return []
      const acceptedOn = addDays(dueOn, acceptanceDays)
      return acceptedOn > endsOn ? { field: "milestones", rowId: id, values: { title, acceptedOn, endsOn } } : []
    })
  },
)

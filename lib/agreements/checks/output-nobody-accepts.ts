import { check } from "#lib/agreements/checks/check"

/**
 * The training was held, but it belonged to no milestone: no days to accept it ran, and nobody said whether it was
 * done (L2).
 */
export const outputNobodyAccepts = check(
  { id: "output_nobody_accepts", severity: "advises", section: "timeline", demand: "L2" },
  ({ sections: { services, timeline } }) => {
    const accepted = new Set(timeline.milestones.map(({ outputId }) => outputId))
    if (timeline.milestones.length === 0) return []
    return services.outputs
      .filter(({ id, dueOn }) => dueOn !== null && !accepted.has(id))
      .map(({ id, title }) => ({ field: "milestones", rowId: id, values: { title } }))
  },
)

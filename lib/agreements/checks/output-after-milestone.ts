import { check } from "#lib/agreements/checks/check"

/**
 * The milestone that hands a report over was due before the report itself: one side called it late, the other early
 * (L3).
 */
export const outputAfterMilestone = check(
  { id: "output_after_milestone", severity: "warns", section: "timeline", demand: "L3" },
  ({ sections: { services, timeline } }) => {
    const outputs = new Map(services.outputs.map(output => [output.id, output]))
    return timeline.milestones.flatMap(({ id, title, outputId, dueOn }) => {
      const output = outputs.get(outputId ?? "")
      if (!output || output.dueOn === null || dueOn === null || output.dueOn <= dueOn) return []
      const values = { title, dueOn, output: output.title, outputOn: output.dueOn }
      return { field: "milestones", rowId: id, values }
    })
  },
)

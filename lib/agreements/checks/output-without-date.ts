import { check } from "#lib/agreements/checks/check"

/** The report was promised and never late, because no day had been written beside it (L2). */
export const outputWithoutDate = check(
  { id: "output_without_date", severity: "warns", section: "services", demand: "L2" },
  ({ kind, sections: { services, timeline } }) => {
    if (kind !== "service_contract" && kind !== "joint_project") return []
    const dated = new Set(timeline.milestones.filter(({ dueOn }) => dueOn !== null).map(({ outputId }) => outputId))
    return services.outputs
      .filter(({ id, dueOn }) => dueOn === null && !dated.has(id))
      .map(({ id, title }) => ({ field: "outputs", rowId: id, values: { title } }))
  },
)

import { check } from "#lib/agreements/checks/check"

/** Services end and nobody may be asked about them any more, or may be asked without limit (L9). */
export const noTimeAfterwards = check(
  { id: "no_time_afterwards", severity: "advises", section: "follow_up", demand: "L9" },
  ({ sections: { services, follow_up: followUp } }) => {
    if (services.outputs.length === 0) return []
    if ((followUp.availableDays ?? 0) === 0) return [{ field: "availableDays", values: { gap: "days" } }]
    return (followUp.availableHours ?? 0) === 0 ? [{ field: "availableHours", values: { gap: "hours" } }] : []
  },
)

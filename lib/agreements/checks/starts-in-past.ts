import { check } from "#lib/agreements/checks/check"

/** Work that was to begin before today: the negotiation took longer than planned, and the other dates may be as old. */
export const startsInPast = check(
  { id: "starts_in_past", severity: "advises", section: "timeline", demand: "L3" },
  ({ sections: { timeline } }, { today }) => {
    const { startsOn } = timeline
    return startsOn !== null && startsOn < today ? [{ field: "startsOn", values: { startsOn } }] : []
  },
)

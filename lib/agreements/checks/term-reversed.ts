import { check } from "#lib/agreements/checks/check"

/** An agreement that ends before it starts. */
export const termReversed = check(
  { id: "term_reversed", severity: "blocks", section: "timeline", demand: "L3" },
  ({ sections: { timeline } }) => {
    const { startsOn, endsOn } = timeline
    return startsOn !== null && endsOn !== null && endsOn < startsOn
      ? [{ field: "endsOn", values: { startsOn, endsOn } }]
      : []
  },
)

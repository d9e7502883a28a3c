import { check } from "#lib/agreements/checks/check"

/** Nothing to say when a journalist calls, or nobody to send him to (L8). */
export const noHoldingLine = check(
  { id: "no_holding_line", severity: "warns", section: "press", demand: "L8" },
  ({ sections: { press } }) => {
    const open = [press.holdingLine === "" && "holdingLine", press.referTo === null && "referTo"]
    return open.filter(field => field !== false).map(field => ({ field, values: { gap: field } }))
  },
)

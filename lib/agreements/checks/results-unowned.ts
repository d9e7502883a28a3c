import { check } from "#lib/agreements/checks/check"

/** Both printed the same figures in their yearly reports, and each thought the other had no right to (C5). */
export const resultsUnowned = check(
  { id: "results_unowned", severity: "advises", section: "services", demand: "C5" },
  ({ sections: { services } }) =>
    services.outputs.length > 0 && services.resultsBelongTo === null ? [{ field: "resultsBelongTo" }] : [],
)

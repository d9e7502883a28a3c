import { check } from "#lib/agreements/checks/check"

const everybody = new Set(["public", "journalists", "other_companies"])

/** The site's name may go to those who can pass it on to anybody: workers there bear the risk, and they signed nothing. */
export const siteNamedToPublic = check(
  { id: "site_named_to_public", severity: "warns", section: "confidentiality", demand: "C5" },
  ({ sections: { confidentiality } }) =>
    confidentiality.rules
      .filter(rule => rule.subject === "site_identity" && rule.permission === "named" && everybody.has(rule.audience))
      .map(({ id, audience }) => ({ field: "rules", rowId: id, values: { audience } })),
)

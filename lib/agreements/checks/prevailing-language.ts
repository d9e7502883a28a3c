import { check } from "#lib/agreements/checks/check"

/** Two languages and no word on which one holds when they differ, or one that is not among them. */
export const prevailingLanguage = check(
  { id: "prevailing_language", severity: "blocks", section: "legal", demand: "L1" },
  ({ sections: { legal } }) => {
    if (legal.prevailingLanguage === null) {
      return legal.languages.length > 1 ? [{ field: "prevailingLanguage", values: { gap: "none" } }] : []
    }
    if (legal.languages.length === 0 || legal.languages.includes(legal.prevailingLanguage)) return []
    return [{ field: "prevailingLanguage", values: { gap: "not_among_them" } }]
  },
)

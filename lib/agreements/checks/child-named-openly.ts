import { check } from "#lib/agreements/checks/check"
import { namesChildOpenly } from "#lib/confidentiality/findings"

/** A child may be named where naming can harm it, and nobody is asked when it comes to it. */
export const childNamedOpenly = check(
  { id: "child_named_openly", severity: "blocks", section: "confidentiality", demand: "C5" },
  ({ sections: { confidentiality } }) =>
    confidentiality.rules.filter(namesChildOpenly).map(({ id }) => ({ field: "rules", rowId: id })),
)

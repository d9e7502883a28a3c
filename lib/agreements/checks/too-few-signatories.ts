import { check } from "#lib/agreements/checks/check"

/** Fewer people named to sign than the own organisation asks for: the text promises one signature, and two are asked for. */
export const tooFewSignatories = check(
  { id: "too_few_signatories", severity: "warns", section: "parties", demand: "L2" },
  (terms, { profiles }) =>
    profiles.flatMap(({ memberId, signing }) => {
      const named = terms.sections.parties.signatories.filter(
        row => row.memberId === memberId && row.name !== "",
      ).length
      return signing !== null && named > 0 && named < signing.needed
        ? { field: "signatories", values: { named, needed: signing.needed } }
        : []
    }),
)

import { check } from "#lib/agreements/checks/check"

/**
 * The parties that the terms name are not the members between whom they are negotiated, and who sign. The profiles of the
 * context are theirs.
 */
export const partiesOfPartnership = check(
  { id: "parties_of_partnership", severity: "blocks", section: "parties", demand: "L2" },
  ({ sections: { parties } }, { profiles }) => {
    const named = new Set(parties.parties.map(({ memberId }) => memberId))
    const signing = new Set(profiles.map(({ memberId }) => memberId))
    const strangers = parties.parties.filter(({ memberId }) => memberId !== null && !signing.has(memberId))
    if (strangers.length > 0)
      return strangers.map(({ id }) => ({ field: "parties", rowId: id, values: { gap: "stranger" } }))
    const isLeftOut = [...signing].some(memberId => !named.has(memberId))
    return isLeftOut ? [{ field: "parties", values: { gap: "left_out" } }] : []
  },
)

import { check } from "#lib/agreements/checks/check"

/** Fewer than two members who agree, or the same member on both sides. */
export const tooFewParties = check(
  { id: "too_few_parties", severity: "blocks", section: "parties", demand: "R1" },
  ({ sections: { parties } }) => {
    const members = new Set(parties.parties.flatMap(({ memberId }) => memberId ?? []))
    return members.size < 2 ? [{ field: "parties", values: { count: members.size } }] : []
  },
)

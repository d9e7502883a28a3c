import { check, partyName } from "#lib/agreements/checks/check"

/** The policy that shall protect children is one that nobody in the network has checked. */
export const safeguardingUnverified = check(
  { id: "safeguarding_unverified", severity: "advises", section: "safeguarding", demand: "C4" },
  (terms, { profiles }) => {
    const { childPolicyApplies, policiesOf } = terms.sections.safeguarding
    if (!childPolicyApplies) return []
    return profiles
      .filter(({ memberId, safeguardingVerified }) => policiesOf.includes(memberId) && !safeguardingVerified)
      .map(({ memberId }) => ({ field: "policiesOf", values: { party: partyName(terms, memberId) } }))
  },
)

import { check, partyName } from "#lib/agreements/checks/check"
import type { FundingStance } from "#lib/members/taxonomy/funding-stances"

const moneyOfCompanies: readonly FundingStance[] = ["fee", "costs-only"]

/**
 * A price although a local resource takes no company money (C2), or more than its costs although it takes no more. A price of
 * zero passes: working together without money is what such an organisation offers.
 */
export const priceAgainstStance = check(
  { id: "price_against_stance", severity: "blocks", section: "price", demand: "C2" },
  (terms, { profiles }) => {
    const { parties, price } = terms.sections
    if ((price.totalMinor ?? 0) === 0 && price.payments.every(({ amountMinor }) => (amountMinor ?? 0) === 0)) return []
    return parties.parties
      .filter(({ side }) => side === "local_resource")
      .flatMap(({ memberId }) => {
        const profile = profiles.find(({ memberId: id }) => id === memberId)
        const isPaid =
          price.payments.length === 0 || price.payments.some(({ payee }) => payee === null || payee === memberId)
        if (!profile || profile.fundingStances.length === 0 || !isPaid) return []
        const takes = profile.fundingStances.filter(stance => moneyOfCompanies.includes(stance))
        const costsOnly = takes.includes("costs-only") && !takes.includes("fee")
        if (takes.length > 0 && !(costsOnly && price.stance === "paid")) return []
        const accepts = costsOnly ? "costs_only" : "no_money"
        return { field: "stance", values: { party: partyName(terms, profile.memberId), accepts } }
      })
  },
)

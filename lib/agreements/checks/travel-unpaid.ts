import { check } from "#lib/agreements/checks/check"

/** The sites lay a day's journey apart; the fare was in nobody's budget, and the second one was not visited (L2). */
export const travelUnpaid = check(
  { id: "travel_unpaid", severity: "warns", section: "price", demand: "L2" },
  ({ sections: { price, services } }) => {
    const isPaid = price.stance === "paid" || price.stance === "costs_only"
    if (!isPaid || price.expenses !== "not_paid" || services.sites.length === 0) return []
    return [{ field: "expenses", values: { count: services.sites.length } }]
  },
)

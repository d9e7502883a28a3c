import { check } from "#lib/agreements/checks/check"

/** The team stood at a gate that stayed shut for three days, and the days were nobody's but its own (L7). */
export const refusedAccessUnpaid = check(
  { id: "refused_access_unpaid", severity: "warns", section: "cooperation", demand: "L7" },
  ({ sections: { cooperation, price } }) => {
    const isPaid = price.stance === "paid" || price.stance === "costs_only"
    return isPaid && cooperation.accessRefusedPayment === "not_paid" ? [{ field: "accessRefusedPayment" }] : []
  },
)

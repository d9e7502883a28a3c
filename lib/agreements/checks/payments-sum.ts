import { check } from "#lib/agreements/checks/check"

/** Payments that do not add up to the price: one side would find out at the last invoice. Zero payments are another gap. */
export const paymentsSum = check(
  { id: "payments_sum", severity: "blocks", section: "price", demand: "L2" },
  ({ sections: { price } }) => {
    const { totalMinor, currency, payments } = price
    if (totalMinor === null || payments.length === 0 || payments.some(({ amountMinor }) => amountMinor === null))
      return []
    const paidMinor = payments.reduce((sum, { amountMinor }) => sum + (amountMinor ?? 0), 0)
    if (paidMinor === totalMinor) return []
    return [{ field: "payments", values: { paidMinor, totalMinor, currency: currency ?? "" } }]
  },
)

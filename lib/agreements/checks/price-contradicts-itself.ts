import { check } from "#lib/agreements/checks/check"

/** Money in an agreement that says of itself that none is paid (C2): whoever reads the stance alone would be deceived. */
export const priceContradictsItself = check(
  { id: "price_contradicts_itself", severity: "blocks", section: "price", demand: "C2" },
  ({ sections: { price } }) => {
    if (price.stance !== "no_company_money" && price.stance !== "unfunded") return []
    const isMoney = (price.totalMinor ?? 0) > 0 || price.payments.some(({ amountMinor }) => (amountMinor ?? 0) > 0)
    return isMoney ? [{ field: "stance", values: { stance: price.stance } }] : []
  },
)

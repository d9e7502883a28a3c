import { check } from "#lib/agreements/checks/check"

/** The price was fixed in a foreign currency, the currency fell by a third, and the salaries at home did not (R1). */
export const exchangeRiskOnPayee = check(
  { id: "exchange_risk_on_payee", severity: "warns", section: "price", demand: "R1" },
  ({ sections: { price } }) => {
    if ((price.totalMinor ?? 0) === 0 || price.exchangeRisk !== "payee") return []
    return [{ field: "exchangeRisk", values: { fees: price.bankFees === "payee" ? "also" : "not" } }]
  },
)

import { describe, expect, test } from "vitest"
import { findingsOf } from "#lib/agreements/checks/example-context"
import { priceContradictsItself } from "#lib/agreements/checks/price-contradicts-itself"

describe("price contradicts itself", () => {
  test("an unfunded dialogue with a payment in its table is found", () => {
    const findings = findingsOf(priceContradictsItself, ({ price }) =>
      Object.assign(price, { stance: "unfunded", totalMinor: 0 }),
    )
    expect(findings).toMatchObject([{ severity: "blocks", values: { stance: "unfunded" } }])
  })

  test("a price left over from before the stance changed is found", () => {
    const findings = findingsOf(priceContradictsItself, ({ price }) => {
      Object.assign(price, { stance: "no_company_money", payments: [] })
    })
    expect(findings).toHaveLength(1)
  })

  test("no money and none named, or paid work with a price, agree with themselves", () => {
    const findings = findingsOf(priceContradictsItself, ({ price }) => {
      Object.assign(price, { stance: "no_company_money", totalMinor: 0, payments: [] })
    })
    expect(findings).toEqual([])
    expect(findingsOf(priceContradictsItself, () => {})).toEqual([])
  })

  test("a dialogue in which nobody filled in any amount agrees with itself", () => {
    const findings = findingsOf(priceContradictsItself, ({ price }) => {
      Object.assign(price, { stance: "unfunded", totalMinor: null })
      for (const payment of price.payments) payment.amountMinor = null
    })
    expect(findings).toEqual([])
  })
})

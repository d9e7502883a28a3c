import { describe, expect, test } from "vitest"
import { exampleContext, findingsOf } from "#lib/agreements/checks/example-context"
import { priceAgainstStance } from "#lib/agreements/checks/price-against-stance"

describe("price against stance", () => {
  test("a union that takes no company money is not paid by mistake", () => {
    const context = exampleContext(ngo => Object.assign(ngo, { fundingStances: ["no-company-money"] }))
    expect(findingsOf(priceAgainstStance, () => {}, context)).toMatchObject([
      { severity: "blocks", demand: "C2", values: { party: "Shishu Adhikar Kendra", accepts: "no_money" } },
    ])
  })

  test("the same union may sign when the price is zero", () => {
    const context = exampleContext(ngo => Object.assign(ngo, { fundingStances: ["no-company-money"] }))
    const findings = findingsOf(
      priceAgainstStance,
      ({ price }) => Object.assign(price, { stance: "no_company_money", totalMinor: 0, payments: [] }),
      context,
    )
    expect(findings).toEqual([])
  })

  test("who takes costs only is not offered a fee, but may have the costs", () => {
    const context = exampleContext(ngo => Object.assign(ngo, { fundingStances: ["costs-only"] }))
    expect(findingsOf(priceAgainstStance, () => {}, context)).toMatchObject([{ values: { accepts: "costs_only" } }])
    const costs = findingsOf(priceAgainstStance, ({ price }) => Object.assign(price, { stance: "costs_only" }), context)
    expect(costs).toEqual([])
  })

  test("an unpaid union beside a paid auditor raises nothing", () => {
    const context = exampleContext(ngo => Object.assign(ngo, { fundingStances: ["no-company-money"] }))
    const findings = findingsOf(
      priceAgainstStance,
      ({ price }) => {
        for (const payment of price.payments) payment.payee = "auditor"
      },
      context,
    )
    expect(findings).toEqual([])
  })

  test("a payment without a total price is money as well", () => {
    const context = exampleContext(ngo => Object.assign(ngo, { fundingStances: ["no-company-money"] }))
    const price = (change: object) =>
      findingsOf(priceAgainstStance, sections => Object.assign(sections.price, change), context)
    expect(price({ totalMinor: 0 })).toHaveLength(1)
    expect(price({ payments: [] })).toHaveLength(1)
    expect(price({ totalMinor: null, payments: [] })).toEqual([])
  })

  test("one payment among several to a union that takes none is found", () => {
    const context = exampleContext(ngo => Object.assign(ngo, { fundingStances: ["no-company-money"] }))
    const findings = findingsOf(
      priceAgainstStance,
      ({ price }) => Object.assign(price.payments[0] ?? {}, { payee: "auditor" }),
      context,
    )
    expect(findings).toHaveLength(1)
  })

  test("a profile that says nothing of money is not guessed at", () => {
    const context = exampleContext(ngo => Object.assign(ngo, { fundingStances: [] }))
    expect(findingsOf(priceAgainstStance, () => {}, context)).toEqual([])
  })
})

import { describe, expect, test } from "vitest"
import { findingsOf } from "#lib/agreements/checks/example-context"
import { paymentsSum } from "#lib/agreements/checks/payments-sum"

describe("payments sum", () => {
  test("payments that miss a cent of the price are found", () => {
    const findings = findingsOf(paymentsSum, ({ price }) =>
      Object.assign(price.payments[0] ?? {}, { amountMinor: 499_999 }),
    )
    expect(findings).toMatchObject([{ values: { paidMinor: 1_199_999, totalMinor: 1_200_000, currency: "EUR" } }])
  })

  test("payments that add up pass, and a draft with an open amount is not scolded", () => {
    expect(findingsOf(paymentsSum, () => {})).toEqual([])
    expect(
      findingsOf(paymentsSum, ({ price }) => Object.assign(price.payments[0] ?? {}, { amountMinor: null })),
    ).toEqual([])
  })

  test("a price cut to zero with the old payments still standing is found", () => {
    expect(findingsOf(paymentsSum, ({ price }) => Object.assign(price, { totalMinor: 0 }))).toHaveLength(1)
  })
})

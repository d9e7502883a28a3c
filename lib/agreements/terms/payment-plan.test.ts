import { describe, expect, test } from "vitest"
import { exampleTerms } from "#lib/agreements/terms/example-terms"
import type { SectionValues } from "#lib/agreements/terms/fields"
import { paymentPlan } from "#lib/agreements/terms/payment-plan"

const planOf = (change?: (sections: SectionValues) => void) => paymentPlan(exampleTerms(change))
const bend = (price: SectionValues["price"], index: number, change: Partial<SectionValues["price"]["payments"][0]>) =>
  Object.assign(price.payments[index] ?? {}, change)

describe("what is paid for what and when", () => {
  test("a payment names its milestone and what that brings, its day, its share and the sum up to it", () => {
    const { payments } = planOf()
    expect(payments[0]).toEqual({
      id: "pay1",
      number: 1,
      milestone: { number: 1, title: "Interview report handed over" },
      output: { number: 1, title: "Interview report" },
      amountMinor: 500_000,
      trigger: "acceptance",
      dueDays: 30,
      expectedOn: "2027-05-10",
      share: 500_000 / 1_200_000,
      runningMinor: 500_000,
      payer: ["brand"],
      payee: ["ngo"],
    })
    expect(payments[1]?.runningMinor).toBe(1_200_000)
  })

  test("payments stand by their days and keep their numbers; those without a day stand last", () => {
    const { payments } = planOf(({ price }) => {
      price.payments.unshift({ ...structuredClone(price.payments[0] ?? never()), id: "pay3" })
      bend(price, 0, { trigger: null })
      bend(price, 2, { trigger: "start", dueDays: 5 })
    })
    expect(payments.map(({ number, expectedOn }) => [number, expectedOn])).toEqual([
      [3, "2027-01-16"],
      [2, "2027-05-10"],
      [1, null],
    ])
  })

  test.each([["m9"], [null]])("a payment that waits for a milestone that is not there (%s) has no day", milestoneId => {
    const { payments } = planOf(({ price }) => bend(price, 0, { milestoneId }))
    expect(payments[1]).toMatchObject({ number: 1, milestone: null, output: null, expectedOn: null })
  })

  test("what the payments come to is held against the price", () => {
    expect(planOf()).toMatchObject({ sumMinor: 1_200_000, beyondMinor: 0 })
    expect(planOf(({ price }) => bend(price, 0, { amountMinor: 400_000 })).beyondMinor).toBe(-100_000)
    expect(planOf(({ price }) => Object.assign(price, { totalMinor: null }))).toMatchObject({
      sumMinor: 1_200_000,
      beyondMinor: null,
    })
  })

  test("nothing is added up while an amount or the currency is not known", () => {
    const open = planOf(({ price }) => bend(price, 1, { amountMinor: null }))
    expect(open.payments.map(({ runningMinor, share }) => [runningMinor, share === null])).toEqual([
      [500_000, false],
      [null, true],
    ])
    expect(open).toMatchObject({ sumMinor: null, beyondMinor: null })
    const unnamed = planOf(({ price }) => Object.assign(price, { currency: null }))
    expect(unnamed).toMatchObject({ currency: null, sumMinor: null, beyondMinor: null })
    expect(unnamed.payments.map(({ runningMinor }) => runningMinor)).toEqual([null, null])
  })

  test("a price of zero has no shares, and no payments come to nothing that could be held against it", () => {
    expect(planOf(({ price }) => Object.assign(price, { totalMinor: 0 })).payments[0]?.share).toBeNull()
    expect(planOf(({ price }) => Object.assign(price, { payments: [] }))).toMatchObject({
      sumMinor: null,
      payments: [],
    })
  })

  test("where nobody is named a side pays and a side is paid", () => {
    const [payment] = planOf(({ price }) => bend(price, 0, { payer: null, payee: null })).payments
    expect(payment).toMatchObject({ payer: ["brand"], payee: ["ngo"] })
  })
})

function never(): never {
  throw new Error("the example has payments")
}

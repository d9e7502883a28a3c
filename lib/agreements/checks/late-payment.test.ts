import { describe, expect, test } from "vitest"
import { findingsOf } from "#lib/agreements/checks/example-context"
import { latePayment } from "#lib/agreements/checks/late-payment"

describe("late payment", () => {
  test("payment after a hundred and twenty days is found", () => {
    const findings = findingsOf(latePayment, ({ price }) => Object.assign(price.payments[0] ?? {}, { dueDays: 120 }))
    expect(findings).toMatchObject([{ severity: "warns", rowId: "pay1", values: { days: 130, limit: 90 } }])
  })

  test("days of acceptance count, because nobody is paid while they run", () => {
    const wait = (dueDays: number) =>
      findingsOf(latePayment, ({ price }) => Object.assign(price.payments[0] ?? {}, { dueDays }))
    expect(wait(80)).toEqual([])
    expect(wait(81)).toHaveLength(1)
  })

  test("they do not count when payment follows delivery", () => {
    const findings = findingsOf(latePayment, ({ price }) => {
      Object.assign(price.payments[0] ?? {}, { dueDays: 90, trigger: "delivery" })
    })
    expect(findings).toEqual([])
  })

  test("only the days of its own milestone count, and a payment without one has none", () => {
    const findings = findingsOf(latePayment, ({ price, timeline }) => {
      Object.assign(timeline.milestones[0] ?? {}, { acceptanceDays: 0 })
      for (const payment of price.payments) payment.dueDays = 85
    })
    expect(findings.map(({ rowId }) => rowId)).toEqual(["pay2"])
    const free = findingsOf(latePayment, ({ price }) => {
      Object.assign(price.payments[0] ?? {}, { dueDays: 90, milestoneId: null })
    })
    expect(free).toEqual([])
  })

  test("ninety days of acceptance are as long as ninety days of payment", () => {
    const findings = findingsOf(latePayment, ({ price, timeline }) => {
      Object.assign(price.payments[0] ?? {}, { dueDays: null })
      Object.assign(timeline.milestones[0] ?? {}, { acceptanceDays: 90 })
    })
    expect(findings).toEqual([])
  })
})

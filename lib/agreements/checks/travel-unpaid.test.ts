import { describe, expect, test } from "vitest"
import { findingsOf } from "#lib/agreements/checks/example-context"
import { travelUnpaid } from "#lib/agreements/checks/travel-unpaid"

describe("travel unpaid", () => {
  test("a visit that nobody pays for is found", () => {
    const findings = findingsOf(travelUnpaid, ({ price }) => Object.assign(price, { expenses: "not_paid" }))
    expect(findings).toMatchObject([{ field: "expenses", values: { count: 1 } }])
  })

  test("whoever takes no money has said how, and without sites nobody travels", () => {
    const unfunded = findingsOf(travelUnpaid, ({ price }) =>
      Object.assign(price, { expenses: "not_paid", stance: "unfunded" }),
    )
    const nowhere = findingsOf(travelUnpaid, ({ price, services }) => {
      price.expenses = "not_paid"
      services.sites = []
    })
    const included = findingsOf(travelUnpaid, ({ price }) => Object.assign(price, { expenses: "against_receipts" }))
    expect([...unfunded, ...nowhere, ...included]).toEqual([])
  })
})

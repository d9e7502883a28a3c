import { describe, expect, test } from "vitest"
import { findingsOf } from "#lib/agreements/checks/example-context"
import { refusedAccessUnpaid } from "#lib/agreements/checks/refused-access-unpaid"

describe("refused access unpaid", () => {
  const paid = (accessRefusedPayment: string | null, stance = "paid") =>
    findingsOf(refusedAccessUnpaid, ({ cooperation, price }) => {
      Object.assign(cooperation, { accessRefusedPayment })
      Object.assign(price, { stance })
    })

  test("days at a shut gate that are not paid are found", () => {
    expect(paid("not_paid")).toMatchObject([{ field: "accessRefusedPayment" }])
  })

  test("time spent, an open answer, or work without money passes", () => {
    expect([...paid("for_time_spent"), ...paid("in_full"), ...paid(null), ...paid("not_paid", "unfunded")]).toEqual([])
  })
})

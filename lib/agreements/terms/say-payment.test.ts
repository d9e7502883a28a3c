import { describe, expect, test } from "vitest"
import { exampleTerms } from "#lib/agreements/terms/example-terms"
import { paymentPlan } from "#lib/agreements/terms/payment-plan"
import { sayFallsDue, sayPaidFor, sayPayers } from "#lib/agreements/terms/say-payment"
import type { Terms } from "#lib/agreements/terms/schema"

type Change = Partial<Terms["sections"]["price"]["payments"][number]>

function first(change: Change = {}) {
  const terms = exampleTerms(({ price }) => {
    Object.assign(price.payments[0] ?? {}, change)
    price.payments.length = 1
  })
  const [payment] = paymentPlan(terms).payments
  if (!payment) throw new Error("the example has payments")
  return { speaker: { locale: "en", terms, names: {} } as const, payment }
}

describe("a payment in words", () => {
  test.each<[Change, string | null]>([
    [{}, "30 days after “Interview report handed over” is accepted"],
    [{ trigger: "delivery", dueDays: 0 }, "When “Interview report handed over” is handed in"],
    [{ trigger: "delivery", milestoneId: null }, "30 days after delivery, of which milestone is not said"],
    [{ trigger: "start", dueDays: 1 }, "1 day after the first day of the work"],
    [{ trigger: "signature", dueDays: 0 }, "On the day of the last signature"],
    [{ trigger: null }, null],
    [{ dueDays: null }, null],
  ])("%o is said as %s", (change, said) => {
    const { speaker, payment } = first(change)
    expect(sayFallsDue(speaker, payment)).toBe(said)
  })

  test("what it is for, and who pays whom", () => {
    const { speaker, payment } = first()
    expect(sayPaidFor(speaker, payment)).toBe("1. Interview report handed over")
    expect(sayPayers(speaker, payment)).toBe("Nordlys Apparel AS pays Shishu Adhikar Kendra.")
    expect(sayPaidFor(speaker, { ...payment, milestone: null })).toBe("1. Payment for no milestone")
    expect(sayPayers(speaker, { ...payment, payee: [] })).toBe("Nordlys Apparel AS pays.")
    expect(sayPayers(speaker, { ...payment, payer: [] })).toBe("Who pays is still open.")
  })
})

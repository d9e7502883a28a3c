import { describe, expect, test } from "vitest"
import { fractionDigits } from "#lib/currencies"

describe("decimal places of a currency", () => {
  test("are those of ISO 4217, not those of custom", () => {
    const currencies = ["EUR", "JPY", "JOD", "CLF", "PKR", "IDR", "MMK", "LBP", null]
    expect(currencies.map(fractionDigits)).toEqual([2, 0, 3, 4, 2, 2, 2, 2, 2])
  })

  test("are never fewer than those that custom shows", () => {
    const customary = (currency: string) =>
      new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2
    const fewer = Intl.supportedValuesOf("currency").filter(code => fractionDigits(code) < customary(code))
    expect(fewer).toEqual([])
  })
})

import { describe, expect, test } from "vitest"
import { formatMoney } from "#lib/i18n/format"

/** Code and amount are parted by a space that does not break. */
const shown = (minorUnits: number, currency: string) => formatMoney("en", minorUnits, currency).replace("\u00A0", " ")

describe("money", () => {
  test("is shown with its code and the places of ISO 4217, also where custom drops them", () => {
    expect(shown(125_000, "EUR")).toBe("EUR 1,250.00")
    expect(shown(125_000, "PKR")).toBe("PKR 1,250.00")
    expect(shown(125_000, "IDR")).toBe("IDR 1,250.00")
    expect(shown(125_000, "JPY")).toBe("JPY 125,000")
    expect(shown(125_000, "JOD")).toBe("JOD 125.000")
    expect(shown(1, "BDT")).toBe("BDT 0.01")
  })

  test("is the same amount for every currency that was given in minor units", () => {
    for (const currency of Intl.supportedValuesOf("currency")) {
      const digits = shown(123_456, currency).replace(/\D/g, "")
      expect(digits).toBe("123456")
    }
  })
})

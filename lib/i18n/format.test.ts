import { describe, expect, test } from "vitest"
import { formatDay, formatDays, formatMoment, formatMoney } from "#lib/i18n/format"

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

describe("dates", () => {
  test("do not break between day and month", () => {
    expect(formatDay("en", "2026-12-04")).toBe("4\u00A0December 2026")
    expect(formatMoment("en", new Date("2026-12-04T09:14:00Z"))).toContain("4\u00A0December 2026")
  })

  test("of a span say once what they share", () => {
    expect(formatDays("en", "2027-03-10", "2027-03-24").replace(/\s/gu, "")).toBe("10–24March2027")
  })

  test("keep the order of their parts among words from right to left", () => {
    expect(formatDay("ar-XB", "2026-12-04")).toBe("\u20684\u00A0December 2026\u2069")
  })
})

import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { asciiDigits, readAmount, readWholeNumber, writeAmount } from "#lib/agreements/terms/numbers"

describe("numbers as people type them", () => {
  test.each([
    ["1250", 1250],
    [" 1 250 ", 1250],
    ["1\u202F250", 1250],
    ["1,250", 1250],
    ["1.250", 1250],
    ["1'250’000", 1_250_000],
    ["12,50,000", 1_250_000],
    ["১২,৫০,০০০", 1_250_000],
    ["१२५०", 1250],
    ["١٬٢٥٠", 1250],
    ["۱۲۵۰", 1250],
    ["0", 0],
  ])("%s is a whole number", (text, number) => {
    expect(readWholeNumber(text)).toEqual({ number })
  })

  test.each([
    ["1.5", "notWhole"],
    ["1,25", "notWhole"],
    ["-3", "notANumber"],
    ["3 days", "notANumber"],
    ["1,2,3", "notANumber"],
    ["1.250,000", "notANumber"],
    ["1e3", "notANumber"],
    ["99999999999999999999", "numberTooLarge"],
  ])("%s is refused", (text, problem) => {
    expect(readWholeNumber(text)).toEqual({ problem })
  })

  test.each([
    ["1250", 2, 125_000],
    ["1250.5", 2, 125_050],
    ["1250,50", 2, 125_050],
    ["1.250,50", 2, 125_050],
    ["1,250.50", 2, 125_050],
    ["1 250,50", 2, 125_050],
    ["12,50,000.75", 2, 125_000_075],
    ["১২,৫০,০০০.৭৫", 2, 125_000_075],
    ["١٬٢٥٠٫٥٠", 2, 125_050],
    ["1.250", 2, 125_000],
    ["1.250", 3, 1_250],
    ["1,250", 3, 1_250_000],
    ["1,250", 0, 1_250],
    ["0.05", 2, 5],
    ["0", 2, 0],
  ])("%s with %i decimal places is an amount", (text, digits, minor) => {
    expect(readAmount(text, digits)).toEqual({ minor })
  })

  test.each([
    ["1.5", 0, "amountTooPrecise"],
    ["1.2345", 2, "amountTooPrecise"],
    ["-5", 2, "notAnAmount"],
    ["€5", 2, "notAnAmount"],
    ["1,2,3.50", 2, "notAnAmount"],
    [".", 2, "notAnAmount"],
    ["99999999999999999", 2, "numberTooLarge"],
  ])("%s with %i decimal places is refused", (text, digits, problem) => {
    expect(readAmount(text, digits)).toEqual({ problem })
  })

  test("an amount is read back as it was written", () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.constantFrom(0, 2, 3), (minor, digits) => {
        expect(readAmount(writeAmount(minor, digits), digits)).toEqual({ minor })
      }),
    )
  })

  test("digits of other scripts count the same", () => {
    expect(asciiDigits("٠٩ ۰۹ ०९ ০৯ 09")).toBe("09 09 09 09 09")
  })
})

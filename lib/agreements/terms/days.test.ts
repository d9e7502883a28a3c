import { describe, expect, test } from "vitest"
import { addDays, addMonths, daysBetween, isDay } from "#lib/agreements/terms/days"

describe("calendar days", () => {
  test("only days that exist are days", () => {
    expect(["2028-02-29", "2027-12-31"].every(isDay)).toBe(true)
    expect(["2027-02-29", "2027-13-01", "2027-1-1", "", "2027-01-01T00:00"].some(isDay)).toBe(false)
  })

  test("no clock change adds or loses a day", () => {
    expect(addDays("2027-03-27", 2)).toBe("2027-03-29")
    expect(daysBetween("2027-03-27", "2027-10-31")).toBe(218)
    expect(daysBetween("2027-01-02", "2027-01-01")).toBe(-1)
  })

  test("a month later ends no later than its last day", () => {
    expect(addMonths("2027-08-31", 6)).toBe("2028-02-29")
    expect(addMonths("2027-01-11", 6)).toBe("2027-07-11")
    expect(addMonths("2027-11-30", 3)).toBe("2028-02-29")
  })
})

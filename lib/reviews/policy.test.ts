import { expect, test } from "vitest"
import { monthsAfter } from "#lib/reviews/policy"

test("months later is the same day, or the last of a shorter month", () => {
  expect(monthsAfter("2026-05-12", 6)).toBe("2026-11-12")
  expect(monthsAfter("2026-08-31", 6)).toBe("2027-02-28")
  expect(monthsAfter("2028-02-29", 12)).toBe("2029-02-28")
})

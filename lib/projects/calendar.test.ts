import { describe, expect, test } from "vitest"
import { addDays, answerDueOn, daysBetween, isAnswerLate, isMilestoneLate, isPaymentLate } from "#lib/projects/calendar"

describe("days", () => {
  test("are counted across months, leap days and back", () => {
    expect(addDays("2028-02-27", 3)).toBe("2028-03-01")
    expect(daysBetween("2026-12-30", "2027-01-02")).toBe(3)
    expect(daysBetween("2027-01-02", "2026-12-30")).toBe(-3)
  })
})

describe("lateness", () => {
  test("begins on the day after the due day, and never for what was handed in", () => {
    const dueOn = "2027-01-20"
    expect(isMilestoneLate({ state: "planned", dueOn }, "2027-01-20")).toBe(false)
    expect(isMilestoneLate({ state: "planned", dueOn }, "2027-01-21")).toBe(true)
    expect(isMilestoneLate({ state: "changes_asked", dueOn }, "2027-01-21")).toBe(true)
    for (const state of ["submitted", "accepted", "cancelled"] as const)
      expect(isMilestoneLate({ state, dueOn }, "2027-03-01")).toBe(false)
  })

  test("of a payment ends when the payer says that it was made", () => {
    const late = { dueOn: "2027-01-20" }
    expect(isPaymentLate({ ...late, state: "invoiced" }, "2027-01-21")).toBe(true)
    expect(isPaymentLate({ ...late, state: "paid" }, "2027-01-21")).toBe(false)
    expect(isPaymentLate({ state: "scheduled", dueOn: null }, "2027-01-21")).toBe(false)
  })

  test("of an answer is only told while there is none", () => {
    expect(isAnswerLate({ state: "raised", answerDueOn: "2027-01-20" }, "2027-01-21")).toBe(true)
    expect(isAnswerLate({ state: "answered", answerDueOn: "2027-01-20" }, "2027-01-21")).toBe(false)
  })

  test("of an answer to a milestone is not told where the agreement gives no days for it", () => {
    expect(answerDueOn("2027-01-20", 10)).toBe("2027-01-30")
    expect(answerDueOn("2027-01-20", 0)).toBeNull()
  })
})

import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { endOf, hasEnded as isOver, monthsLater, nextDay } from "#lib/confidentiality/ends"
import { subjects, subjectsWithoutEnd } from "#lib/confidentiality/terms"

const aDay = fc
  .date({ min: new Date("0001-01-01T00:00:00Z"), max: new Date("9999-12-31T00:00:00Z"), noInvalidDate: true })
  .map(moment => moment.toISOString().slice(0, 10))

describe("the end of a term", () => {
  test("months later is the same day of the month, or that month's last", () => {
    expect(monthsLater("2028-02-29", 12)).toBe("2029-02-28")
    expect(monthsLater("2030-01-31", 1)).toBe("2030-02-28")
    expect(monthsLater("2030-12-15", 1)).toBe("2031-01-15")
    expect(monthsLater("2030-03-31", -1)).toBe("2030-02-28")
    expect(nextDay("2030-02-28")).toBe("2030-03-01")
  })

  test("every day that comes out is one that can be written, and later is never earlier", () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: 0, max: 1200 }), (day, months) => {
        for (const come of [monthsLater(day, months), monthsLater(day, -months), nextDay(day)])
          expect(come).toMatch(/^\d{4}-\d{2}-\d{2}$/)
        expect(monthsLater(day, months) >= day).toBe(true)
        expect(nextDay(day) > day || day === "9999-12-31").toBe(true)
      }),
    )
  })

  test("is not known while the work from whose end it is counted lasts, and then the term has not ended", () => {
    expect(endOf({ untilMonths: 2 }, null)).toBeNull()
    expect(endOf({}, "2030-01-01")).toBeNull()
    const findings = { subject: "findings", permission: "never" } as const
    const hasEnded = (end: object, on: Parameters<typeof isOver>[1]) => isOver({ ...findings, ...end }, on)
    expect(hasEnded({ untilMonths: 2 }, { today: "2099-01-01", workCompletedOn: null })).toBe(false)
    expect(hasEnded({ untilMonths: 2 }, { today: "2030-03-01", workCompletedOn: "2030-01-01" })).toBe(false)
    expect(hasEnded({ untilMonths: 2 }, { today: "2030-03-02", workCompletedOn: "2030-01-01" })).toBe(true)
    expect(hasEnded({ untilDate: "2030-03-01" }, { today: "2030-03-01", workCompletedOn: null })).toBe(false)
    expect(hasEnded({ untilDate: "2030-03-01" }, { today: "2030-03-02", workCompletedOn: null })).toBe(true)
  })

  test("does not come for a rule that forbids what lets a person be recognised, and comes for one that allows it", () => {
    const on = { today: "2040-01-01", workCompletedOn: null }
    for (const subject of subjects) {
      const isPersonal = subjectsWithoutEnd.some(endless => endless === subject)
      expect(isOver({ subject, permission: "never", untilDate: "2030-01-01" }, on)).toBe(!isPersonal)
      expect(isOver({ subject, permission: "anonymised", untilDate: "2030-01-01" }, on)).toBe(true)
    }
  })
})

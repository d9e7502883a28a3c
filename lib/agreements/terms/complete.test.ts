import { describe, expect, test } from "vitest"
import { completeTermsSchema, mandatorySections, missingFields, sectionStates } from "#lib/agreements/terms/complete"
import { exampleTerms } from "#lib/agreements/terms/example-terms"
import { agreementKinds } from "#lib/agreements/terms/field"
import { emptyTerms } from "#lib/agreements/terms/schema"

describe("what proposing needs", () => {
  test("the example is complete in every kind", () => {
    for (const kind of agreementKinds) expect(missingFields({ ...exampleTerms(), kind })).toEqual([])
  })

  test("empty terms miss something in each mandatory section and nothing elsewhere", () => {
    for (const kind of agreementKinds) {
      const missing = missingFields(emptyTerms({ kind, title: "", language: "en" }))
      expect(new Set(missing.map(({ section }) => section))).toEqual(new Set(mandatorySections[kind]))
    }
  })

  test("a section that was not needed must be said whole once it was begun", () => {
    const terms = emptyTerms({ kind: "dialogue", title: "", language: "en" })
    terms.sections.exit.words = "Later."
    expect(missingFields(terms)).toContainEqual({ section: "exit", field: "lasting" })
  })

  test("a gap inside a row names the row", () => {
    const terms = exampleTerms(({ timeline }) => Object.assign(timeline.milestones[1] ?? {}, { dueOn: null }))
    expect(missingFields(terms)).toEqual([{ section: "timeline", field: "milestones", rowId: "m2", rowField: "dueOn" }])
    expect(completeTermsSchema.safeParse(terms).error?.issues[0]?.path).toEqual([
      "sections",
      "timeline",
      "milestones",
      "m2",
      "dueOn",
    ])
  })

  test("a price is asked of those who pay and a reason of those who do not", () => {
    const gaps = (stance: "paid" | "no_company_money") =>
      missingFields(
        exampleTerms(({ price }) =>
          Object.assign(price, {
            stance,
            zeroReason: null,
            currency: null,
            totalMinor: null,
            payments: [],
            bankFees: null,
            exchangeRisk: null,
          }),
        ),
      ).map(({ field }) => field)
    expect(gaps("paid")).toEqual(["currency", "totalMinor", "payments", "bankFees", "exchangeRisk"])
    expect(gaps("no_company_money")).toEqual(["zeroReason"])
  })

  test("the conditions of interviews are asked only where there are interviews, and zero and no are answers", () => {
    const terms = exampleTerms(sections => {
      Object.assign(sections.method, { interviewsPlanned: false, interviewCount: null, voids: [], languages: [] })
      Object.assign(sections.follow_up, { availableDays: 0, availableHours: 0 })
    })
    expect(missingFields(terms)).toEqual([])
  })

  test("the task list tells untouched, begun and complete sections apart", () => {
    const terms = exampleTerms(({ press, exit }) => {
      Object.assign(press, { holdingLine: "" })
      Object.assign(exit, { lasting: [], capacityGoals: [], handover: [] })
    })
    const states = sectionStates({ ...terms, kind: "dialogue" })
    const statusOf = (key: string) => states.find(({ section }) => section === key)
    expect(statusOf("press")).toEqual({ section: "press", mandatory: true, status: "started", missing: 1 })
    expect(statusOf("exit")).toEqual({ section: "exit", mandatory: false, status: "empty", missing: 0 })
    expect(statusOf("legal")).toMatchObject({ status: "complete" })
  })
})

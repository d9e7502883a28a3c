import { describe, expect, test } from "vitest"
import { exampleContext, findingsOf } from "#lib/agreements/checks/example-context"
import { noExitPlan } from "#lib/agreements/checks/no-exit-plan"
import { exampleTerms } from "#lib/agreements/terms/example-terms"

describe("no exit plan", () => {
  test("a project that ends with nothing left behind may not be signed", () => {
    expect(findingsOf(noExitPlan, ({ exit }) => Object.assign(exit, { lasting: [] }))).toMatchObject([
      { severity: "blocks" },
    ])
  })

  test("one outcome that lasts is enough, an empty row is not", () => {
    expect(findingsOf(noExitPlan, () => {})).toEqual([])
    expect(findingsOf(noExitPlan, ({ exit }) => Object.assign(exit.lasting[0] ?? {}, { outcome: "" }))).toHaveLength(1)
  })

  test("a dialogue is only advised, a promise of confidentiality left alone", () => {
    const terms = exampleTerms(({ exit }) => Object.assign(exit, { lasting: [] }))
    expect(noExitPlan.run({ ...terms, kind: "dialogue" }, exampleContext())).toMatchObject([{ severity: "advises" }])
    expect(noExitPlan.run({ ...terms, kind: "confidentiality" }, exampleContext())).toEqual([])
  })
})

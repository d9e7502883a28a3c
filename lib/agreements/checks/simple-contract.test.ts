import { describe, expect, test } from "vitest"
import { findingsOf } from "#lib/agreements/checks/example-context"
import { simpleContract } from "#lib/agreements/checks/simple-contract"

describe("simple contract", () => {
  test("a contract with all its parts passes", () => {
    expect(findingsOf(simpleContract, () => {})).toEqual([])
  })

  test("a contract with nothing in it names all five parts that are missing", () => {
    const findings = findingsOf(simpleContract, sections => {
      sections.services.outputs = []
      sections.price.totalMinor = null
      sections.price.payments = []
      sections.confidentiality.rules = []
      sections.timeline.milestones = []
    })
    expect(findings.map(({ values }) => values.part)).toEqual(["outputs", "price", "confidentiality", "due_dates"])
    const unpaid = findingsOf(simpleContract, sections => {
      sections.price.payments = []
    })
    expect(unpaid.map(({ values }) => values.part)).toEqual(["payments"])
  })

  test("an organisation that declines funding can sign with a price of zero, stated or left open", () => {
    for (const totalMinor of [0, null]) {
      const findings = findingsOf(simpleContract, ({ price }) => {
        Object.assign(price, { stance: "no_company_money", zeroReason: "funding_declined", totalMinor, payments: [] })
      })
      expect(findings).toEqual([])
    }
  })

  test("a price of zero without a reason does not pass as an oversight", () => {
    const findings = findingsOf(simpleContract, ({ price }) => Object.assign(price, { totalMinor: 0, payments: [] }))
    expect(findings.map(({ values }) => values.part)).toEqual(["price"])
  })

  test("a payment that hangs on no milestone is named, since nobody could say when it is owed", () => {
    const findings = findingsOf(simpleContract, ({ price }) => {
      Object.assign(price.payments[1] ?? {}, { milestoneId: null })
    })
    expect(findings.map(({ values }) => values.part)).toEqual(["payments"])
  })

  test("one milestone without a day is enough to be named", () => {
    const findings = findingsOf(simpleContract, ({ timeline }) => {
      Object.assign(timeline.milestones[0] ?? {}, { dueOn: null })
    })
    expect(findings.map(({ values }) => values.part)).toEqual(["due_dates"])
  })

  test("work that others pay for, or a price of zero with its reason, has a price", () => {
    for (const change of [
      { stance: "unfunded", totalMinor: null },
      { stance: "paid", totalMinor: 0 },
    ]) {
      const findings = findingsOf(simpleContract, ({ price }) => {
        Object.assign(price, { zeroReason: "paid_by_others", payments: [], ...change })
      })
      expect(findings).toEqual([])
    }
  })

  test("a reason alone is no price while the work is to be paid", () => {
    const findings = findingsOf(simpleContract, ({ price }) => {
      Object.assign(price, { zeroReason: "funding_declined", totalMinor: null, payments: [] })
    })
    expect(findings.map(({ values }) => values.part)).toEqual(["price"])
  })
})

import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { mayShare } from "#lib/confidentiality/may-share"
import { isAmong, mayShareUnder, type SharedQuestion } from "#lib/confidentiality/may-share-under"
import { type ConfidentialityTerm, looseness, type Permission, subjectsWithoutEnd } from "#lib/confidentiality/terms"
import { aQuestionOfOneCell, rulesOf, termsOfOneCell } from "#tests/support/confidentiality-arbitraries"

const term = (permission: Permission, change: Partial<ConfidentialityTerm> = {}): ConfidentialityTerm => ({
  ...{ id: "findings.public", subject: "findings", audience: "public", circumstance: "always", permission },
  ...{ bindsParties: [], note: "", ...change },
})
const one = (permission: Permission, change = {}) => rulesOf({ terms: [term(permission)], ...change })
const other = (permission: Permission, change = {}) =>
  rulesOf({ agreementId: "two", reference: "2026-TWO2", terms: [term(permission)], ...change })
const ended = { agreementEndedOn: "2024-02-29", survivalYears: 5 }

const ask = (change: Partial<SharedQuestion> & { today?: string } = {}): SharedQuestion => {
  const { today = "2026-11-22", ...question } = change
  return {
    ...{ agreementId: null, subject: "findings", audience: "public", asMember: "brand" },
    facts: { today, remediedOn: null, grants: [] },
    ...question,
  }
}

describe("several agreements between the same parties", () => {
  test("answer together with the strictest, whatever their order, and the answer names the rows it rests on", () => {
    const answer = mayShareUnder([one("named"), other("with_consent")], ask())
    expect(answer).toMatchObject({ permission: "with_consent", basis: "terms", next: "ask_consent" })
    expect(answer.rows).toEqual([
      { agreementId: "two", reference: "2026-TWO2", termIds: ["findings.public"], endedOn: null },
    ])
    expect(mayShareUnder([other("with_consent"), one("named")], ask())).toEqual(answer)
    const alike = mayShareUnder([other("never"), one("never")], ask())
    expect(alike.rows.map(({ reference }) => reference)).toEqual(["2026-ONE1", "2026-TWO2"])
  })

  test("are asked for one of them: another one's work says nothing to it", () => {
    const all = [one("never"), other("named")]
    expect(mayShareUnder(all, ask({ agreementId: "two" })).permission).toBe("named")
    expect(mayShareUnder(all, ask({ agreementId: "one" })).permission).toBe("never")
  })

  test("heed one that covers the whole partnership whatever is asked, where it speaks", () => {
    const all = [one("never", { coversPartnership: true }), other("named")]
    expect(mayShareUnder(all, ask({ agreementId: "two" })).permission).toBe("never")
    const silent = [rulesOf({ coversPartnership: true }), other("named")]
    expect(mayShareUnder(silent, ask()).permission).toBe("named")
    expect(mayShareUnder(silent, ask({ agreementId: "two" })).permission).toBe("named")
    expect(mayShareUnder(silent, ask({ agreementId: "one" })).permission).toBe("never")
  })

  test("deny what the one on a certain work is silent on, as long as it is not said where the information comes from", () => {
    const all = [rulesOf(), other("named")]
    expect(mayShareUnder(all, ask())).toMatchObject({
      ...{ permission: "never", basis: "default" },
      rows: [{ agreementId: "one", termIds: [] }],
    })
    expect(mayShareUnder(all, ask({ agreementId: "two" })).permission).toBe("named")
  })

  test("that cover the partnership are heard on themselves, and where a rule of theirs waits for its time", () => {
    const covering = (id: string, terms: ReturnType<typeof term>[]) =>
      rulesOf({ agreementId: id, terms, coversPartnership: true })
    const named = covering("frame", [term("named")])
    const silent = covering("promise", [])
    expect(mayShareUnder([silent, named], ask()).permission).toBe("named")
    expect(mayShareUnder([silent, named], ask({ agreementId: "promise" })).permission).toBe("never")
    const later = covering("promise", [term("named", { circumstance: "after_date", afterDate: "2098-01-01" })])
    expect(mayShareUnder([later, named], ask()).permission).toBe("never")
  })

  test("each know their own work only", () => {
    const after = [term("anonymised", { circumstance: "after_completion" })]
    const [done, open] = [
      rulesOf({ terms: after, workCompletedOn: "2026-01-01" }),
      rulesOf({ terms: after, agreementId: "two" }),
    ]
    expect(mayShareUnder([done], ask()).permission).toBe("anonymised")
    expect(mayShareUnder([open], ask()).permission).toBe("never")
    expect(mayShareUnder([done, open], ask()).permission).toBe("never")
    expect(mayShareUnder([done, open], ask({ agreementId: "one" })).permission).toBe("anonymised")
  })

  test("are lifted by a consent that is for all of them, or for the one it names alone", () => {
    const grant = { id: "yes", subject: "findings", audience: "public", grantedTo: "brand", scope: "named" } as const
    const all = [one("with_consent"), other("with_consent")]
    const given = (agreementId: string | null) =>
      ask({ facts: { ...ask().facts, grants: [{ ...grant, agreementId, until: null, revokedAt: null }] } })
    expect(mayShareUnder(all, given(null))).toMatchObject({ permission: "named", basis: "grant", grantIds: ["yes"] })
    expect(mayShareUnder(all, given("two")).permission).toBe("with_consent")
    expect(mayShareUnder(all, { ...given("two"), agreementId: "two" }).permission).toBe("named")
    expect(mayShareUnder(all, { ...given("two"), agreementId: "one" }).permission).toBe("with_consent")
    expect(mayShareUnder([], given("two")).permission).toBe("never")
  })

  test("of one agreement alone nothing else comes out than its own answer", () => {
    fc.assert(
      fc.property(termsOfOneCell, aQuestionOfOneCell, (terms, any) => {
        const { permission, basis, next } = mayShare(terms, any)
        const all = [rulesOf({ terms, workCompletedOn: any.facts.workCompletedOn })]
        expect(mayShareUnder(all, { ...any, agreementId: null })).toMatchObject({ permission, basis, next })
      }),
    )
  })

  test("no further agreement makes looser what those before have spoken of", () => {
    const some = fc.record({ terms: termsOfOneCell, covers: fc.boolean(), over: fc.boolean() })
    fc.assert(
      fc.property(fc.array(some, { maxLength: 3 }), some, aQuestionOfOneCell, (before, further, any) => {
        const made = [...before, further].map(({ terms, covers, over }, index) =>
          rulesOf({
            ...{ agreementId: `agreement ${index}`, terms, coversPartnership: covers },
            ...(over && { agreementEndedOn: "2025-01-01", survivalYears: 1 }),
          }),
        )
        const question = { ...any, agreementId: null }
        const first = mayShareUnder(made.slice(0, -1), question)
        if (first.rows.length === 0) return
        expect(looseness(mayShareUnder(made, question).permission)).toBeLessThanOrEqual(looseness(first.permission))
      }),
      { numRuns: 1000 },
    )
  })
})

describe("a duty that outlives its agreement", () => {
  test("binds on its last day and no more on the next; then the answer says that it has ended, and when", () => {
    const all = [one("never", ended)]
    expect(mayShareUnder(all, ask({ today: "2029-02-28" }))).toMatchObject({ permission: "never", basis: "terms" })
    expect(mayShareUnder(all, ask({ today: "2029-03-01" }))).toEqual({
      ...{ permission: "named", basis: "ended", next: "weigh_it", namesPerson: false, grantIds: [] },
      rows: [{ agreementId: "one", reference: "2026-ONE1", termIds: ["findings.public"], endedOn: "2029-02-28" }],
    })
  })

  test("binds while the agreement goes on, whenever the work was completed, and for ever where no years were agreed", () => {
    const today = "2099-01-01"
    const done = { workCompletedOn: "2024-02-29", survivalYears: 0 }
    expect(mayShareUnder([one("never", done)], ask({ today })).permission).toBe("never")
    const unsaid = { ...ended, survivalYears: null }
    expect(mayShareUnder([one("never", unsaid)], ask({ today })).permission).toBe("never")
  })

  test("ends each kind of information on its own day", () => {
    const survivals = [{ subject: "price" as const, years: 2 }]
    const all = [
      rulesOf({ ...ended, survivals, terms: [term("never"), term("never", { id: "price", subject: "price" })] }),
    ]
    expect(mayShareUnder(all, ask({ subject: "price" }))).toMatchObject({
      ...{ permission: "named", basis: "ended" },
      rows: [{ endedOn: "2026-02-28" }],
    })
    expect(mayShareUnder(all, ask()).permission).toBe("never")
  })

  test("goes on by a rule with a later end of its own until that has come", () => {
    const kept = term("never", { id: "kept", untilDate: "2035-12-31" })
    const all = [rulesOf({ ...ended, terms: [term("anonymised"), kept] })]
    expect(mayShareUnder(all, ask({ today: "2035-12-31" }))).toMatchObject({
      ...{ permission: "never", basis: "terms" },
      rows: [{ termIds: ["kept"], endedOn: null }],
    })
    expect(mayShareUnder(all, ask({ today: "2036-01-01" }))).toMatchObject({ basis: "ended" })
    const short = [rulesOf({ ...ended, terms: [term("anonymised", { untilDate: "2027-12-31" })] })]
    expect(mayShareUnder(short, ask({ today: "2028-01-01" }))).toMatchObject({ permission: "never", basis: "default" })
  })

  test("is never over for what lets a person be recognised", () => {
    for (const subject of subjectsWithoutEnd) {
      const terms = [term("never", { subject })]
      const all = [rulesOf({ ...ended, survivalYears: 0, survivals: [{ subject, years: 0 } as never], terms })]
      expect(mayShareUnder(all, ask({ subject, today: "2099-01-01" })).permission).toBe("never")
    }
  })

  test("leaves what no term ever spoke of confidential", () => {
    const all = [one("never", ended)]
    expect(mayShareUnder(all, ask({ subject: "price", today: "2099-01-01" }))).toMatchObject({
      ...{ permission: "never", basis: "default", rows: [] },
    })
  })

  test("gives way to the rules of an agreement that goes on or still survives", () => {
    const gone = one("named", { ...ended, survivalYears: 1 })
    const surviving = other("with_consent", ended)
    const going = rulesOf({ agreementId: "three", reference: "2026-TRE3", terms: [term("never")] })
    expect(mayShareUnder([gone, surviving], ask())).toMatchObject({
      permission: "with_consent",
      rows: [{ agreementId: "two" }],
    })
    expect(mayShareUnder([gone, surviving, going], ask())).toMatchObject({
      permission: "never",
      rows: [{ agreementId: "three" }],
    })
    expect(mayShareUnder([gone], ask())).toMatchObject({ basis: "ended" })
  })

  test("gives way to danger and to the law", () => {
    const question = ask({ subject: "child_case", audience: "authorities" })
    for (const [fact, basis] of [
      ["danger", "carve_out_danger"],
      ["requiredByLaw", "carve_out_law"],
    ] as const) {
      const facts = { ...question.facts, [fact]: true }
      expect(mayShareUnder([one("never", ended)], { ...question, facts })).toMatchObject({ basis, rows: [] })
    }
  })
})

test("nothing is about an agreement of others", () => {
  expect([null, "one", "three"].map(id => isAmong([one("never")], id))).toEqual([true, true, false])
})

describe("where it is in doubt whether something is remedied", () => {
  const once = { id: "once", circumstance: "once_remedied" as const }
  const opens = rulesOf({ terms: [term("never"), term("named", once)] })
  const closes = rulesOf({ terms: [term("named"), term("never", once)] })
  const asked = (rules: typeof opens, changes: Partial<SharedQuestion["facts"]>) =>
    mayShareUnder([rules], ask({ facts: { today: "2026-11-22", remediedOn: null, grants: [], ...changes } }))

  test("nothing opens, and what a remedy would close is closed", () => {
    expect(asked(opens, { remediedOn: "2026-05-01" })).toMatchObject({
      permission: "named",
      rows: [{ termIds: ["once"] }],
    })
    expect(asked(opens, { isRemedyInDoubt: true }).permission).toBe("never")
    expect(asked(closes, {}).permission).toBe("named")
    expect(asked(closes, { isRemedyInDoubt: true })).toMatchObject({
      permission: "never",
      rows: [{ termIds: ["once"] }],
    })
  })

  test("the answer is the stricter one of both, whatever the terms", () => {
    fc.assert(
      fc.property(termsOfOneCell, termsOfOneCell, aQuestionOfOneCell, (these, those, { facts, ...question }) => {
        const all = [rulesOf({ terms: these }), rulesOf({ agreementId: "two", terms: those, coversPartnership: true })]
        const answered = (changes: Partial<SharedQuestion["facts"]>) => {
          const changed = { ...facts, remediedOn: null, ...changes }
          return looseness(mayShareUnder(all, { ...question, agreementId: null, facts: changed }).permission)
        }
        const either = [answered({}), answered({ remediedOn: facts.today })]
        expect(answered({ isRemedyInDoubt: true })).toBe(Math.min(...either))
      }),
      { numRuns: 500 },
    )
  })
})

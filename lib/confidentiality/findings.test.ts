import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { confidentialityFindings, type FindingCode } from "#lib/confidentiality/findings"
import { type ConfidentialityTerm, looseness, subjects } from "#lib/confidentiality/terms"
import { members, someTerms, termsOfOneCell } from "#tests/support/confidentiality-arbitraries"

function term(changes: Partial<ConfidentialityTerm>): ConfidentialityTerm {
  return {
    id: "term",
    subject: "findings",
    audience: "public",
    circumstance: "always",
    permission: "never",
    bindsParties: [],
    note: "",
    ...changes,
  }
}

const parties = ["brand", "union"]
const found = (code: FindingCode, ...terms: ConfidentialityTerm[]) =>
  confidentialityFindings(terms, parties).filter(finding => finding.code === code)

describe("contradictory terms", () => {
  test("two terms of the same kind with different permissions are found, the stricter one first", () => {
    const terms = [term({ id: "open", permission: "named" }), term({ id: "shut" })]
    expect(found("contradictory_terms", ...terms)).toEqual([
      {
        code: "contradictory_terms",
        severity: "warns",
        terms: ["shut", "open"],
        values: { subject: "findings", audience: "public", strict: "never", loose: "named" },
      },
    ])
  })

  test("terms in different circumstances that can hold together overlap", () => {
    const after = term({ id: "after", circumstance: "after_completion", permission: "anonymised" })
    const remedied = term({ id: "remedied", circumstance: "once_remedied", permission: "named" })
    expect(found("overlapping_terms", after, remedied)).toHaveLength(1)
    expect(found("contradictory_terms", after, remedied)).toEqual([])
  })

  test("terms that never hold together, bind different parties, or of which one is narrower, do not disagree", () => {
    const pairs: [Partial<ConfidentialityTerm>, Partial<ConfidentialityTerm>][] = [
      [{ circumstance: "while_work_lasts" }, { circumstance: "after_completion" }],
      [{ bindsParties: ["brand"] }, { bindsParties: ["union"] }],
      [{}, { bindsParties: ["union"] }],
      [{}, { circumstance: "once_remedied" }],
      [
        { circumstance: "after_date", afterDate: "2030-01-01" },
        { circumstance: "after_date", afterDate: "2031-01-01" },
      ],
    ]
    for (const [one, other] of pairs) {
      const terms = [term({ ...one, id: "one" }), term({ ...other, id: "other", permission: "named" })]
      expect([...found("contradictory_terms", ...terms), ...found("overlapping_terms", ...terms)]).toEqual([])
    }
  })
})

describe("terms that never decide", () => {
  test("a term for somebody who is no party is found", () => {
    const stranger = term({ bindsParties: ["stranger"] })
    expect(found("term_never_decides", stranger)).toMatchObject([{ terms: ["term"] }])
  })

  test("a term is found when each party has a narrower one", () => {
    const each = parties.map(party => term({ id: party, bindsParties: [party], permission: "named" }))
    expect(found("term_never_decides", term({}), ...each)).toMatchObject([{ terms: ["term"] }])
    expect(found("term_never_decides", term({}), ...each.slice(1))).toEqual([])
  })

  test("a term is found when the work's duration and what comes after leave it no time", () => {
    const always = term({ permission: "with_consent" })
    const during = term({ id: "during", circumstance: "while_work_lasts" })
    const after = term({ id: "after", circumstance: "after_completion", permission: "anonymised" })
    expect(found("term_never_decides", always, during, after)).toMatchObject([{ terms: ["term"] }])
    expect(found("term_never_decides", always, after)).toEqual([])
  })
})

describe("terms that end", () => {
  const before = term({ id: "before", permission: "named", untilDate: "2030-06-01" })

  test("do not disagree with one that begins when they are over", () => {
    const after = term({ id: "after", circumstance: "after_date", afterDate: "2030-06-01" })
    expect(found("overlapping_terms", before, after)).toEqual([])
    expect(found("silent_after_end", before, after)).toEqual([])
    expect(found("overlapping_terms", before, { ...after, afterDate: "2030-05-31" })).toHaveLength(1)
  })

  test("are no contradiction of one without end, which counts when they are over", () => {
    const always = term({ id: "always", permission: "anonymised" })
    expect(
      confidentialityFindings([before, always], parties).filter(({ code }) => code !== "answered_by_default"),
    ).toEqual([])
    expect(found("contradictory_terms", before, term({ id: "shut", untilMonths: 3 }))).toHaveLength(1)
  })

  test("are found where they leave some party without a rule, and only there", () => {
    expect(found("silent_after_end", before)).toMatchObject([
      { terms: ["before"], values: { untilDate: "2030-06-01" } },
    ])
    expect(found("silent_after_end", term({ untilMonths: 3 }))).toHaveLength(1)
    const ofOne = term({ id: "one", bindsParties: ["brand"] })
    expect(found("silent_after_end", before, ofOne)).toHaveLength(1)
    expect(found("silent_after_end", { ...before, bindsParties: ["brand"] }, ofOne)).toEqual([])
    const during = term({ circumstance: "while_work_lasts", untilDate: "2030-06-01" })
    const later = term({ id: "later", circumstance: "while_work_lasts", permission: "anonymised" })
    expect(found("silent_after_end", during, later)).toEqual([])
  })

  test("decide as long as no other one always does, whatever the months", () => {
    const short = term({ id: "short", untilMonths: 1, permission: "named" })
    const long = term({ id: "long", untilMonths: 2, permission: "anonymised" })
    expect(found("term_never_decides", long, term({}))).toEqual([])
    expect(found("term_never_decides", short, term({ id: "shut", untilMonths: 1 }))).toEqual([])
    expect(found("contradictory_terms", short, term({ id: "shut", untilMonths: 1 }))).toHaveLength(1)
    const afterwards = { circumstance: "after_completion" } as const
    const first = term({ ...afterwards, id: "first", untilMonths: 1 })
    const second = term({ ...afterwards, id: "second", untilMonths: 2 })
    expect(found("term_never_decides", first, second)).toEqual([])
    const strict = [1, 2, 3].map(months => term({ id: `m${months}`, untilMonths: months, permission: "named" }))
    expect(found("term_never_decides", ...strict)).toEqual([])
    expect(found("term_never_decides", long, term({ id: "shut", circumstance: "after_completion" }))).toEqual([])
  })
})

describe("persons named", () => {
  test("a worker named to journalists, the public or the site is a warning", () => {
    for (const audience of ["journalists", "public", "site_management"] as const) {
      const naming = term({ subject: "worker_identity", audience, permission: "named" })
      expect(found("names_person", naming)).toMatchObject([{ severity: "warns", terms: ["term"] }])
      expect(found("names_person", { ...naming, permission: "anonymised" })).toEqual([])
      expect(found("names_person", { ...naming, audience: "authorities" })).toEqual([])
    }
  })

  test("a child named openly blocks; with written consent each time it is a warning", () => {
    const naming = term({ subject: "child_case", audience: "journalists", permission: "named" })
    expect(found("names_child_openly", naming)).toMatchObject([{ severity: "blocks" }])
    const consented = { ...naming, circumstance: "with_written_consent" as const }
    expect(found("names_child_openly", consented)).toEqual([])
    expect(found("names_person", consented)).toHaveLength(1)
  })
})

test("a term on consent that permits nothing with it is found", () => {
  const onConsent = term({ circumstance: "with_written_consent" })
  expect(found("consent_leads_nowhere", onConsent)).toHaveLength(1)
  expect(found("consent_leads_nowhere", { ...onConsent, permission: "with_consent" })).toHaveLength(1)
  expect(found("consent_leads_nowhere", { ...onConsent, permission: "anonymised" })).toEqual([])
})

describe("questions answered only by default", () => {
  test("without terms every subject is named with every audience", () => {
    expect(confidentialityFindings([], parties)).toHaveLength(subjects.length)
    expect(found("answered_by_default")[0]).toMatchObject({ values: { audiences: { length: 8 } } })
  })

  test("an audience counts as answered only when every party has its answer", () => {
    const audiencesWithout = (...terms: ConfidentialityTerm[]) =>
      found("answered_by_default", ...terms).flatMap(({ values }) =>
        values.subject === "findings" && "audiences" in values ? values.audiences : [],
      )
    expect(audiencesWithout(term({}))).not.toContain("public")
    expect(audiencesWithout(term({ bindsParties: ["union"] }))).toContain("public")
  })
})

describe("whatever the terms", () => {
  test("findings only speak of terms that are there, and the stricter of two really is stricter", () => {
    fc.assert(
      fc.property(fc.oneof(someTerms, termsOfOneCell), terms => {
        for (const finding of confidentialityFindings(terms, members)) {
          for (const id of finding.terms) expect(terms.map(known => known.id)).toContain(id)
          if (finding.code !== "contradictory_terms" && finding.code !== "overlapping_terms") continue
          expect(looseness(finding.values.strict)).toBeLessThan(looseness(finding.values.loose))
        }
      }),
    )
  })
})

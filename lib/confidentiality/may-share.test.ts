import fc from "fast-check"
import { describe, expect, test } from "vitest"
import {
  applies,
  bases,
  type Facts,
  type Grant,
  isMoreSpecific,
  mayShare,
  nextSteps,
  type Question,
} from "#lib/confidentiality/may-share"
import { audiences, type ConfidentialityTerm, looseness, permissions, subjects } from "#lib/confidentiality/terms"
import {
  aGrant,
  aQuestion,
  aQuestionOfOneCell,
  aTerm,
  someTerms,
  termsOfOneCell,
} from "#tests/support/confidentiality-arbitraries"

const facts: Facts = { today: "2030-06-01", workCompletedOn: null, remediedOn: null, grants: [] }

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

function grant(changes: Partial<Grant> = {}): Grant {
  const whole = { subject: "findings", audience: "public", grantedTo: "union", scope: "named" } as const
  return { id: "grant", ...whole, until: null, revokedAt: null, ...changes }
}

const ask = (terms: ConfidentialityTerm[], changes: Partial<Facts> = {}, asMember = "union") =>
  mayShare(terms, { subject: "findings", audience: "public", asMember, facts: { ...facts, ...changes } })

describe("whatever the terms", () => {
  test("every question is answered with known codes", () => {
    fc.assert(
      fc.property(someTerms, aQuestion, (terms, question) => {
        const { permission, basis, next } = mayShare(terms, question)
        expect(permissions).toContain(permission)
        expect(bases).toContain(basis)
        expect(nextSteps).toContain(next)
      }),
    )
  })

  test("the order of terms is irrelevant", () => {
    const shuffled = termsOfOneCell.chain(terms =>
      fc.tuple(fc.constant(terms), fc.shuffledSubarray(terms, { minLength: terms.length })),
    )
    fc.assert(
      fc.property(shuffled, aQuestionOfOneCell, ([terms, inOtherOrder], question) => {
        expect(mayShare(inOtherOrder, question)).toEqual(mayShare(terms, question))
      }),
    )
  })

  test("saying a term twice changes nothing", () => {
    fc.assert(
      fc.property(termsOfOneCell, aQuestionOfOneCell, (terms, question) => {
        expect(mayShare([...terms, ...terms], question)).toEqual(mayShare(terms, question))
        const copies = terms.map(({ id, ...same }) => ({ ...same, id: `copy of ${id}` }))
        expect(mayShare([...terms, ...copies], question).permission).toBe(mayShare(terms, question).permission)
      }),
    )
  })

  test("an answer rests on terms that apply and grants that are live, on nothing else", () => {
    fc.assert(
      fc.property(termsOfOneCell, aQuestionOfOneCell, (terms, question) => {
        const answer = mayShare(terms, question)
        const usable = [
          ...terms.filter(candidate => applies(candidate, question)),
          ...question.facts.grants.filter(({ grantedTo, revokedAt }) => grantedTo === question.asMember && !revokedAt),
        ].map(({ id }) => id)
        for (const id of answer.restsOn) expect(usable).toContain(id)
        expect(answer.restsOn.length > 0).toBe(answer.basis === "terms" || answer.basis === "grant")
      }),
    )
  })

  test("what an answer rests on is enough to give the same answer", () => {
    fc.assert(
      fc.property(termsOfOneCell, aQuestionOfOneCell, (terms, question) => {
        const answer = mayShare(terms, question)
        const alone = terms.filter(({ id }) => answer.restsOn.includes(id))
        expect(mayShare(alone, question)).toEqual(answer)
      }),
    )
  })
})

describe("stricter never loosens", () => {
  test("making one term stricter never gives a looser answer", () => {
    const oneStricter = fc
      .tuple(
        fc.array(aTerm, { maxLength: 12 }),
        aTerm,
        fc.constantFrom(...permissions),
        fc.constantFrom(...permissions),
      )
      .map(([others, changed, one, other]) => {
        const [strict, loose] = looseness(one) < looseness(other) ? [one, other] : [other, one]
        const inCell = (candidate: ConfidentialityTerm) =>
          ({ ...candidate, subject: "findings", audience: "public" }) as const
        const rest = others.map(inCell)
        return {
          stricter: [...rest, { ...inCell(changed), permission: strict }],
          looser: [...rest, { ...inCell(changed), permission: loose }],
        }
      })
    fc.assert(
      fc.property(oneStricter, aQuestionOfOneCell, ({ stricter, looser }, question) => {
        expect(looseness(mayShare(stricter, question).permission)).toBeLessThanOrEqual(
          looseness(mayShare(looser, question).permission),
        )
      }),
      { numRuns: 1000 },
    )
  })

  test("a further term like one of those there, but of another permission, never gives a looser answer", () => {
    const withFurther = termsOfOneCell
      .filter(terms => terms.length > 0)
      .chain(terms => fc.tuple(fc.constant(terms), fc.constantFrom(...terms), fc.constantFrom(...permissions)))
    fc.assert(
      fc.property(withFurther, aQuestionOfOneCell, ([terms, like, permission], question) => {
        const further = { ...like, id: "further", permission }
        expect(looseness(mayShare([...terms, further], question).permission)).toBeLessThanOrEqual(
          looseness(mayShare(terms, question).permission),
        )
      }),
      { numRuns: 1000 },
    )
  })

  test("a further never, whatever its party and circumstance, never gives a looser answer", () => {
    fc.assert(
      fc.property(termsOfOneCell, aTerm, aQuestionOfOneCell, (terms, any, question) => {
        const never = { ...any, subject: question.subject, audience: question.audience, permission: "never" as const }
        expect(looseness(mayShare([...terms, never], question).permission)).toBeLessThanOrEqual(
          looseness(mayShare(terms, question).permission),
        )
      }),
      { numRuns: 1000 },
    )
  })

  test("being more specific is a strict order: never both ways, and passed on", () => {
    fc.assert(
      fc.property(aTerm, aTerm, aTerm, (one, two, three) => {
        expect(isMoreSpecific(one, two) && isMoreSpecific(two, one)).toBe(false)
        if (isMoreSpecific(one, two) && isMoreSpecific(two, three)) expect(isMoreSpecific(one, three)).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })
})

describe("the carve-outs", () => {
  test("danger may be reported to authorities about every subject, whatever the terms", () => {
    fc.assert(
      fc.property(someTerms, aQuestion, (terms, question) => {
        const answer = mayShare(terms, {
          ...question,
          audience: "authorities",
          facts: { ...question.facts, danger: true },
        })
        expect(answer).toMatchObject({ permission: "named", basis: "carve_out_danger", next: "report_to_protection" })
      }),
    )
  })

  test("in the community and among local resources danger opens only towards those who protect", () => {
    fc.assert(
      fc.property(
        someTerms,
        aQuestion,
        fc.constantFrom("workers_and_community" as const, "other_local_resources" as const),
        (terms, question, audience) => {
          const inDanger = { ...question, audience, facts: { ...question.facts, danger: true } }
          const toProtectors = { ...inDanger, facts: { ...inDanger.facts, to: "those_who_protect" as const } }
          expect(mayShare(terms, toProtectors).basis).toBe("carve_out_danger")
          expect(mayShare(terms, inDanger)).toEqual(mayShare(terms, { ...question, audience }))
        },
      ),
    )
  })

  test("danger opens nothing towards journalists, public, funders, other companies or the site's management", () => {
    const closed = audiences.filter(
      audience => !["authorities", "workers_and_community", "other_local_resources"].includes(audience),
    )
    fc.assert(
      fc.property(someTerms, aQuestion, fc.constantFrom(...closed), (terms, question, audience) => {
        const danger = { ...question.facts, danger: true, to: "those_who_protect" as const }
        expect(mayShare(terms, { ...question, audience, facts: danger })).toEqual(
          mayShare(terms, { ...question, audience }),
        )
      }),
    )
  })

  test("what the law requires may be told to authorities and to whom the law names, whatever the terms", () => {
    const named = audiences.filter(audience => audience !== "journalists" && audience !== "public")
    fc.assert(
      fc.property(someTerms, aQuestion, fc.constantFrom(...named), (terms, question, audience) => {
        const law = { ...question.facts, requiredByLaw: true, to: "whom_law_names" as const }
        const expected = { permission: "named", basis: "carve_out_law", next: "tell_whom_law_names", restsOn: [] }
        expect(mayShare(terms, { ...question, audience, facts: law })).toMatchObject(expected)
        const unnamed = { ...question.facts, requiredByLaw: true }
        expect(mayShare(terms, { ...question, audience: "authorities", facts: unnamed })).toMatchObject(expected)
      }),
    )
  })

  test("without saying that only those whom the law names are told, the law opens nothing beyond authorities", () => {
    const others = audiences.filter(audience => audience !== "authorities")
    fc.assert(
      fc.property(someTerms, aQuestion, fc.constantFrom(...others), (terms, question, audience) => {
        const law = { ...question.facts, requiredByLaw: true }
        expect(mayShare(terms, { ...question, audience, facts: law })).toEqual(
          mayShare(terms, { ...question, audience }),
        )
      }),
    )
  })

  test("the law never opens anything to journalists, nor a worker's or child's identity to the public", () => {
    const law = { ...facts, requiredByLaw: true, to: "whom_law_names" } as const
    for (const subject of subjects) {
      expect(mayShare([], { subject, audience: "journalists", asMember: "union", facts: law }).basis).toBe("default")
    }
    expect(mayShare([], { subject: "child_case", audience: "public", asMember: "union", facts: law }).permission).toBe(
      "never",
    )
    expect(
      mayShare([], { subject: "worker_identity", audience: "public", asMember: "union", facts: law }).permission,
    ).toBe("never")
    expect(mayShare([], { subject: "findings", audience: "public", asMember: "union", facts: law }).basis).toBe(
      "carve_out_law",
    )
  })
})

describe("precedence", () => {
  test("with no term and no grant the answer is never, by default", () => {
    fc.assert(
      fc.property(aQuestion, question => {
        const answer = mayShare([], { ...question, facts: { ...question.facts, grants: [] } })
        expect(answer).toMatchObject({ permission: "never", basis: "default", restsOn: [], next: "do_not_share" })
      }),
    )
  })

  test("a circumstance that has come about beats always, in both directions", () => {
    const terms = [term({ id: "base" }), term({ id: "after", circumstance: "after_completion", permission: "named" })]
    expect(ask(terms)).toMatchObject({ permission: "never", restsOn: ["base"] })
    expect(ask(terms, { workCompletedOn: "2030-06-01" })).toMatchObject({ permission: "named", restsOn: ["after"] })
    const tightening = [
      term({ permission: "named" }),
      term({ id: "during", circumstance: "while_work_lasts", permission: "never" }),
    ]
    expect(ask(tightening)).toMatchObject({ permission: "never", restsOn: ["during"] })
    expect(ask(tightening, { workCompletedOn: "2030-01-01" }).permission).toBe("named")
  })

  test("a term that names the party beats one that binds all, and says nothing to others", () => {
    const terms = [term({ id: "all" }), term({ id: "mine", permission: "anonymised", bindsParties: ["union"] })]
    expect(ask(terms)).toMatchObject({ permission: "anonymised", restsOn: ["mine"] })
    expect(ask(terms, {}, "brand")).toMatchObject({ permission: "never", restsOn: ["all"] })
  })

  test("of a term by party and a term by circumstance the strictest counts, since neither is narrower", () => {
    const byParty = term({ id: "party", permission: "named", bindsParties: ["union"] })
    const byCircumstance = term({ id: "moment", permission: "anonymised", circumstance: "while_work_lasts" })
    expect(ask([byParty, byCircumstance])).toMatchObject({ permission: "anonymised", restsOn: ["moment"] })
    const strictParty = { ...byParty, permission: "never" as const }
    expect(ask([strictParty, byCircumstance])).toMatchObject({ permission: "never", restsOn: ["party"] })
  })

  test("of two dates that have passed the later one decides; the date itself has not passed", () => {
    const terms = [
      term({ id: "first", circumstance: "after_date", afterDate: "2030-01-01", permission: "anonymised" }),
      term({ id: "second", circumstance: "after_date", afterDate: "2030-06-01", permission: "named" }),
    ]
    expect(ask(terms, { today: "2030-01-01" }).basis).toBe("default")
    expect(ask(terms, { today: "2030-06-01" })).toMatchObject({ permission: "anonymised", restsOn: ["first"] })
    expect(ask(terms, { today: "2030-06-02" })).toMatchObject({ permission: "named", restsOn: ["second"] })
  })

  test("a term that ends on a day holds on that day for the last time, and beats one without end until then", () => {
    const always = term({ id: "always", permission: "anonymised" })
    for (const permission of ["never", "named"] as const) {
      const ending = term({ id: "ending", permission, untilDate: "2030-06-01" })
      expect(ask([always, ending])).toMatchObject({ permission, restsOn: ["ending"] })
      expect(ask([always, ending], { today: "2030-06-02" })).toMatchObject({ restsOn: ["always"] })
      expect(ask([ending], { today: "2030-06-02" })).toMatchObject({ permission: "never", basis: "default" })
    }
  })

  test("months after the work are counted from its completion, and the term goes on while the work lasts", () => {
    const ending = term({ permission: "named", untilMonths: 3 })
    const onDay = (today: string, workCompletedOn: string | null) =>
      ask([ending], { today, workCompletedOn }).permission
    expect(onDay("2040-01-01", null)).toBe("named")
    expect(onDay("2030-02-28", "2029-11-30")).toBe("named")
    expect(onDay("2030-03-01", "2029-11-30")).toBe("never")
    expect(onDay("2029-11-01", "2029-11-30")).toBe("named")
  })

  test("of two terms that end the strictest counts, and of one that ends and another stretch of time too", () => {
    const named = term({ id: "named", permission: "named", untilDate: "2030-07-01" })
    const never = term({ id: "never", untilDate: "2031-07-01" })
    const remedied = term({ id: "remedied", circumstance: "once_remedied", permission: "anonymised" })
    expect(ask([named, never]).permission).toBe("never")
    expect(ask([named, remedied]).permission).toBe("named")
    expect(ask([named, remedied], { remediedOn: "2030-05-01" }).permission).toBe("anonymised")
  })

  test("a remedy said for a later day has not come about yet", () => {
    const terms = [term({ circumstance: "once_remedied", permission: "named" })]
    expect(ask(terms, { remediedOn: "2030-06-02" }).basis).toBe("default")
    expect(ask(terms, { remediedOn: "2030-06-01" }).permission).toBe("named")
  })
})

describe("consent", () => {
  const consent = term({ permission: "with_consent" })

  test("a live grant answers what is left to consent, and the answer names both", () => {
    expect(ask([consent])).toMatchObject({ permission: "with_consent", basis: "terms", next: "ask_consent" })
    const answer = { permission: "named", basis: "grant", restsOn: ["grant", "term"], next: "share_named" }
    expect(ask([consent], { grants: [grant()] })).toMatchObject(answer)
  })

  test("a grant that is revoked, over, another member's or about something else counts for nothing", () => {
    const dead = [
      grant({ revokedAt: "2030-05-01T08:00:00Z" }),
      grant({ until: "2030-05-31" }),
      grant({ grantedTo: "brand" }),
      grant({ subject: "price" }),
      grant({ audience: "journalists" }),
    ]
    expect(ask([consent], { grants: dead })).toEqual(ask([consent]))
    expect(ask([consent], { grants: [grant({ until: "2030-06-01" })] }).permission).toBe("named")
  })

  test("a grant lifts what is open without names, and a narrow grant narrows nothing", () => {
    const nameless = term({ permission: "anonymised" })
    expect(ask([nameless], { grants: [grant()] })).toMatchObject({ permission: "named", basis: "grant" })
    const narrow = [grant({ id: "narrow", scope: "anonymised" })]
    expect(ask([term({ permission: "named" })], { grants: narrow })).toMatchObject({
      permission: "named",
      basis: "terms",
    })
    expect(ask([consent], { grants: [...narrow, grant()] })).toMatchObject({
      permission: "named",
      restsOn: ["grant", "term"],
    })
  })

  test("a grant never lifts a never", () => {
    expect(ask([term({})], { grants: [grant()] })).toMatchObject({ permission: "never", basis: "terms" })
  })

  test("a grant decides alone where no term speaks", () => {
    expect(ask([], { grants: [grant({ scope: "anonymised" })] })).toMatchObject({
      permission: "anonymised",
      basis: "grant",
      restsOn: ["grant"],
      next: "share_without_names",
    })
  })

  test("a term on written consent asks for it first, and then is a ceiling over it", () => {
    const terms = [term({ id: "base" }), term({ circumstance: "with_written_consent", permission: "anonymised" })]
    expect(ask(terms)).toMatchObject({ permission: "with_consent", basis: "terms", restsOn: ["term"] })
    expect(ask(terms, { grants: [grant()] })).toMatchObject({
      permission: "anonymised",
      basis: "grant",
      restsOn: ["grant", "term"],
    })
  })

  test("an answer that lets a worker or child be named says so", () => {
    const question = { subject: "child_case", audience: "public", asMember: "union", facts } as const
    expect(mayShare([term({ subject: "child_case", permission: "named" })], question).namesPerson).toBe(true)
    expect(mayShare([term({ subject: "child_case", permission: "anonymised" })], question).namesPerson).toBe(false)
  })
})

describe("a grant, whatever the terms", () => {
  const inCell = fc.tuple(termsOfOneCell, aQuestionOfOneCell, aGrant)
  const withGrants = (question: Question, grants: Grant[]) => ({ ...question, facts: { ...question.facts, grants } })

  test("changes no answer outside its subject, its audience and its member", () => {
    fc.assert(
      fc.property(someTerms, aQuestion, aGrant, (terms, question, given) => {
        fc.pre(
          given.subject !== question.subject ||
            given.audience !== question.audience ||
            given.grantedTo !== question.asMember,
        )
        const more = withGrants(question, [...question.facts.grants, given])
        expect(mayShare(terms, more)).toEqual(mayShare(terms, question))
      }),
      { numRuns: 1000 },
    )
  })

  test("ends with its last day and with its revocation", () => {
    fc.assert(
      fc.property(inCell, fc.boolean(), ([terms, question, any], isRevoked) => {
        const { subject, audience, asMember: grantedTo } = question
        const live = { ...any, subject, audience, grantedTo, until: null, revokedAt: null }
        const over = isRevoked ? { ...live, revokedAt: "2029-01-01T00:00:00Z" } : { ...live, until: "2029-12-30" }
        expect(mayShare(terms, withGrants(question, [over]))).toEqual(mayShare(terms, withGrants(question, [])))
      }),
      { numRuns: 1000 },
    )
  })

  test("opens no more than its own scope, and takes nothing away", () => {
    fc.assert(
      fc.property(inCell, ([terms, question, any]) => {
        const { subject, audience, asMember: grantedTo } = question
        const given = { ...any, subject, audience, grantedTo }
        const without = looseness(mayShare(terms, withGrants(question, [])).permission)
        const granted = looseness(mayShare(terms, withGrants(question, [given])).permission)
        expect(granted).toBeGreaterThanOrEqual(without)
        expect(granted).toBeLessThanOrEqual(Math.max(without, looseness(given.scope)))
      }),
      { numRuns: 1000 },
    )
  })

  test("never lifts a never that a term says", () => {
    fc.assert(
      fc.property(termsOfOneCell, aQuestionOfOneCell, (terms, question) => {
        const without = mayShare(terms, withGrants(question, []))
        fc.pre(without.permission === "never" && without.basis === "terms")
        expect(mayShare(terms, question)).toMatchObject({ permission: "never", basis: "terms" })
      }),
      { numRuns: 1000 },
    )
  })

  test("has no part in what a carve-out opens", () => {
    fc.assert(
      fc.property(someTerms, aQuestion, fc.boolean(), (terms, question, isDanger) => {
        const reason = isDanger ? { danger: true } : { requiredByLaw: true }
        const reported = { ...question, audience: "authorities" as const, facts: { ...question.facts, ...reason } }
        expect(mayShare(terms, reported)).toEqual(mayShare(terms, withGrants(reported, [])))
        expect(mayShare(terms, reported).restsOn).toEqual([])
      }),
    )
  })
})

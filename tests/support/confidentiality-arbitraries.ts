import fc from "fast-check"
import type { Grant, Question } from "#lib/confidentiality/may-share"
import type { AgreementRules } from "#lib/confidentiality/may-share-under"
import {
  audiences,
  type ConfidentialityTerm,
  circumstances,
  faultOfEnd,
  permissions,
  subjects,
} from "#lib/confidentiality/terms"

/** Few members, days, subjects and audiences, so that random terms meet each other in the same cell. */
export const members = ["brand", "union", "auditor"] as const
const days = ["2030-01-01", "2030-06-01", "2031-01-01"] as const
const aDay = fc.constantFrom(...days)
const aDayOrNone = fc.option(aDay, { nil: null })

/** Half of all terms and questions concern two subjects and two audiences; the rest range over everything. */
const aSubject = fc.oneof(fc.constantFrom("findings" as const, "child_case" as const), fc.constantFrom(...subjects))
const anAudience = fc.oneof(fc.constantFrom("public" as const, "authorities" as const), fc.constantFrom(...audiences))

/** A third of all terms end on a day, a third some months after the work. */
const anEnd = fc.oneof(
  fc.constant({}),
  aDay.map(untilDate => ({ untilDate })),
  fc.constantFrom(1, 3, 12).map(untilMonths => ({ untilMonths })),
)

export const aTerm: fc.Arbitrary<ConfidentialityTerm> = fc
  .record({
    id: fc.uuid(),
    subject: aSubject,
    audience: anAudience,
    circumstance: fc.constantFrom(...circumstances),
    permission: fc.constantFrom(...permissions),
    bindsParties: fc.oneof(fc.constant([] as string[]), fc.subarray<string>([...members])),
    note: fc.string({ maxLength: 20 }),
    day: aDay,
    end: anEnd,
  })
  .map(({ day, end, ...term }) => {
    const dated = term.circumstance === "after_date" ? { ...term, afterDate: day } : term
    return faultOfEnd({ ...dated, ...end }) === null ? { ...dated, ...end } : dated
  })

export const someTerms = fc.uniqueArray(aTerm, { selector: term => term.id, maxLength: 25 })

/** Terms that all speak about one subject and audience, where every rule of precedence is at work. */
export const termsOfOneCell = someTerms.map(terms =>
  terms.map(term => ({ ...term, subject: "findings" as const, audience: "public" as const })),
)

/** The terms of an agreement on a certain work that goes on, as far as nothing else is said. */
export function rulesOf(said: Partial<AgreementRules> = {}): AgreementRules {
  return {
    ...{ agreementId: "one", reference: "2026-ONE1", terms: [], coversPartnership: false, workCompletedOn: null },
    ...{ agreementEndedOn: null, survivalYears: null, survivals: [] },
    ...said,
  }
}

export const aGrant: fc.Arbitrary<Grant> = fc.record({
  id: fc.uuid(),
  subject: aSubject,
  audience: anAudience,
  grantedTo: fc.constantFrom(...members),
  scope: fc.constantFrom("anonymised" as const, "named" as const),
  until: aDayOrNone,
  revokedAt: fc.option(fc.constant("2030-03-01T10:00:00Z"), { nil: null }),
})

export const aQuestion: fc.Arbitrary<Question> = fc.record({
  subject: aSubject,
  audience: anAudience,
  asMember: fc.constantFrom(...members),
  facts: fc.record({
    today: fc.constantFrom("2029-12-31", "2030-06-01", "2030-06-02", "2031-02-01"),
    workCompletedOn: aDayOrNone,
    remediedOn: aDayOrNone,
    grants: fc.array(aGrant, { maxLength: 6 }),
  }),
})

/** A question about the cell of `termsOfOneCell`, with grants for it. */
export const aQuestionOfOneCell = aQuestion.map(question => ({
  ...question,
  subject: "findings" as const,
  audience: "public" as const,
  facts: {
    ...question.facts,
    grants: question.facts.grants.map(grant => ({
      ...grant,
      subject: "findings" as const,
      audience: "public" as const,
    })),
  },
}))

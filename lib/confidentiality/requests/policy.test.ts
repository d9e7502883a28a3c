import fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { Person } from "#lib/actor"
import { mayShareUnder } from "#lib/confidentiality/may-share-under"
import { commonGround, prospectOf, refusalAskDisclosure } from "#lib/confidentiality/requests/policy"
import { scopes } from "#lib/confidentiality/requests/schema"
import { looseness } from "#lib/confidentiality/terms"
import { aQuestionOfOneCell, rulesOf, termsOfOneCell } from "#tests/support/confidentiality-arbitraries"

const editor: Person = {
  kind: "person",
  userId: "somebody",
  sessionId: "session",
  name: "Somebody",
  email: "somebody@example.org",
  networkRole: null,
  member: { id: "union", kind: "local_resource", name: "Union", role: "editor", isSignatory: false },
  steppedUpAt: new Date(0),
}

const aConsent = fc.record({
  scope: fc.constantFrom(...scopes),
  until: fc.option(fc.constantFrom("2030-01-01", "2030-06-01", "2031-01-01"), { nil: null }),
})

describe("what several consents allow together", () => {
  test("is no wider and no longer than any of them, whatever their order", () => {
    fc.assert(
      fc.property(fc.array(aConsent, { minLength: 1, maxLength: 5 }), consents => {
        const common = commonGround(consents)
        for (const { scope, until } of consents) {
          expect(looseness(common?.scope ?? "named")).toBeLessThanOrEqual(looseness(scope))
          if (until) expect((common?.until ?? "9999-12-31") <= until).toBe(true)
        }
        expect(commonGround(consents.toReversed())).toEqual(common)
        expect(consents.map(({ scope }) => scope)).toContain(common?.scope)
      }),
    )
  })

  test("is nothing without a consent", () => {
    expect(commonGround([])).toBeNull()
  })
})

describe("asking for consent", () => {
  test("is open exactly where a yes, as asked for, would be a looser answer than today's", () => {
    fc.assert(
      fc.property(termsOfOneCell, aQuestionOfOneCell, fc.constantFrom(...scopes), (terms, any, scope) => {
        const all = [rulesOf({ terms, workCompletedOn: any.facts.workCompletedOn })]
        const question = { ...any, agreementId: null, facts: { ...any.facts, grants: [] } }
        const { subject, audience, asMember } = question
        const yes = { id: "yes", subject, audience, grantedTo: asMember, scope, until: null, revokedAt: null }
        const before = mayShareUnder(all, question)
        const after = mayShareUnder(all, { ...question, facts: { ...question.facts, grants: [yes] } })
        const isOpen = refusalAskDisclosure(editor, prospectOf(all, question, scope), scope) === null
        const helps = looseness(after.permission) > looseness(before.permission) && after.permission === scope
        expect(isOpen).toBe(helps && before.basis !== "default")
      }),
      { numRuns: 1000 },
    )
  })
})

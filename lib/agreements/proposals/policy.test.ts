import { describe, expect, test } from "vitest"
import type { Person } from "#lib/actor"
import { agreementLifecycle } from "#lib/agreements/lifecycle"
import { textProposalLifecycle } from "#lib/agreements/proposals/lifecycle"
import { refusalAnswerProposal, refusalProposeChange, textStands } from "#lib/agreements/proposals/policy"
import { exampleTerms } from "#lib/agreements/terms/example-terms"
import { type Place, placeDigest, withValue } from "#lib/agreements/terms/place"
import type { Terms } from "#lib/agreements/terms/schema"

const acting = (id: string, role: "owner" | "editor" | "viewer" = "editor") =>
  ({ kind: "person", member: { id, role } }) as unknown as Person
const withBrand = { state: "countered", holderId: "brand" } as const
const byNgo = { memberId: "ngo", state: "open" } as const

describe("proposing other words", () => {
  test("is for who does not have the pen, while both sides can see the text and it may change", () => {
    const open = agreementLifecycle.states.filter(
      state => refusalProposeChange(acting("ngo"), { state, holderId: "brand" }) === null,
    )
    expect(open).toEqual(["proposed", "countered"])
    expect(refusalProposeChange(acting("brand"), withBrand)).toBe("agreements.pen_is_yours")
    expect(refusalProposeChange(acting("ngo", "viewer"), withBrand)).toBe("agreements.role_may_not")
  })
})

describe("the answer to a proposal", () => {
  test("is given by who has the pen, or to who has it, and never by its own side", () => {
    for (const event of ["accept", "refuse", "counter"] as const) {
      expect(refusalAnswerProposal(acting("brand"), withBrand, byNgo, event)).toBeNull()
      expect(refusalAnswerProposal(acting("ngo"), withBrand, byNgo, event)).toBe("agreements.own_proposal")
      expect(refusalAnswerProposal(acting("union"), withBrand, byNgo, event)).toBe("agreements.not_your_turn")
      const byBrand = { memberId: "brand", state: "open" } as const
      expect(refusalAnswerProposal(acting("union"), withBrand, byBrand, event)).toBeNull()
      expect(refusalAnswerProposal(acting("brand", "viewer"), withBrand, byNgo, event)).toBe("agreements.role_may_not")
      expect(refusalAnswerProposal(acting("brand"), { ...withBrand, state: "agreed" }, byNgo, event)).toBe(
        "agreements.not_negotiating",
      )
    }
  })

  test("is given once, and its own side alone takes it back", () => {
    expect(refusalAnswerProposal(acting("ngo"), withBrand, byNgo, "withdraw")).toBeNull()
    expect(refusalAnswerProposal(acting("brand"), withBrand, byNgo, "withdraw")).toBe("agreements.own_proposal")
    for (const state of textProposalLifecycle.final)
      for (const event of ["accept", "refuse", "counter", "withdraw"] as const)
        expect(refusalAnswerProposal(acting("brand"), withBrand, { ...byNgo, state }, event)).toBe(
          "agreements.proposal_answered",
        )
  })
})

describe("the text that a proposal rests on", () => {
  const terms = exampleTerms()
  const place: Place = { section: "timeline", field: "endsOn" }
  const wording = { place, baseSha256: placeDigest(terms, place), value: "2027-12-31" }

  test("stands while its place is as it was, or says what was proposed, whatever else changed", () => {
    const elsewhere = withValue(terms, { section: "press", field: "words" }, "Otherwise.") as Terms
    expect(textStands(elsewhere, wording)).toBe(true)
    expect(textStands(withValue(terms, place, "2027-12-31") as Terms, wording)).toBe(true)
    expect(textStands(withValue(terms, place, "2028-01-31") as Terms, wording)).toBe(false)
  })
})

import { describe, expect, test } from "vitest"
import type { Person } from "#lib/actor"
import { agreementLifecycle } from "#lib/agreements/lifecycle"
import { neutralPersonLifecycle } from "#lib/agreements/neutral/lifecycle"
import {
  refusalAnswerNeutralProposal,
  refusalAnswerNeutralRequest,
  refusalCommentAsNeutral,
  refusalEndNeutralRole,
  refusalOfferNeutrality,
  refusalProposeNeutralPerson,
} from "#lib/agreements/neutral/policy"

const acting = (id: string, role: "owner" | "editor" | "viewer" = "editor") =>
  ({ kind: "person", member: { id, role } }) as unknown as Person
const proposed = { state: "proposed", partyIds: ["brand", "ngo"], proposedMemberId: "brand" } as const
const open = { state: "countered" } as const
const { states } = agreementLifecycle

describe("asking in somebody of no party", () => {
  test("begins once all see the text and ends before it is frozen", () => {
    const facts = { isFree: true, isThere: false }
    const may = states.filter(state => refusalProposeNeutralPerson(acting("brand"), { state }, facts) === null)
    expect(may).toEqual(["proposed", "countered", "agreed"])
    expect(refusalProposeNeutralPerson(acting("brand", "viewer"), open, facts)).toBe("agreements.role_may_not")
    expect(refusalProposeNeutralPerson(acting("brand"), open, { ...facts, isThere: true })).toBe(
      "agreements.neutral_there",
    )
    expect(refusalProposeNeutralPerson(acting("brand"), open, { ...facts, isFree: false })).toBe(
      "agreements.neutral_not_free",
    )
  })

  test("is answered once by each of the other parties, and never by who proposed", () => {
    const none = { hasAgreed: false }
    expect(refusalAnswerNeutralProposal(acting("ngo"), open, proposed, none)).toBeNull()
    expect(refusalAnswerNeutralProposal(acting("brand"), open, proposed, none)).toBe("agreements.neutral_awaits_others")
    expect(refusalAnswerNeutralProposal(acting("ngo"), open, proposed, { hasAgreed: true })).toBe(
      "agreements.neutral_awaits_others",
    )
    expect(refusalAnswerNeutralProposal(acting("ngo", "viewer"), open, proposed, none)).toBe("agreements.role_may_not")
    expect(refusalAnswerNeutralProposal(acting("ngo"), { state: "signing" }, proposed, none)).toBe(
      "agreements.neutral_not_now",
    )
    const asked = { ...proposed, state: "asked" } as const
    expect(refusalAnswerNeutralProposal(acting("ngo"), open, asked, none)).toBe("agreements.neutral_answered")
  })

  test("is taken on while there is something to do; a no is always possible", () => {
    const may = states.filter(state => refusalAnswerNeutralRequest({ state }, { state: "asked" }, "accept") === null)
    expect(may).toEqual(["proposed", "countered", "agreed", "signing"])
    expect(refusalAnswerNeutralRequest({ state: "in_force" }, { state: "asked" }, "decline")).toBeNull()
    for (const state of neutralPersonLifecycle.states.filter(one => one !== "asked"))
      expect(refusalAnswerNeutralRequest(open, { state }, "decline")).toBe("agreements.neutral_answered")
  })

  test("is ended by any party at any time, by the person once they have said yes, and once", () => {
    const ending = (actor: Person) =>
      neutralPersonLifecycle.states.filter(state => refusalEndNeutralRole(actor, { ...proposed, state }) === null)
    expect(ending(acting("ngo"))).toEqual(["proposed", "asked", "active"])
    expect(ending(acting("union"))).toEqual(["active"])
    expect(refusalEndNeutralRole(acting("ngo", "viewer"), proposed)).toBe("agreements.role_may_not")
  })

  test("lets the person comment while the parties do, and nobody offers themself who only looks on", () => {
    expect(states.filter(state => refusalCommentAsNeutral({ state }) === null)).toEqual(["proposed", "countered"])
    expect(refusalOfferNeutrality(acting("union", "viewer"))).toBe("agreements.role_may_not")
  })
})

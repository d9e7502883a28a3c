import { describe, expect, test } from "vitest"
import type { Actor, RepresentativeRole } from "#lib/actor"
import { type AgreementState, agreementLifecycle, negotiating } from "#lib/agreements/lifecycle"
import {
  isHandedOver,
  type Mark,
  nextHolder,
  refusalCommentOnSection,
  refusalFreezeAgreement,
  refusalHoldPen,
  refusalMarkSection,
  refusalOpenAgreement,
  refusalRecallAgreement,
  refusalReopenAgreement,
  refusalSignAgreement,
  refusalWithdrawAgreement,
  settledSections,
} from "#lib/agreements/policy"
import type { SectionKey } from "#lib/agreements/terms/fields"

function acting(role: RepresentativeRole, isSignatory = false, id = "brand"): Actor {
  return {
    kind: "person",
    userId: "u",
    sessionId: "s",
    name: "N",
    email: "",
    networkRole: null,
    member: { id, kind: "corporate", name: "Brand", role, isSignatory },
    steppedUpAt: new Date(0),
  }
}

const visitor: Actor = { kind: "visitor", address: "" }
const editor = acting("editor")
const viewer = acting("viewer")
const states = agreementLifecycle.states
const at = (state: AgreementState, holderId = "brand") => ({ state, holderId })
const allowedIn = (ask: (state: AgreementState) => string | null) => states.filter(state => ask(state) === null)

describe("who may do what with an agreement", () => {
  test("the text is written by who has the pen, while it is negotiated", () => {
    expect(allowedIn(state => refusalHoldPen(editor, at(state)))).toEqual(negotiating)
    expect(allowedIn(state => refusalHoldPen(editor, at(state, "ngo")))).toEqual([])
    expect(refusalHoldPen(editor, at("proposed", "ngo"))).toBe("agreements.not_your_turn")
    expect(refusalHoldPen(editor, at("signing"))).toBe("agreements.not_negotiating")
  })

  test("one says yes to what another wrote: in a draft of one's own there is nothing to say yes to", () => {
    expect(allowedIn(state => refusalMarkSection(editor, at(state)))).toEqual(["proposed", "countered"])
  })

  test("both sides comment, whoever has the pen, once both can see it", () => {
    expect(allowedIn(state => refusalCommentOnSection(editor, at(state, "ngo")))).toEqual(["proposed", "countered"])
  })

  test("freezing wants an agreed text, nothing in its way, and somebody to sign on each side", () => {
    const sound = { blocked: false, partiesWithoutSignatory: 0, partiesTooFew: 0, isBaseMoved: false }
    expect(allowedIn(state => refusalFreezeAgreement(editor, at(state), sound))).toEqual(["agreed"])
    expect(refusalFreezeAgreement(editor, at("agreed"), { ...sound, blocked: true })).toBe("agreements.check_blocks")
    expect(refusalFreezeAgreement(editor, at("agreed"), { ...sound, partiesWithoutSignatory: 1 })).toBe(
      "agreements.party_without_signatory",
    )
  })

  test("signing is the right of signatories in any role, and only of them", () => {
    expect(allowedIn(state => refusalSignAgreement(acting("viewer", true), at(state)))).toEqual(["signing"])
    for (const person of [acting("owner"), editor, viewer, visitor])
      expect(refusalSignAgreement(person, at("signing"))).toBe("agreements.not_a_signatory")
  })

  test("the ways back and out are open in the states of the lifecycle and to those who may write", () => {
    expect(allowedIn(state => refusalReopenAgreement(editor, at(state)))).toEqual(["agreed"])
    expect(allowedIn(state => refusalRecallAgreement(editor, at(state)))).toEqual(["signing"])
    expect(allowedIn(state => refusalRecallAgreement(acting("viewer", true), at(state)))).toEqual(["signing"])
    expect(allowedIn(state => refusalWithdrawAgreement(editor, at(state)))).toEqual([...negotiating, "agreed"])
  })

  test("those who look on and those who act for nobody change nothing", () => {
    const sound = { blocked: false, partiesWithoutSignatory: 0, partiesTooFew: 0, isBaseMoved: false }
    for (const person of [viewer, visitor])
      for (const state of states)
        expect([
          refusalOpenAgreement(person),
          refusalHoldPen(person, at(state)),
          refusalCommentOnSection(person, at(state)),
          refusalFreezeAgreement(person, at(state), sound),
          refusalReopenAgreement(person, at(state)),
          refusalRecallAgreement(person, at(state)),
          refusalWithdrawAgreement(person, at(state)),
        ]).toEqual(Array(7).fill("agreements.role_may_not"))
  })
})

describe("turns", () => {
  test("go round the parties in their order", () => {
    expect(nextHolder(["a", "b"], "b")).toBe("a")
    expect(["a", "b", "c"].map(holder => nextHolder(["a", "b", "c"], holder))).toEqual(["b", "c", "a"])
  })

  test("a hand-over is known as done by version, place of the pen and what was said with it, and by nothing less", () => {
    const done = { ...at("proposed", "ngo"), version: 2, partyIds: ["brand", "ngo"], turnNote: "Look." }
    const asked = { version: 1, note: "Look." }
    expect(isHandedOver(editor, done, asked)).toBe(true)
    expect(isHandedOver(editor, done, { ...asked, version: 2 })).toBe(false)
    expect(isHandedOver(editor, done, { ...asked, note: "" })).toBe(false)
    expect(isHandedOver(editor, { ...done, holderId: "brand" }, asked)).toBe(false)
    expect(isHandedOver(editor, { ...done, state: "withdrawn" }, asked)).toBe(false)
    expect(isHandedOver(acting("editor", false, "ngo"), done, asked)).toBe(false)
    for (const person of [viewer, visitor]) expect(isHandedOver(person, done, asked)).toBe(false)
  })
})

describe("settled sections", () => {
  const digests = new Map<SectionKey, string>([
    ["press", "1"],
    ["price", "2"],
  ])
  const mark = (memberId: string, section: string, sectionDigest: string): Mark => ({
    memberId,
    section,
    sectionDigest,
  })

  test("are those to whose present text every party has said yes", () => {
    const marks = [mark("a", "press", "1"), mark("b", "press", "1"), mark("a", "price", "2"), mark("b", "price", "old")]
    expect(settledSections(digests, marks, ["a", "b"])).toEqual(["press"])
    expect(settledSections(digests, marks, ["a", "b", "c"])).toEqual([])
    expect(settledSections(digests, [], ["a"])).toEqual([])
  })
})

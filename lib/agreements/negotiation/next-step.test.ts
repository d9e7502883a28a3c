import { expect, test } from "vitest"
import { nextStep } from "#lib/agreements/negotiation/next-step"
import { sectionStands } from "#lib/agreements/negotiation/stands"
import { compareTerms } from "#lib/agreements/terms/compare"
import { exampleTerms } from "#lib/agreements/terms/example-terms"
import type { AgreementView } from "#lib/agreements/views"

const parties: AgreementView["parties"] = [
  { memberId: "brand", name: "Nordlys", kind: "corporate", isYou: true },
  { memberId: "ngo", name: "Shishu", kind: "local_resource", isYou: false },
]

function agreement(change: Partial<AgreementView> = {}, terms = exampleTerms()): AgreementView {
  const facts = { partyIds: ["brand", "ngo"], marks: [], comments: [], proposals: [], findings: [] }
  return {
    id: "a",
    partnershipId: "p",
    reference: "2026-AAAA",
    title: terms.title,
    kind: terms.kind,
    state: "drafting",
    version: 1,
    parties,
    awaiting: null,
    holderId: "brand",
    isYourTurn: true,
    mayWrite: true,
    isSignatory: false,
    turnSince: new Date(0),
    turnNote: "",
    answerHopedOn: null,
    signUntil: null,
    hasSigningLapsed: false,
    isSigningOver: false,
    reason: null,
    terms,
    digest: null,
    hasUnsentDraft: true,
    barrier: null,
    sections: sectionStands(terms, facts),
    settledCount: 0,
    oneSided: [],
    matrixRows: [],
    findings: [],
    revisions: [],
    signatures: [],
    waitingScan: null,
    inForceAt: null,
    inForceOn: null,
    endedAt: null,
    amendment: null,
    amendments: [],
    answerDays: 14,
    neutral: null,
    ...change,
  }
}

const signature = (change: Partial<AgreementView["signatures"][number]>): AgreementView["signatures"][number] => ({
  id: "s",
  memberId: "brand",
  userId: "u",
  name: "Ingrid",
  isYou: true,
  state: "requested",
  turn: 1,
  partySignatures: 1,
  signedAt: null,
  signedOn: null,
  typedName: null,
  capacity: null,
  declineReason: null,
  deputyName: null,
  isVoid: false,
  voidReason: null,
  ...change,
})

test("who holds the pen fills gaps first, then hands over", () => {
  const withGap = exampleTerms(sections => {
    sections.timeline.endsOn = null
  })
  expect(nextStep(agreement({}, withGap))).toEqual({ kind: "fill", section: "timeline", gaps: 1 })
  expect(nextStep(agreement())).toEqual({ kind: "hand_over" })
})

test("who was handed a text answers it section by section, and who waits is asked nothing", () => {
  const proposed = { state: "proposed", hasUnsentDraft: false } as const
  expect(nextStep(agreement(proposed))).toEqual({ kind: "answer", section: "parties", open: 15 })
  expect(nextStep(agreement({ ...proposed, isYourTurn: false }))).toEqual({ kind: "wait" })
  expect(nextStep(agreement({ ...proposed, mayWrite: false }))).toEqual({ kind: "look_on" })
})

test("who writes a change first changes something, names it, and brings it onto what came into force meanwhile", () => {
  const base = { terms: exampleTerms() }
  const amendment = {
    amendsId: "first",
    amendsReference: "2026-BBBB",
    amendsState: "in_force" as const,
    number: null,
    kinds: ["dates" as const],
    reason: "",
    base,
    isBaseMoved: false,
    beyond: [],
  }
  const changed = exampleTerms(({ press }) => Object.assign(press, { holdingLine: "Ask us." }))
  const facts = { partyIds: ["brand", "ngo"], marks: [], comments: [], proposals: [], findings: [], base: base.terms }
  const sections = sectionStands(changed, facts)
  expect(nextStep(agreement({ amendment, sections: sectionStands(base.terms, facts) }))).toEqual({ kind: "change" })
  expect(nextStep(agreement({ amendment, sections }))).toEqual({ kind: "hand_over" })
  const beyond = compareTerms(base.terms, changed).changes
  expect(nextStep(agreement({ amendment: { ...amendment, beyond }, sections }))).toEqual({ kind: "name_kinds" })
  const moved = { amendment: { ...amendment, isBaseMoved: true }, sections }
  expect(nextStep(agreement(moved))).toEqual({ kind: "rebase" })
  expect(nextStep(agreement({ ...moved, state: "agreed" }))).toEqual({ kind: "reopen" })
  const ended = { amendment: { ...amendment, amendsState: "terminated" as const }, state: "in_force" as const }
  expect(nextStep(agreement(ended))).toEqual({ kind: "ended", state: "terminated" })
})

test("only who was asked and has not answered is sent to sign; a void request asks nothing, nor one that a deputy has", () => {
  const signing = (signatures: AgreementView["signatures"]) => nextStep(agreement({ state: "signing", signatures }))
  expect(signing([signature({})])).toEqual({ kind: "sign" })
  expect(signing([signature({ state: "signed" })])).toEqual({ kind: "wait_for_signatures", isAsked: true })
  const before = signature({ memberId: "ngo", isYou: false })
  expect(signing([before, signature({ turn: 2 })])).toEqual({ kind: "wait_for_turn" })
  expect(signing([{ ...before, state: "signed" }, signature({ turn: 2 })])).toEqual({ kind: "sign" })
  expect(signing([signature({ isVoid: true })])).toEqual({ kind: "wait_for_signatures", isAsked: false })
  expect(signing([signature({ state: "delegated" })])).toEqual({ kind: "wait_for_signatures", isAsked: false })
  expect(signing([signature({ state: "delegated" }), signature({})])).toEqual({ kind: "sign" })
  expect(signing([signature({ isYou: false })])).toEqual({ kind: "wait_for_signatures", isAsked: false })
})

test("after the last day nobody is sent to sign, approve or attest, though the text is not taken back yet", () => {
  const over = agreement({ state: "signing", isSigningOver: true, signatures: [signature({})] })
  const approver = { userId: "e", name: "Even", isYou: true, answer: null, reason: "", answeredAt: null }
  expect(nextStep(over)).toEqual({ kind: "signing_over" })
  expect(nextStep(over, { approvers: [approver], toAnswer: "d", isOut: true })).toEqual({ kind: "signing_over" })
  expect(nextStep({ ...over, waitingScan: { attestedBy: [] } })).toEqual({ kind: "signing_over" })
})

test("an approver is asked first, and a signatory waits for their own side's approval before the other side's turn", () => {
  const approver = { userId: "e", name: "Even", isYou: true, answer: null, reason: "", answeredAt: null }
  const roles = { approvers: [approver], toAnswer: "d", isOut: true }
  const signing = agreement({ state: "signing", signatures: [signature({})] })
  expect(nextStep(signing, roles)).toEqual({ kind: "approve" })
  const answered = { ...approver, answer: "refused" as const }
  expect(nextStep(signing, { ...roles, approvers: [answered] })).toEqual({ kind: "wait_for_approval" })
  const others = { ...roles, approvers: [{ ...approver, isYou: false }], toAnswer: null }
  expect(nextStep(signing, others)).toEqual({ kind: "wait_for_approval" })
  const signed = agreement({ state: "signing", signatures: [signature({ state: "signed" })] })
  expect(nextStep(signed, { ...others, isOut: false })).toEqual({ kind: "wait_for_signatures", isAsked: true })
  expect(nextStep(signing, { ...others, isOut: false })).toEqual({ kind: "sign" })
})

test("while a scan of the paper waits, who was asked to sign attests for their side once, and all others wait", () => {
  const step = (signatures: AgreementView["signatures"], attestedBy: string[]) =>
    nextStep(agreement({ state: "signing", signatures, waitingScan: { attestedBy } }))
  const own = signature({})
  expect(step([own], [])).toEqual({ kind: "attest" })
  expect(step([own], [own.memberId])).toEqual({ kind: "wait_for_attestations" })
  expect(step([signature({ turn: 2 }), signature({ memberId: "ngo", isYou: false })], [])).toEqual({ kind: "attest" })
  expect(step([signature({ isYou: false })], [])).toEqual({ kind: "wait_for_attestations" })
})

test("what was proposed is answered before the pen goes on, also by who waits for it, and then all is confirmed", () => {
  const open = (isToAnswer: boolean) => {
    const facts = { partyIds: ["brand", "ngo"], marks: [], comments: [], findings: [] }
    return sectionStands(exampleTerms(), { ...facts, proposals: [{ section: "price", isToAnswer }] })
  }
  const step = { kind: "answer_proposals", section: "price", open: 1 }
  expect(nextStep(agreement({ state: "proposed", sections: open(true) }))).toEqual(step)
  expect(nextStep(agreement({ state: "proposed", isYourTurn: false, sections: open(true) }))).toEqual(step)
  expect(nextStep(agreement({ state: "proposed", isYourTurn: false, sections: open(false) }))).toEqual({ kind: "wait" })
  const viewer = { isYourTurn: false, mayWrite: false, sections: open(true) }
  expect(nextStep(agreement({ state: "proposed", ...viewer }))).toEqual({ kind: "wait" })
  const settled = open(false).map(stand => ({ ...stand, settled: true, agreedBy: ["brand", "ngo"] }))
  const said = { state: "proposed", hasUnsentDraft: false, sections: settled } as const
  expect(nextStep(agreement(said))).toEqual({ kind: "conclude" })
})

test("a text for somebody who is not here is offered, anew when it was changed, and then waits", () => {
  const [at, invitation] = [new Date(0), { id: "i", isEnded: false }]
  const waiting = (change: Partial<AgreementView["awaiting"]> = {}) => ({
    ...{ memberId: "ngo", invitation, offered: { at, note: "", isAsNow: true, isLapsed: false }, came: null },
    ...change,
  })
  const step = (change?: Partial<AgreementView["awaiting"]>) => nextStep(agreement({ awaiting: waiting(change) }))
  expect(step({ invitation: null, offered: null })).toEqual({ kind: "offer", invitationId: null })
  expect(step({ offered: null })).toEqual({ kind: "offer", invitationId: "i" })
  const anew = { kind: "offer", invitationId: "i" }
  expect(step({ offered: { at, note: "", isAsNow: false, isLapsed: false } })).toEqual(anew)
  expect(step({ offered: { at, note: "", isAsNow: true, isLapsed: true } })).toEqual(anew)
  expect(step()).toEqual({ kind: "wait_for_acceptance", invitationId: "i", isEnded: false })
})

test("once its party has come, a first text leads to what came of it, and never to a draft of theirs", () => {
  const step = (state: "drafting" | "withdrawn", isHanded: boolean, agreementId: string | null) => {
    const came = { partnershipId: "p", agreementId, isHanded }
    const awaiting = { memberId: "ngo", invitation: null, offered: null, came }
    return nextStep(agreement({ state, awaiting }))
  }
  expect(step("withdrawn", true, "b")).toEqual({ kind: "has_come", agreementId: "b" })
  for (const state of ["drafting", "withdrawn"] as const) {
    const without = { kind: "came_without_text", partnershipId: "p" }
    expect(step(state, false, null)).toEqual({ ...without, agreementId: null })
    expect(step(state, false, "b")).toEqual({ ...without, agreementId: "b" })
  }
})

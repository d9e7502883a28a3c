import { describe, expect, test } from "vitest"
import {
  type AskedSignature,
  faultOfLastDay,
  hasPartySigned,
  partiesBefore,
  partiesNowInTurn,
  refusalAfterLastDay,
  refusalSignInTurn,
  refusalUseIntent,
  type SigningOrder,
  signingDaysMax,
  signingDaysMin,
  signingOrders,
  turnOf,
} from "#lib/agreements/signing/policy"
import { addDays } from "#lib/agreements/terms/days"

const asked = (memberId: string, state: AskedSignature["state"], turn = 1, partySignatures = 1): AskedSignature => ({
  memberId,
  state,
  turn,
  partySignatures,
})

describe("a party", () => {
  test("is bound by one signature, or by the two that it asks for", () => {
    expect(hasPartySigned([asked("a", "signed"), asked("a", "viewed")], "a")).toBe(true)
    expect(hasPartySigned([asked("a", "signed", 1, 2), asked("a", "viewed", 1, 2)], "a")).toBe(false)
    expect(hasPartySigned([asked("a", "signed", 1, 2), asked("a", "signed", 1, 2)], "a")).toBe(true)
    expect(hasPartySigned([asked("b", "signed")], "a")).toBe(false)
    expect(hasPartySigned([], "a")).toBe(false)
  })

  test("waits for those before it, and for nobody where all sign at once", () => {
    const second = asked("b", "requested", 2)
    expect(partiesBefore([asked("a", "viewed"), asked("a", "requested"), second], second)).toEqual(["a"])
    expect(refusalSignInTurn([asked("a", "viewed"), second], second)).toBe("agreements.others_sign_first")
    expect(refusalSignInTurn([asked("a", "signed"), second], second)).toBeNull()
    expect(refusalSignInTurn([asked("a", "signed", 1, 2), asked("a", "viewed", 1, 2), second], second)).toBe(
      "agreements.others_sign_first",
    )
    expect(refusalSignInTurn([asked("a", "viewed"), asked("b", "viewed")], { turn: 1 })).toBeNull()
  })
})

test("who signs first is said by kind, and a kind that is alone waits for nobody", () => {
  const turns = (order: SigningOrder) => [turnOf("corporate", order), turnOf("local_resource", order)]
  expect(signingOrders.map(turns)).toEqual([
    [1, 1],
    [1, 2],
    [2, 1],
  ])
  const alone = asked("b", "requested", 2)
  expect(refusalSignInTurn([alone], alone)).toBeNull()
})

test("those who waited are told by the signature that their turn hung on, and by no other", () => {
  const waiting = [asked("b", "requested", 2), asked("b", "viewed", 2)]
  const last = { memberId: "a", turn: 1, partySignatures: 2 }
  const of = (...states: AskedSignature["state"][]) => states.map(state => asked("a", state, 1, 2))
  expect(partiesNowInTurn([...of("signed", "viewed"), ...waiting], last)).toEqual([])
  expect(partiesNowInTurn([...of("signed", "signed", "viewed"), ...waiting], last)).toEqual(["b"])
  expect(partiesNowInTurn([...of("signed", "signed", "signed"), ...waiting], last)).toEqual([])
  expect(partiesNowInTurn([asked("a", "signed"), asked("b", "viewed")], { ...last, partySignatures: 1 })).toEqual([])
})

test("an intent is good for its own signature and text, once, and in time", () => {
  const facts = { isOfThisSignature: true, isOfThisText: true }
  const open = { isUsed: false, isOver: false }
  expect(refusalUseIntent(open, facts)).toBeNull()
  expect(refusalUseIntent({ ...open, isUsed: true }, facts)).toBe("agreements.intent_used")
  expect(refusalUseIntent({ ...open, isOver: true }, facts)).toBe("agreements.intent_over")
  for (const other of ["isOfThisSignature", "isOfThisText"])
    expect(refusalUseIntent(open, { ...facts, [other]: false })).toBe("agreements.text_differs")
})

describe("the last day for signing", () => {
  const today = "2027-02-10"

  test("belongs to the signing whole; the day after nobody signs, and where none was said nobody is too late", () => {
    expect(refusalAfterLastDay({ signUntil: "2027-02-10" }, today)).toBeNull()
    expect(refusalAfterLastDay({ signUntil: "2027-02-09" }, today)).toBe("agreements.signing_over")
    expect(refusalAfterLastDay({ signUntil: null }, today)).toBeNull()
  })

  test("leaves the others two days at least, and half a year at most", () => {
    expect(faultOfLastDay("2027-02-10", today)).toBe("signUntilTooSoon")
    expect(faultOfLastDay("2027-02-09", today)).toBe("dateInPast")
    expect(faultOfLastDay(addDays(today, signingDaysMax), today)).toBeNull()
    expect(faultOfLastDay(addDays(today, signingDaysMax + 1), today)).toBe("signUntilTooLate")
    expect(faultOfLastDay(addDays(today, signingDaysMin - 1), today)).toBe("signUntilTooSoon")
    expect(faultOfLastDay(addDays(today, signingDaysMin), today)).toBeNull()
  })
})

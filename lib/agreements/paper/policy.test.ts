import { describe, expect, test } from "vitest"
import { type AskedHand, handDays, latestDay, refusalAttestScan, refusalUploadScan } from "#lib/agreements/paper/policy"

const asked = (id: string, memberId: string, wish: Partial<AskedHand> = {}): AskedHand => ({
  id,
  memberId,
  state: "viewed",
  turn: 1,
  partySignatures: 1,
  ...wish,
})
const on = (signatureId: string, signedOn = "2027-01-11") => ({ signatureId, signedOn })

describe("a scan of the paper", () => {
  const brand = asked("1", "brand")
  const ngo = asked("2", "ngo")

  test("names one hand of each party, or the two that a party asks for", () => {
    expect(refusalUploadScan([brand, ngo], [on("1"), on("2")])).toBeNull()
    expect(refusalUploadScan([brand, ngo], [on("1")])).toBe("agreements.hands_missing")
    const two = [asked("1", "brand", { partySignatures: 2 }), asked("3", "brand", { partySignatures: 2 }), ngo]
    expect(refusalUploadScan(two, [on("1"), on("2")])).toBe("agreements.hands_missing")
    expect(refusalUploadScan(two, [on("1"), on("2"), on("3")])).toBeNull()
  })

  test("names nobody who was not asked, and is none where somebody has signed on the portal", () => {
    expect(refusalUploadScan([brand, ngo], [on("1"), on("2"), on("4")])).toBe("agreements.text_differs")
    expect(refusalUploadScan([{ ...brand, state: "signed" }, ngo], [on("1"), on("2")])).toBe(
      "agreements.signed_electronically",
    )
  })

  test("has its days in the order of signing; one day is enough for all", () => {
    const second = { ...ngo, turn: 2 }
    expect(refusalUploadScan([brand, second], [on("1"), on("2")])).toBeNull()
    expect(refusalUploadScan([brand, second], [on("1", "2027-01-12"), on("2")])).toBe("agreements.hands_out_of_turn")
    const besides = asked("3", "brand")
    expect(refusalUploadScan([brand, besides, second], [on("1"), on("2"), on("3", "2027-01-12")])).toBeNull()
    const two = [asked("1", "brand", { partySignatures: 2 }), asked("3", "brand", { partySignatures: 2 }), second]
    expect(refusalUploadScan(two, [on("1"), on("2"), on("3", "2027-01-12")])).toBe("agreements.hands_out_of_turn")
  })
})

test("somebody can have signed from the day of freezing to today, wherever on earth they were", () => {
  expect(handDays(new Date("2027-01-11T11:00:00Z"), new Date("2027-01-13T10:00:00Z"))).toEqual({
    first: "2027-01-10",
    last: "2027-01-14",
  })
  expect(handDays(new Date("2027-01-11T12:00:00Z"), new Date("2027-01-13T09:59:00Z"))).toEqual({
    first: "2027-01-11",
    last: "2027-01-13",
  })
})

test("it holds from the latest day on the paper", () => {
  expect(latestDay(["2027-01-11", "2027-02-01", "2027-01-31"])).toBe("2027-02-01")
  expect(latestDay([])).toBeNull()
})

test("a party attests once", () => {
  expect(refusalAttestScan(["brand"], "ngo")).toBeNull()
  expect(refusalAttestScan(["brand", "ngo"], "ngo")).toBe("agreements.already_attested")
})

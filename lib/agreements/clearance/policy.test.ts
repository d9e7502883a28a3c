import { describe, expect, test } from "vitest"
import type { Person } from "#lib/actor"
import { clearanceLifecycle } from "#lib/agreements/clearance/lifecycle"
import {
  clearanceDueOn,
  refusalAnswerClearance,
  refusalStateClearance,
  whomToRemind,
} from "#lib/agreements/clearance/policy"

const person = (id: string, role: "editor" | "viewer" = "editor") =>
  ({ kind: "person", member: { id, role, isSignatory: false } }) as unknown as Person
const { states } = clearanceLifecycle
const brand = person("brand")

describe("a clearance", () => {
  test("is stated by whose it is alone, until the others have confirmed that nothing is held", () => {
    const allowed = states.filter(state => refusalStateClearance(brand, { memberId: "brand", state }) === null)
    expect(allowed).toEqual(["due", "stated", "questioned", "kept"])
    for (const state of states) {
      expect(refusalStateClearance(person("ngo"), { memberId: "brand", state })).toBe("agreements.not_your_clearance")
      expect(refusalStateClearance(person("brand", "viewer"), { memberId: "brand", state })).toBe(
        "agreements.role_may_not",
      )
    }
  })

  test("is answered by another party, once a statement", () => {
    const ngo = person("ngo")
    const allowed = states.filter(state => refusalAnswerClearance(ngo, { memberId: "brand", state }, []) === null)
    expect(allowed).toEqual(["stated"])
    const stated = { memberId: "brand", state: "stated" } as const
    expect(refusalAnswerClearance(ngo, stated, [{ memberId: "ngo" }])).toBe("agreements.clearance_settled")
    expect(refusalAnswerClearance(ngo, stated, [{ memberId: "union" }])).toBeNull()
    expect(refusalAnswerClearance(brand, stated, [])).toBe("agreements.not_your_clearance")
    expect(refusalAnswerClearance(person("ngo", "viewer"), stated, [])).toBe("agreements.role_may_not")
  })

  test("is due in thirty days, or on the day of the terms where that comes sooner", () => {
    expect(clearanceDueOn("2027-01-20", "2027-01-01")).toBe("2027-01-20")
    expect(clearanceDueOn("2028-06-01", "2027-01-01")).toBe("2027-01-31")
    expect(clearanceDueOn("2026-06-01", "2027-01-01")).toBe("2027-01-31")
    expect(clearanceDueOn(null, "2027-01-01")).toBe("2027-01-31")
  })

  test("is told of a week before its day and every two weeks after, to whoever has to act", () => {
    const due = { state: "due", dueOn: "2027-01-31", statedOn: null, remindedOn: null } as const
    expect(whomToRemind(due, "2027-01-23")).toBeNull()
    expect(whomToRemind(due, "2027-01-24")).toBe("holder")
    expect(whomToRemind({ ...due, remindedOn: "2027-01-24" }, "2027-02-06")).toBeNull()
    expect(whomToRemind({ ...due, remindedOn: "2027-01-24" }, "2027-02-07")).toBe("holder")
    expect(whomToRemind({ ...due, state: "questioned" }, "2027-03-01")).toBe("holder")
    const stated = { ...due, state: "stated", statedOn: "2027-01-10" } as const
    expect(whomToRemind(stated, "2027-01-16")).toBeNull()
    expect(whomToRemind(stated, "2027-01-17")).toBe("others")
    for (const state of ["kept", "confirmed"] as const) expect(whomToRemind({ ...due, state }, "2028-01-01")).toBeNull()
  })
})

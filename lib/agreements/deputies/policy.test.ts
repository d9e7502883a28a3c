import { describe, expect, test } from "vitest"
import type { ActingMember, Actor } from "#lib/actor"
import { delegationsMax, refusalBeDeputy, refusalNameDeputy } from "#lib/agreements/deputies/policy"
import { type SignatureState, signatureLifecycle } from "#lib/agreements/lifecycle"

const acting = (member: Partial<ActingMember>, userId = "u"): Actor => ({
  kind: "person",
  userId,
  sessionId: "s",
  name: "N",
  email: "n@example.org",
  networkRole: null,
  steppedUpAt: new Date(),
  member: { id: "m", kind: "corporate", name: "M", role: "viewer", isSignatory: false, ...member },
})
const own = { userId: "u", memberId: "m", state: "viewed" } as const
const open = { state: "signing", signUntil: "2027-02-10" } as const
const facts = { hasSigned: false, scanWaits: false, delegations: 0, today: "2027-02-10" }
const owner = acting({ role: "owner" }, "o")

describe("a deputy", () => {
  test("is named by the signatory or by an owner of the party, and by nobody else", () => {
    expect(refusalNameDeputy(acting({ isSignatory: true }), open, own, facts)).toBeNull()
    expect(refusalNameDeputy(owner, open, own, facts)).toBeNull()
    const others = [
      acting({ role: "editor", isSignatory: true }, "o"),
      acting({ isSignatory: false }),
      acting({ id: "other", role: "owner" }, "o"),
      { kind: "visitor", address: "a" } as const,
    ]
    for (const other of others) expect(refusalNameDeputy(other, open, own, facts)).toBe("agreements.role_may_not")
  })

  test("signs in the place of somebody who has not answered, and of nobody else", () => {
    const states = signatureLifecycle.states.filter(
      state => refusalNameDeputy(owner, open, { ...own, state }, facts) === null,
    )
    expect(states).toEqual(["requested", "viewed"] satisfies SignatureState[])
  })

  test("is named while the signing runs, before the party has signed, beside no scan, and not without end", () => {
    const refusal = (changed: Partial<typeof facts>, agreement: Parameters<typeof refusalNameDeputy>[1] = open) =>
      refusalNameDeputy(owner, agreement, own, { ...facts, ...changed })
    expect(refusal({}, { ...open, state: "countered" })).toBe("agreements.not_in_signing")
    expect(refusal({ today: "2027-02-11" })).toBe("agreements.signing_over")
    expect(refusal({ hasSigned: true })).toBe("agreements.side_has_signed")
    expect(refusal({ scanWaits: true })).toBe("agreements.scan_waits")
    expect(refusal({ delegations: delegationsMax - 1 })).toBeNull()
    expect(refusal({ delegations: delegationsMax })).toBe("agreements.too_many_deputies")
  })

  test("has the right to sign, and is not asked already", () => {
    expect(refusalBeDeputy({ isSignatory: true, isAsked: false })).toBeNull()
    expect(refusalBeDeputy({ isSignatory: true, isAsked: true })).toBe("agreements.deputy_asked_already")
    expect(refusalBeDeputy({ isSignatory: false, isAsked: false })).toBe("agreements.deputy_may_not_sign")
  })
})

import { describe, expect, test } from "vitest"
import type { Person } from "#lib/actor"
import { agreementLifecycle } from "#lib/agreements/lifecycle"
import { renegotiationRequestLifecycle } from "#lib/agreements/renegotiation/lifecycle"
import { refusalAnswerRenegotiation, refusalAskForRenegotiation } from "#lib/agreements/renegotiation/policy"

const acting = (id: string, role: "owner" | "editor" | "viewer") =>
  ({ kind: "person", member: { id, role } }) as unknown as Person

describe("asking to renegotiate", () => {
  test("is open to whoever may write, while an agreement of its own binds", () => {
    const open = agreementLifecycle.states.filter(
      state => refusalAskForRenegotiation(acting("ngo", "editor"), { state, amendsId: null }) === null,
    )
    expect(open).toEqual(["in_force", "suspended"])
    expect(refusalAskForRenegotiation(acting("ngo", "viewer"), { state: "in_force", amendsId: null })).toBe(
      "agreements.role_may_not",
    )
    expect(refusalAskForRenegotiation(acting("ngo", "owner"), { state: "in_force", amendsId: "first" })).toBe(
      "agreements.not_in_force",
    )
  })

  test("is answered by the other side, once, and taken back by the side that asked", () => {
    const asked = { memberId: "ngo", state: "asked" as const }
    for (const event of ["take_up", "refuse"] as const) {
      expect(refusalAnswerRenegotiation(acting("brand", "editor"), asked, event)).toBeNull()
      expect(refusalAnswerRenegotiation(acting("ngo", "owner"), asked, event)).toBe("agreements.own_request")
      expect(refusalAnswerRenegotiation(acting("brand", "viewer"), asked, event)).toBe("agreements.role_may_not")
    }
    expect(refusalAnswerRenegotiation(acting("ngo", "editor"), asked, "withdraw")).toBeNull()
    expect(refusalAnswerRenegotiation(acting("brand", "editor"), asked, "withdraw")).toBe("agreements.own_request")
    for (const state of renegotiationRequestLifecycle.final)
      expect(refusalAnswerRenegotiation(acting("brand", "editor"), { ...asked, state }, "take_up")).toBe(
        "agreements.request_answered",
      )
  })
})

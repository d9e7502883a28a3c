import { describe, expect, test } from "vitest"
import type { Actor, RepresentativeRole } from "#lib/actor"
import type { AgreementState } from "#lib/agreements/lifecycle"
import { refusalAnswerForApproval, refusalGiveRole, refusalWithoutApproval } from "#lib/agreements/roles/policy"

const acting = (role: RepresentativeRole): Actor => ({
  kind: "person",
  userId: "u",
  sessionId: "s",
  name: "N",
  email: "n@example.org",
  networkRole: null,
  steppedUpAt: new Date(),
  member: { id: "m", kind: "corporate", name: "M", role, isSignatory: true },
})

describe("who is given a part in the signing", () => {
  const approver = { kind: "approver", hasSigned: false } as const
  test.each([
    ["owner", null],
    ["editor", null],
    ["viewer", "agreements.role_may_not"],
  ] as const)("is said by those who write for the side: %s", (role, refused) => {
    expect(refusalGiveRole(acting(role), { state: "agreed" }, approver)).toBe(refused)
  })

  test.each<[AgreementState, string | null]>([
    ["drafting", null],
    ["signing", null],
    ["in_force", "agreements.not_negotiating"],
    ["withdrawn", "agreements.not_negotiating"],
  ])("is open until the text is signed or given up: %s", (state, refused) => {
    expect(refusalGiveRole(acting("owner"), { state }, approver)).toBe(refused)
  })

  test("an approver is of no use any more when the side has signed; a copy is", () => {
    const hasSigned = true
    const owner = acting("owner")
    expect(refusalGiveRole(owner, { state: "signing" }, { kind: "approver", hasSigned })).toBe(
      "agreements.side_has_signed",
    )
    expect(refusalGiveRole(owner, { state: "signing" }, { kind: "copy", hasSigned })).toBeNull()
  })
})

test("an approver alone answers, to a frozen text, before the side has signed", () => {
  const facts = { isApprover: true, hasSigned: false }
  expect(refusalAnswerForApproval({ state: "signing" }, facts)).toBeNull()
  expect(refusalAnswerForApproval({ state: "signing" }, { ...facts, isApprover: false })).toBe(
    "agreements.not_an_approver",
  )
  expect(refusalAnswerForApproval({ state: "agreed" }, facts)).toBe("agreements.not_in_signing")
  expect(refusalAnswerForApproval({ state: "signing" }, { ...facts, hasSigned: true })).toBe(
    "agreements.side_has_signed",
  )
})

test("a side signs when each of its approvers has said yes", () => {
  expect(refusalWithoutApproval([])).toBeNull()
  expect(refusalWithoutApproval([{ answer: "approved" }])).toBeNull()
  expect(refusalWithoutApproval([{ answer: "approved" }, { answer: null }])).toBe("agreements.approval_missing")
  expect(refusalWithoutApproval([{ answer: "refused" }])).toBe("agreements.approval_missing")
})

import { describe, expect, test } from "vitest"
import type { Person, RepresentativeRole } from "#lib/actor"
import { briefLifecycle, briefRecipientLifecycle } from "#lib/briefs/lifecycle"
import { refusalAcceptConfidentiality, refusalAnswerBrief, refusalSendBrief, refusalTakePart } from "#lib/briefs/policy"

const person = (kind: "corporate" | "local_resource", role: RepresentativeRole = "editor"): Person => ({
  kind: "person",
  userId: "u",
  sessionId: "s",
  name: "Somebody",
  email: "somebody@example.org",
  networkRole: null,
  steppedUpAt: new Date(0),
  member: { id: "m", kind, name: "A member", role, isSignatory: false },
})
const open = { state: "sent", recipient: "invited", answerBy: "2027-01-10" } as const

describe("who may answer a brief", () => {
  test("local resources alone, and none of their viewers", () => {
    expect(refusalTakePart(person("corporate"), open)).toBe("briefs.local_resources_only")
    expect(refusalTakePart(person("local_resource", "viewer"), open)).toBe("briefs.not_your_role")
    expect(refusalTakePart(person("local_resource"), open)).toBeNull()
  })

  test("until the end of the day that was named", () => {
    expect(refusalAnswerBrief(person("local_resource"), { ...open, today: "2027-01-10" })).toBeNull()
    expect(refusalAnswerBrief(person("local_resource"), { ...open, today: "2027-01-11" })).toBe("briefs.too_late")
  })

  test("whoever was selected may still accept the confidentiality of the brief", () => {
    expect(refusalAcceptConfidentiality(person("local_resource"), { recipient: "selected" })).toBeNull()
    expect(refusalAcceptConfidentiality(person("local_resource"), { recipient: "declined" })).toBe(
      "briefs.settled_already",
    )
  })
})

test("a brief goes out when nothing is missing and its day is still to come", () => {
  const draft = { state: "draft", answerBy: "2027-01-10", today: "2027-01-10", gaps: 0 } as const
  expect(refusalSendBrief(person("corporate"), draft)).toBeNull()
  expect(refusalSendBrief(person("corporate"), { ...draft, gaps: 1 })).toBe("briefs.incomplete")
  expect(refusalSendBrief(person("corporate"), { ...draft, today: "2027-01-11" })).toBe("briefs.answer_date_passed")
})

describe("the lifecycles", () => {
  test("nobody is decided about without a proposal", () => {
    expect(briefRecipientLifecycle.open("invited", "company")).toEqual(["expire"])
    expect(briefRecipientLifecycle.open("proposed", "company")).toEqual(["shortlist", "select", "turn_down"])
  })

  test("an outcome is final", () => {
    for (const state of briefRecipientLifecycle.final)
      for (const party of ["company", "local_resource", "portal"] as const)
        expect(briefRecipientLifecycle.open(state, party)).toEqual([])
    expect(briefLifecycle.open("closed", "company")).toEqual([])
  })
})

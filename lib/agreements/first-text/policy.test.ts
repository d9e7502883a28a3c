import { expect, test } from "vitest"
import type { Actor, RepresentativeRole } from "#lib/actor"
import { refusalBeginFirstText, refusalOfferFirstText } from "#lib/agreements/first-text/policy"

function writer(role: RepresentativeRole = "editor"): Actor {
  return {
    ...{ kind: "person", userId: "u", sessionId: "s", name: "Jonas", email: "jonas@example.org", networkRole: null },
    steppedUpAt: new Date(0),
    member: { id: "nordvik", kind: "corporate", name: "Nordvik Apparel", role, isSignatory: true },
  }
}

const draft = { state: "drafting", holderId: "nordvik", awaitedId: "somebody" } as const
const whole = { hasCome: false, isAsSeen: true, gaps: 0, areDutiesTaken: true }

test("the right to sign is no right to begin a text", () => {
  expect(refusalBeginFirstText(writer("viewer"))).toBe("agreements.role_may_not")
  expect(refusalBeginFirstText(writer())).toBeNull()
})

test("a whole text is offered by who has its pen, and only while nobody is there to hand it to", () => {
  expect(refusalOfferFirstText(writer(), draft, whole)).toBeNull()
  expect(refusalOfferFirstText(writer("viewer"), draft, whole)).toBe("agreements.role_may_not")
  expect(refusalOfferFirstText(writer(), { ...draft, state: "withdrawn" }, whole)).toBe("agreements.not_negotiating")
  expect(refusalOfferFirstText(writer(), { ...draft, awaitedId: null }, whole)).toBe("agreements.other_side_here")
  expect(refusalOfferFirstText(writer(), draft, { ...whole, hasCome: true })).toBe("agreements.other_side_here")
})

test("a text that nobody has seen as it is, with gaps, or with a duty that nobody has taken on, is not offered", () => {
  expect(refusalOfferFirstText(writer(), draft, { ...whole, isAsSeen: false })).toBe("agreements.text_differs")
  expect(refusalOfferFirstText(writer(), draft, { ...whole, gaps: 1 })).toBe("agreements.incomplete")
  expect(refusalOfferFirstText(writer(), draft, { ...whole, areDutiesTaken: false })).toBe(
    "agreements.duty_not_accepted",
  )
})

import { expect, test } from "vitest"
import type { Actor, RepresentativeRole } from "#lib/actor"
import {
  invitationsDailyMax,
  refusalAcceptInvitation,
  refusalChangeInvitation,
  refusalInviteOrganisation,
  refusalSendAgain,
  timesSentMax,
} from "#lib/agreements/invitation/policy"

function writer(role: RepresentativeRole = "editor"): Actor {
  return {
    ...{ kind: "person", userId: "u", sessionId: "s", name: "Jonas", email: "jonas@example.org", networkRole: null },
    steppedUpAt: new Date(0),
    member: { id: "nordvik", kind: "corporate", name: "Nordvik Apparel", role, isSignatory: true },
  }
}

test("the right to sign is no right to invite, and a day has an end", () => {
  expect(refusalInviteOrganisation(writer("viewer"), { sentToday: 0 })).toBe("agreements.role_may_not")
  expect(refusalInviteOrganisation(writer(), { sentToday: invitationsDailyMax - 1 })).toBeNull()
  expect(refusalInviteOrganisation(writer(), { sentToday: invitationsDailyMax })).toBe(
    "agreements.too_many_invitations",
  )
})

test("only what waits is sent again or taken back, and not without end", () => {
  const waiting = { state: "sent", timesSent: 1 } as const
  expect(refusalSendAgain(writer(), waiting, { sentToday: 1 })).toBeNull()
  expect(refusalSendAgain(writer(), { ...waiting, timesSent: timesSentMax }, { sentToday: 1 })).toBe(
    "agreements.too_many_invitations",
  )
  for (const state of ["accepted", "declined", "withdrawn"] as const)
    expect(refusalChangeInvitation(writer(), { state })).toBe("agreements.invitation_closed")
})

test("an invitation is accepted while it is open, by a writer, for another organisation than the one that asks", () => {
  const open = { memberId: "alder", isOpen: true }
  expect(refusalAcceptInvitation(writer(), open)).toBeNull()
  expect(refusalAcceptInvitation(writer(), { ...open, isOpen: false })).toBe("agreements.invitation_not_valid")
  expect(refusalAcceptInvitation(writer("viewer"), open)).toBe("agreements.role_may_not")
  expect(refusalAcceptInvitation(writer(), { ...open, memberId: "nordvik" })).toBe("agreements.own_invitation")
})

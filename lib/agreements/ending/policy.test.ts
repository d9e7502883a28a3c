import { describe, expect, test } from "vitest"
import type { Person } from "#lib/actor"
import { noticeLifecycle } from "#lib/agreements/ending/lifecycle"
import {
  isAnswerDue,
  noticeKinds,
  refusalAnswerNotice,
  refusalGiveNotice,
  refusalOfDay,
  refusalWithdrawNotice,
} from "#lib/agreements/ending/policy"
import { agreementLifecycle } from "#lib/agreements/lifecycle"
import { exampleTerms } from "#lib/agreements/terms/example-terms"
import { noticeDaysOf, noticeDaysWhenUnsaid } from "#lib/agreements/terms/notice-days"

const acting = (id: string, role: "owner" | "editor" | "viewer", isSignatory = false) =>
  ({ kind: "person", member: { id, role, isSignatory } }) as unknown as Person
const signatory = acting("ngo", "viewer", true)
const today = "2027-03-01"
const inForce = { state: "in_force" as const, amendsId: null, isInSigning: false }

describe("giving notice", () => {
  test("fits the state: what holds is paused, what rests goes on, both can end, nothing else can", () => {
    const open = Object.fromEntries(
      agreementLifecycle.states.map(state => [
        state,
        noticeKinds.filter(kind => refusalGiveNotice(signatory, { ...inForce, state }, kind) === null),
      ]),
    )
    const ends = ["end_with_notice", "end_by_consent", "end_for_cause"]
    expect(open).toMatchObject({ in_force: ["pause", ...ends], suspended: ["resume", ...ends] })
    for (const state of agreementLifecycle.states.filter(one => one !== "in_force" && one !== "suspended"))
      expect(open[state]).toEqual([])
  })

  test("an owner who may not sign pauses and does not end, a viewer does neither", () => {
    const may = (person: Person) => noticeKinds.filter(kind => refusalGiveNotice(person, inForce, kind) === null)
    expect(may(acting("ngo", "owner"))).toEqual(["pause"])
    expect(may(acting("ngo", "viewer"))).toEqual([])
  })

  test("waits while a change is being signed, and an amendment has no end of its own", () => {
    for (const kind of noticeKinds.filter(one => one !== "resume")) {
      expect(refusalGiveNotice(signatory, { ...inForce, isInSigning: true }, kind)).toBe(
        "agreements.amendment_in_signing",
      )
      expect(refusalGiveNotice(signatory, { ...inForce, amendsId: "first" }, kind)).toBe("agreements.not_in_force")
    }
  })

  test("names a day that its notice allows", () => {
    const of = (kind: (typeof noticeKinds)[number], onDate: string | null) =>
      refusalOfDay({ kind, onDate }, { today, noticeDays: 30 })
    expect(of("end_with_notice", "2027-03-30")).toBe("agreements.notice_too_short")
    expect(of("end_with_notice", "2027-03-31")).toBeNull()
    expect(of("end_by_consent", "2027-02-28")).toBe("agreements.day_passed")
    expect(of("end_by_consent", today)).toBeNull()
    expect(of("pause", today)).toBe("agreements.day_passed")
    expect(of("pause", "2027-03-02")).toBeNull()
    expect(of("pause", null)).toBeNull()
  })

  test("owes the days of its own row of the terms", () => {
    const terms = exampleTerms(({ legal }) => {
      legal.notice = [{ id: "n1", memberId: "ngo", days: 14 }]
    })
    expect(noticeDaysOf(terms, "ngo")).toBe(14)
    expect(noticeDaysOf(terms, "brand")).toBe(noticeDaysWhenUnsaid)
  })
})

describe("answering", () => {
  const notice = { kind: "end_by_consent" as const, state: "given" as const, memberId: "brand", onDate: today }
  const answered = (change: object, answer: "agrees" | "refuses" | "sees_otherwise", actor = signatory) =>
    refusalAnswerNotice(actor, inForce, { ...notice, ...change }, { answer, today })

  test("a proposal is agreed to or refused, everything else is answered in words", () => {
    for (const kind of noticeKinds) {
      const isAsked = kind === "end_by_consent" || kind === "resume"
      for (const answer of ["agrees", "refuses"] as const)
        expect(answered({ kind }, answer)).toBe(isAsked ? null : "agreements.notice_settled")
      expect(answered({ kind }, "sees_otherwise")).toBe(isAsked ? "agreements.notice_settled" : null)
    }
  })

  test("is the other side's, in time, and by a signatory where it binds", () => {
    expect(answered({ memberId: "ngo" }, "agrees")).toBe("agreements.own_notice")
    expect(answered({ onDate: "2027-02-28" }, "agrees")).toBe("agreements.day_passed")
    expect(answered({}, "agrees", acting("ngo", "editor"))).toBe("agreements.not_a_signatory")
    expect(answered({}, "refuses", acting("ngo", "editor"))).toBeNull()
    expect(answered({ kind: "resume", onDate: null }, "agrees", acting("ngo", "editor"))).toBeNull()
    for (const state of noticeLifecycle.final) expect(answered({ state }, "agrees")).toBe("agreements.notice_settled")
    expect(answered({ kind: "end_for_cause", state: "taken_effect", onDate: null }, "sees_otherwise")).toBeNull()
  })

  test("is taken back by its giver until its day is over", () => {
    const withdrawn = (change: object, actor = acting("brand", "viewer", true)) =>
      refusalWithdrawNotice(actor, { ...notice, ...change }, today)
    expect(withdrawn({})).toBeNull()
    expect(withdrawn({ onDate: "2027-02-28" })).toBe("agreements.day_passed")
    expect(withdrawn({ state: "agreed" })).toBe("agreements.notice_settled")
    expect(withdrawn({}, signatory)).toBe("agreements.own_notice")
    expect(withdrawn({}, acting("brand", "owner"))).toBe("agreements.not_a_signatory")
  })
})

test("a missing yes is reminded of five days before the day of the notice, else after a week, and never after that day", () => {
  const now = new Date("2027-03-01T06:00:00Z")
  const isDue = (hours: number, onDate: string | null) =>
    isAnswerDue({ onDate, givenAt: new Date(now.getTime() - hours * 3_600_000) }, { now, today })
  expect([isDue(167, null), isDue(168, null)]).toEqual([false, true])
  expect([isDue(23, "2027-03-06"), isDue(24, "2027-03-06"), isDue(24, "2027-03-07")]).toEqual([false, true, false])
  expect([isDue(168, "2027-09-01"), isDue(24, "2027-03-01"), isDue(999, "2027-02-28")]).toEqual([true, true, false])
})

import { describe, expect, test } from "vitest"
import { type Person, systemActor } from "#lib/actor"
import { agreementLifecycle } from "#lib/agreements/lifecycle"
import {
  isQuestionDue,
  questionsMax,
  refusalAnswerQuestion,
  refusalAskQuestion,
} from "#lib/agreements/questions/policy"

const somebody = (role: "owner" | "editor" | "viewer", id = "theirs", isSignatory = false): Person =>
  ({
    kind: "person",
    userId: "u",
    name: "N",
    member: { id, name: "M", kind: "corporate", role, isSignatory },
  }) as Person
const signing = { state: "signing", version: 4 } as const
const question = { memberId: "ours", agreementVersion: 4, answeredAt: null }

describe("a question before signing", () => {
  test("is asked by who was asked to sign, while the text lies to be signed and at no other time", () => {
    expect(refusalAskQuestion(signing, { isAsked: true, asked: 0 })).toBeNull()
    expect(refusalAskQuestion(signing, { isAsked: false, asked: 0 })).toBe("agreements.not_a_signatory")
    expect(refusalAskQuestion(signing, { isAsked: true, asked: questionsMax })).toBe("agreements.too_many_questions")
    for (const state of agreementLifecycle.states.filter(one => one !== "signing"))
      expect(refusalAskQuestion({ state, version: 4 }, { isAsked: true, asked: 0 })).toBe("agreements.not_in_signing")
  })

  test("is answered once, by who writes for another party, in the signing in which it was asked", () => {
    for (const role of ["owner", "editor"] as const)
      expect(refusalAnswerQuestion(somebody(role), signing, question)).toBeNull()
    expect(refusalAnswerQuestion(somebody("viewer", "theirs", true), signing, question)).toBe("agreements.role_may_not")
    expect(refusalAnswerQuestion(systemActor("tests"), signing, question)).toBe("agreements.role_may_not")
    expect(refusalAnswerQuestion(somebody("owner", "ours"), signing, question)).toBe("agreements.own_question")
    expect(refusalAnswerQuestion(somebody("owner"), { ...signing, version: 8 }, question)).toBe(
      "agreements.not_in_signing",
    )
    expect(refusalAnswerQuestion(somebody("owner"), { ...signing, state: "in_force" }, question)).toBe(
      "agreements.not_in_signing",
    )
    expect(refusalAnswerQuestion(somebody("owner"), signing, { ...question, answeredAt: new Date() })).toBe(
      "agreements.question_answered",
    )
  })
})

test("an unanswered question is reminded of after three days, or a day where the last day is near, and never after it", () => {
  const now = new Date("2027-02-10T06:00:00Z")
  const asked = (hours: number) => ({ agreementVersion: 4, askedAt: new Date(now.getTime() - hours * 3_600_000) })
  const isDue = (hours: number, agreement: object = {}) =>
    isQuestionDue({ ...signing, signUntil: "2027-02-20", ...agreement }, asked(hours), { now, today: "2027-02-10" })
  expect([isDue(71), isDue(72)]).toEqual([false, true])
  expect([isDue(23, { signUntil: "2027-02-12" }), isDue(24, { signUntil: "2027-02-12" })]).toEqual([false, true])
  expect(isDue(24, { signUntil: "2027-02-13" })).toBe(false)
  expect(isDue(72, { signUntil: null })).toBe(true)
  for (const closed of [{ state: "countered" }, { version: 5 }, { signUntil: "2027-02-09" }])
    expect(isDue(99, closed)).toBe(false)
})

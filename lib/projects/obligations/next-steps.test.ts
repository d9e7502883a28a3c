import { expect, test } from "vitest"
import type { Person } from "#lib/actor"
import { type Duty, duties } from "#lib/projects/obligations/duties"
import { nextStepOf } from "#lib/projects/obligations/next-steps"

const person = (role: "editor" | "viewer" = "editor") =>
  ({ kind: "person", userId: "u", name: "N", member: { id: "m", name: "M", kind: "corporate", role } }) as Person
const held = (duty: Duty, isYours = false) => ({
  duty,
  isHeld: true,
  owedBy: [{ memberId: "m", kind: "corporate" as const, name: "M", isYou: isYours }],
  ...{ partnershipId: "p", projectId: "w", agreementId: "a" },
})

test("each duty without a day leads to where it is kept, and what is kept elsewhere leads nowhere", () => {
  const standing = (Object.keys(duties) as Duty[]).filter(duty => duties[duty] === "standing")
  const ways = standing.map(duty => [duty, nextStepOf(person(), held(duty))?.path])
  expect(Object.fromEntries(ways)).toEqual({
    answer_problem: "/projects/w/problems/new",
    help_with_site: "/projects/w/problems/new",
    give_feedback: "/projects/w",
    report_grave_problem: "/projects/w#problems",
    report_danger: "/projects/w/problems/new",
    answer_renegotiation: "/agreements/a/change/ask",
    answer_questions_afterwards: undefined,
    keep_confidence: "/partnerships/p/sharing",
    refer_press: "/partnerships/p/sharing/press",
    answer_publicity: "/partnerships/p/sharing/names",
    give_in_kind: undefined,
  })
})

test("who answers problems is led to those that were raised, who tells them to where they are raised", () => {
  expect(nextStepOf(person(), held("answer_problem", true))?.step).toBe("problems")
  expect(nextStepOf(person(), held("report_grave_problem", true))?.step).toBe("raise")
})

test("whoever only reads is led to no form, and nobody to what is over", () => {
  expect(nextStepOf(person("viewer"), held("report_danger"))).toBeNull()
  expect(nextStepOf(person("viewer"), held("refer_press"))?.step).toBe("press")
  expect(nextStepOf(person(), { ...held("refer_press"), isHeld: false })).toBeNull()
})

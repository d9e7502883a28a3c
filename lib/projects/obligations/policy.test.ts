import { describe, expect, test } from "vitest"
import type { Person } from "#lib/actor"
import type { Duty } from "#lib/projects/obligations/duties"
import { endsWithWork, isHeld, nextDay, refusalAnswerObligation, reminderFor } from "#lib/projects/obligations/policy"

const owed = {
  duty: "deliver_output" as Duty,
  state: "owed" as const,
  projectState: "active" as const,
  owedByIds: ["ngo"],
  owedToIds: ["brand"],
  dueOn: "2027-03-10",
  reporterId: null,
  reportedOn: null,
  everyDays: null,
  remindedFor: { soon: null, late: null, answer: null },
}

describe("a report", () => {
  const writer = (id: string): Person =>
    ({ kind: "person", userId: "u", name: "N", member: { id, name: "M", kind: "corporate", role: "editor" } }) as Person
  const mutual = { ...owed, state: "reported" as const, reporterId: "ngo", owedToIds: ["brand", "ngo"] }

  test("is answered by nobody who gave it, though it is owed to them too", () => {
    expect(refusalAnswerObligation(writer("ngo"), mutual)).toBe("projects.not_yours_to_confirm")
    expect(refusalAnswerObligation(writer("brand"), mutual)).toBeNull()
  })
})

describe("what comes back", () => {
  const rhythm = { dueOn: "2027-03-10", everyDays: 14, untilOn: "2027-04-30" }

  test("is owed again so many days after it was done", () => {
    expect(nextDay("2027-03-08", rhythm)).toBe("2027-03-22")
    expect(nextDay("2027-03-20", rhythm)).toBe("2027-04-03")
  })

  test("is not owed earlier because an old visit is noted late", () => {
    expect(nextDay("2027-02-01", rhythm)).toBe("2027-03-10")
  })

  test("ends with its last day, and goes on for ever without one", () => {
    expect(nextDay("2027-04-16", rhythm)).toBe("2027-04-30")
    expect(nextDay("2027-04-17", rhythm)).toBeNull()
    expect(nextDay("2027-04-17", { ...rhythm, untilOn: null })).toBe("2027-05-01")
  })
})

describe("who is reminded", () => {
  test("those who owe it, from a week before its day, once", () => {
    expect(reminderFor(owed, "2027-03-02")).toBeNull()
    expect(reminderFor(owed, "2027-03-03")).toBe("soon")
    expect(reminderFor({ ...owed, remindedFor: { ...owed.remindedFor, soon: "2027-03-10" } }, "2027-03-04")).toBeNull()
  })

  test("once more when it has passed, and anew when the agreement moved the day", () => {
    expect(reminderFor(owed, "2027-03-11")).toBe("late")
    const told = { ...owed, remindedFor: { soon: "2027-03-10", late: "2027-03-10", answer: null } }
    expect(reminderFor(told, "2027-05-01")).toBeNull()
    expect(reminderFor({ ...told, dueOn: "2027-06-01" }, "2027-05-28")).toBe("soon")
  })

  test("those who have not answered a report for a week", () => {
    const reported = { ...owed, state: "reported" as const, reporterId: "ngo", reportedOn: "2027-03-01" }
    expect(reminderFor(reported, "2027-03-07")).toBeNull()
    expect(reminderFor(reported, "2027-03-08")).toBe("answer")
    expect(
      reminderFor({ ...reported, remindedFor: { ...owed.remindedFor, answer: "2027-03-01" } }, "2027-04-01"),
    ).toBeNull()
  })

  test("nobody a week before a weekly talk, but when it was not held", () => {
    const talk = { ...owed, duty: "keep_contact" as const, everyDays: 7 }
    expect(reminderFor(talk, "2027-03-09")).toBeNull()
    expect(reminderFor(talk, "2027-03-11")).toBe("late")
  })

  test("nobody while the work rests, but of what is owed when it is over", () => {
    expect(reminderFor({ ...owed, projectState: "suspended" }, "2027-03-11")).toBeNull()
    expect(reminderFor({ ...owed, projectState: "suspended", duty: "end_personal_data" }, "2027-03-11")).toBe("late")
  })

  test("nobody of what is kept, no longer owed, without a day, or held all the time", () => {
    expect(reminderFor({ ...owed, state: "kept" }, "2027-03-11")).toBeNull()
    expect(reminderFor({ ...owed, state: "cancelled" }, "2027-03-11")).toBeNull()
    expect(reminderFor({ ...owed, dueOn: null }, "2027-03-11")).toBeNull()
    expect(reminderFor({ ...owed, duty: "answer_problem" }, "2027-03-11")).toBeNull()
  })
})

describe("when work is over", () => {
  test("contact and answers are no longer owed, what was promised for later is", () => {
    const isHeldAfter = (duty: Duty) => isHeld({ ...owed, duty, projectState: "completed" })
    expect([isHeldAfter("keep_contact"), isHeldAfter("answer_problem")]).toEqual([false, false])
    expect([isHeldAfter("follow_up"), isHeldAfter("end_personal_data"), isHeldAfter("deliver_output")]).toEqual([
      true,
      true,
      true,
    ])
  })

  test("an early end takes with it what was part of the work alone", () => {
    expect(endsWithWork("deliver_output")).toBe(true)
    expect(endsWithWork("build_capacity")).toBe(true)
    expect(endsWithWork("end_personal_data")).toBe(false)
    expect(endsWithWork("follow_up")).toBe(false)
  })
})

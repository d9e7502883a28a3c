import { rmSync, writeFileSync } from "node:fs"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { systemActor } from "#lib/actor"
import { day, today } from "#lib/clock"
import { asActor, asSystem } from "#lib/db/door"
import { listNotifications } from "#lib/notifications/queries/list-notifications"
import { listHistory } from "#lib/partnerships/queries/list-history"
import { addDays } from "#lib/projects/calendar"
import { amendProject } from "#lib/projects/commands/amend-project"
import { steerProject } from "#lib/projects/commands/steer-project"
import { confirmObligation } from "#lib/projects/obligations/commands/confirm-obligation"
import { contestNote } from "#lib/projects/obligations/commands/contest-note"
import { contestObligation } from "#lib/projects/obligations/commands/contest-obligation"
import { remindOfObligations } from "#lib/projects/obligations/commands/remind-of-obligations"
import { reportObligation } from "#lib/projects/obligations/commands/report-obligation"
import type { Duty } from "#lib/projects/obligations/duties"
import type { ObligationState } from "#lib/projects/obligations/lifecycle"
import { getObligation } from "#lib/projects/obligations/queries/get-obligation"
import { listLastingOutcomes } from "#lib/projects/obligations/queries/list-lasting-outcomes"
import { listObligations } from "#lib/projects/obligations/queries/list-obligations"
import type { ProjectPlan } from "#lib/projects/plan"
import type { ProjectView } from "#lib/projects/views"
import { testDatabase } from "#tests/support/database"
import { aPlan, aProject, strangers } from "#tests/support/work"
import { makeWorld, type World } from "#tests/support/world"

let world: World
let project: ProjectView

beforeEach(async () => {
  await testDatabase().empty()
  world = await makeWorld()
  project = await aProject(world)
})

afterEach(() => rmSync(process.env.TEST_CLOCK as string, { force: true }))

const later = (days: number) => writeFileSync(process.env.TEST_CLOCK as string, String(days * day))
const refusedWith = (code: string) => expect.objectContaining({ code })

async function standing(duty: Duty) {
  const row = (await listObligations(world.people.ingrid, project.id)).find(one => one.duty === duty)
  if (!row) throw new Error(`The plan has no ${duty}`)
  return row
}

/** The duty as it stands now, as a command's input names it. */
async function place(duty: Duty) {
  const { id: obligationId, version } = await standing(duty)
  return { projectId: project.id, obligationId, version }
}

const done = { doneOn: "2026-01-05", words: "Two hundred leaflets lie in the canteen." }
const report = async (duty: Duty = "deliver_output") =>
  reportObligation(world.people.tanvir, { ...(await place(duty)), ...done })

const amend = (changes: Partial<ProjectPlan>) =>
  amendProject(world.people.ingrid, {
    partnershipId: project.partnershipId,
    agreementId: project.agreementId,
    plan: aPlan(world, changes),
  })

describe("what was promised", () => {
  test("is followed from the signature on, with who owes whom, from which section and by when", async () => {
    const rows = await listObligations(world.people.ruma, project.id)
    expect(rows).toMatchObject([
      {
        ...{ duty: "deliver_output", way: "word", section: "services", what: "A leaflet for workers" },
        ...{ dueOn: "2027-02-15", owedBy: [{ name: "Shishu Odhikar Kendra" }], owedTo: [{ name: "Nordvik Apparel" }] },
      },
      { duty: "keep_contact", way: "rhythm", everyDays: 14, untilOn: "2027-06-30", owedBy: [{}, {}] },
      { duty: "answer_problem", way: "standing", within: { count: 5, unit: "days" }, dueOn: null },
      { duty: "build_capacity", owedBy: [{ name: "Nordvik Apparel" }] },
      { duty: "end_personal_data", dueOn: "2028-06-30" },
    ])
    expect(rows.map(({ may }) => may.report)).toEqual([true, true, false, false, true])
    expect(await listLastingOutcomes(world.people.rafiq, project.partnershipId)).toMatchObject([
      { projectId: project.id, outcome: "Forty women know their rights.", carriedBy: "The union" },
    ])
  })

  test("is not there for other members, the secretariat and visitors", async () => {
    const { id } = await standing("deliver_output")
    await report()
    for (const stranger of strangers(world)) {
      expect(await listObligations(stranger, project.id)).toEqual([])
      expect(await getObligation(stranger, id)).toBeNull()
      expect(await listLastingOutcomes(stranger, project.partnershipId)).toEqual([])
    }
    const rows = await asActor(world.people.nazma, tx =>
      Promise.all([tx.obligation.count(), tx.obligationReport.count(), tx.lastingOutcome.count()]),
    )
    expect(rows).toEqual([0, 0, 0])
    expect(await getObligation(world.people.ingrid, "no-id")).toBeNull()
    expect(await listObligations(world.people.ingrid, "no-id")).toEqual([])
  })
})

describe("saying that it was done", () => {
  test("is for the side that owes it; the other side is told and agrees", async () => {
    await report()
    const { id } = await standing("deliver_output")
    expect(await getObligation(world.people.jonas, id)).toMatchObject({
      state: "reported",
      may: { answer: true, report: false },
      reports: [{ number: 1, by: { name: "Shishu Odhikar Kendra" }, doneOn: "2026-01-05", answer: null }],
    })
    const told = (await listNotifications(world.people.jonas)).unread.map(({ kind }) => kind)
    expect(told).toContain("obligationReported")
    await confirmObligation(world.people.jonas, { ...(await place("deliver_output")), words: "Thank you." })
    expect(await getObligation(world.people.ruma, id)).toMatchObject({
      state: "kept",
      isHeld: false,
      reports: [{ answer: { outcome: "confirmed", by: { name: "Nordvik Apparel" }, words: "Thank you." } }],
    })
    const events = (await listHistory(world.people.rafiq, project.partnershipId)).map(({ event }) => event)
    expect(events).toEqual(expect.arrayContaining(["obligation.reported", "obligation.confirmed"]))
  })

  test("is answered by what is missing, and then said again; every word is kept", async () => {
    await report()
    await contestObligation(world.people.ingrid, { ...(await place("deliver_output")), words: "None in Bengali." })
    expect(await standing("deliver_output")).toMatchObject({ state: "owed", isHeld: true })
    await reportObligation(world.people.ruma, {
      ...(await place("deliver_output")),
      ...{ doneOn: "2026-01-09", words: "And a hundred in Bengali." },
    })
    const { id } = await standing("deliver_output")
    expect((await getObligation(world.people.ingrid, id))?.reports).toMatchObject([
      { number: 2, answer: null },
      { number: 1, answer: { outcome: "contested", words: "None in Bengali." } },
    ])
  })

  test("is refused to the other side, to viewers, of a day to come, twice, and of what holds all the time", async () => {
    const { ingrid, rafiq, tanvir, harriet } = world.people
    const input = { ...(await place("deliver_output")), ...done }
    await expect(reportObligation(ingrid, input)).rejects.toEqual(refusedWith("projects.not_yours_to_report"))
    await expect(reportObligation(rafiq, input)).rejects.toEqual(refusedWith("projects.role_may_not"))
    await expect(reportObligation(harriet, input)).rejects.toEqual(refusedWith("common.not_found"))
    await expect(reportObligation(tanvir, { ...input, doneOn: addDays(today(), 2) })).rejects.toEqual(
      refusedWith("common.invalid_input"),
    )
    await report()
    await expect(reportObligation(tanvir, { ...(await place("deliver_output")), ...done })).rejects.toEqual(
      refusedWith("projects.not_now"),
    )
    const always = { ...(await place("answer_problem")), ...done }
    await expect(reportObligation(ingrid, always)).rejects.toEqual(refusedWith("projects.not_now"))
  })

  test("the same words sent twice are one report, others on an old page are told", async () => {
    const input = { ...(await place("deliver_output")), ...done }
    await Promise.all([reportObligation(world.people.tanvir, input), reportObligation(world.people.tanvir, input)])
    const { id } = await standing("deliver_output")
    expect((await getObligation(world.people.ruma, id))?.reports).toHaveLength(1)
    await contestObligation(world.people.jonas, { ...(await place("deliver_output")), words: "Where?" })
    await expect(reportObligation(world.people.ruma, { ...input, words: "Other words." })).rejects.toEqual(
      refusedWith("common.changed_meanwhile"),
    )
  })
})

describe("the answer", () => {
  test("is for those to whom it is owed, once, and to what was said", async () => {
    const { ruma, even, jonas, ingrid } = world.people
    const early = { ...(await place("deliver_output")), words: "Yes." }
    await expect(confirmObligation(jonas, early)).rejects.toEqual(refusedWith("projects.not_now"))
    await report()
    const input = { ...(await place("deliver_output")), words: "Yes." }
    await expect(confirmObligation(ruma, input)).rejects.toEqual(refusedWith("projects.not_yours_to_confirm"))
    await expect(contestObligation(even, input)).rejects.toEqual(refusedWith("projects.role_may_not"))
    await expect(confirmObligation(world.visitor, input)).rejects.toEqual(refusedWith("common.not_found"))
    await confirmObligation(jonas, input)
    await confirmObligation(ingrid, input)
    await expect(contestObligation(ingrid, { ...input, version: input.version + 1 })).rejects.toEqual(
      refusedWith("projects.not_now"),
    )
  })

  test("of two that meet one is given", async () => {
    await report()
    const input = { ...(await place("deliver_output")), words: "It is so." }
    const both = await Promise.allSettled([
      confirmObligation(world.people.jonas, input),
      contestObligation(world.people.ingrid, input),
    ])
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
    expect(both.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { code: expect.stringMatching(/changed_meanwhile|not_now/) },
    })
  })

  test("stands in the database as it was given, and nobody answers for themself there either", async () => {
    await report()
    const { id } = await standing("deliver_output")
    const answer = { answer: "Fine.", confirmedAt: new Date(), answeredByName: "Ruma" }
    const own = { ...answer, answeredByMemberId: world.members["shishu-odhikar-kendra"] }
    const rewrite = (actor: typeof world.people.ruma, columns: object) =>
      asActor(actor, tx => tx.obligationReport.updateMany({ where: { obligationId: id }, data: columns }))
    expect(await rewrite(world.people.ruma, own)).toEqual({ count: 0 })
    await expect(
      rewrite(world.people.jonas, { ...answer, answeredByMemberId: own.answeredByMemberId }),
    ).rejects.toThrow()
    await expect(
      rewrite(world.people.jonas, { words: "Nothing.", answeredByMemberId: world.members["nordvik-apparel"] }),
    ).rejects.toThrow()
  })
})

describe("what comes back", () => {
  test("is noted by either side that owes it and is due again, until its last day", async () => {
    const note = async (doneOn: string, person = world.people.jonas) =>
      reportObligation(person, { ...(await place("keep_contact")), doneOn, words: "We spoke of the visit." })
    await note(today())
    const first = await standing("keep_contact")
    expect(first).toMatchObject({ state: "owed", way: "rhythm", doneOn: today(), isHeld: true })
    await asSystem("test", tx => tx.obligation.updateMany({ data: { untilOn: new Date(today()) } }))
    await note(today(), world.people.ruma)
    expect(await standing("keep_contact")).toMatchObject({ dueOn: null, isHeld: false, may: { report: false } })
    await expect(note(today())).rejects.toEqual(refusedWith("projects.not_now"))
  })
})

describe("a note of what comes back", () => {
  const note = async (doneOn = today(), person = world.people.jonas) =>
    reportObligation(person, { ...(await place("keep_contact")), doneOn, words: "We spoke of the visit." })
  const contest = async (number: number, person = world.people.ruma, words = "Nobody called.") =>
    contestNote(person, { ...(await place("keep_contact")), number, words })
  const view = async () => getObligation(world.people.jonas, (await standing("keep_contact")).id)

  test("is contested by the other side with a reason that both read, and does not count then", async () => {
    await note()
    const noted = await standing("keep_contact")
    expect(noted).toMatchObject({ dueOn: addDays("2027-01-18", 0), doneOn: today() })
    await contest(1)
    expect(await view()).toMatchObject({
      ...{ state: "owed", isHeld: true, dueOn: "2027-01-18", doneOn: null },
      reports: [{ number: 1, answer: { outcome: "contested", words: "Nobody called.", by: { isYou: false } } }],
    })
    const told = (await listNotifications(world.people.jonas)).unread.map(({ kind }) => kind)
    expect(told).toContain("noteContested")
    const events = (await listHistory(world.people.rafiq, project.partnershipId)).map(({ event }) => event)
    expect(events).toContain("obligation.note_contested")
    await note()
    expect((await view())?.reports.map(({ number }) => number)).toEqual([2, 1])
  })

  test("gives back the day that was owed before it, also where it was the last", async () => {
    await asSystem("test", tx =>
      tx.obligation.updateMany({ data: { dueOn: new Date(today()), untilOn: new Date(addDays(today(), 5)) } }),
    )
    await note()
    expect(await standing("keep_contact")).toMatchObject({ dueOn: null, isHeld: false })
    await contest(1)
    expect(await standing("keep_contact")).toMatchObject({ dueOn: today(), isHeld: true })
  })

  test("is contested by those to whom it is owed alone, and the last that counts alone; the same words are one", async () => {
    await expect(contest(1)).rejects.toEqual(refusedWith("projects.not_now"))
    await note()
    await note(today(), world.people.ruma)
    const { jonas, ingrid, ruma, even, nazma } = world.people
    await expect(contest(1, jonas)).rejects.toEqual(refusedWith("common.changed_meanwhile"))
    await expect(contest(2, ruma)).rejects.toEqual(refusedWith("projects.not_yours_to_confirm"))
    await expect(contest(2, even)).rejects.toEqual(refusedWith("projects.role_may_not"))
    await expect(contest(2, nazma)).rejects.toEqual(refusedWith("common.not_found"))
    const input = { ...(await place("keep_contact")), number: 2, words: "We were not there." }
    await Promise.all([contestNote(jonas, input), contestNote(jonas, input)])
    await expect(contestNote(ingrid, { ...input, words: "Nor I." })).rejects.toMatchObject({ code: expect.any(String) })
    await contest(1, ruma)
    expect(await standing("keep_contact")).toMatchObject({ doneOn: null, dueOn: "2027-01-18" })
    await report()
    await asSystem("test", tx => tx.obligation.updateMany({ where: { state: "reported" }, data: { state: "owed" } }))
    const output = { ...(await place("deliver_output")), number: 1, words: "No." }
    await expect(contestNote(jonas, output)).rejects.toEqual(refusedWith("projects.not_now"))
  })
})

describe("the database", () => {
  const write = (actor: typeof world.people.ruma, id: string, state: ObligationState) =>
    asActor(actor, tx => tx.obligation.updateMany({ where: { id }, data: { state } }))

  test("lets no side write a duty as kept without a report that the other side confirmed", async () => {
    const { id } = await standing("deliver_output")
    const { ruma, jonas } = world.people
    await expect(write(ruma, id, "kept")).rejects.toThrow(/both sides/)
    await report()
    for (const actor of [ruma, jonas]) await expect(write(actor, id, "kept")).rejects.toThrow(/both sides/)
    await contestObligation(jonas, { ...(await place("deliver_output")), words: "Half of it." })
    await expect(write(ruma, id, "kept")).rejects.toThrow(/both sides/)
    expect((await standing("deliver_output")).state).toBe("owed")
  })

  test("lets no side call it kept by a clearance that nobody gave, begin a duty as kept, or take up one that is settled", async () => {
    const { id } = await standing("end_personal_data")
    const { ruma } = world.people
    await write(ruma, id, "in_clearance")
    await expect(write(ruma, id, "kept")).rejects.toThrow(/both sides/)
    await write(ruma, id, "cancelled")
    await expect(write(ruma, id, "owed")).rejects.toThrow(/stays so/)
    const row = { ...{ section: "exit", duty: "hand_over", what: "", termsPlace: "x", position: 99 } }
    const kept = { ...row, projectId: project.id, partnershipId: project.partnershipId, state: "kept" as const }
    await expect(asActor(ruma, tx => tx.obligation.create({ data: kept }))).rejects.toThrow(/begins as owed/)
  })
})

describe("an amended plan", () => {
  test("moves open duties, adds new ones, cancels those left out, and leaves what was kept", async () => {
    await report()
    await confirmObligation(world.people.jonas, { ...(await place("deliver_output")), words: "" })
    const plan = aPlan(world)
    const [output, contact, , goal] = plan.obligations
    if (!output || !contact || !goal) throw new Error("The plan has changed")
    await amend({
      obligations: [
        { ...output, what: "Something else" },
        { ...goal, dueOn: "2027-09-30" },
        { ...goal, rowId: "exit.capacityGoals.g2", what: "A second goal" },
      ],
      lasting: [],
    })
    const rows = await listObligations(world.people.ruma, project.id)
    expect(rows.map(({ duty, state, what, dueOn }) => [duty, state, what, dueOn])).toEqual([
      ["deliver_output", "kept", "A leaflet for workers", "2027-02-15"],
      ["keep_contact", "cancelled", "", "2027-01-18"],
      ["answer_problem", "cancelled", "", null],
      ["build_capacity", "owed", "Two people who can keep accounts", "2027-09-30"],
      ["end_personal_data", "cancelled", "", "2028-06-30"],
      ["build_capacity", "owed", "A second goal", "2027-05-31"],
    ])
    expect(await listLastingOutcomes(world.people.ruma, project.partnershipId)).toEqual([])
  })

  test("leaves the next day of what came back already as it follows from the last time", async () => {
    await asSystem("test", tx => tx.obligation.updateMany({ data: { dueOn: new Date("2026-06-01") } }))
    await reportObligation(world.people.jonas, {
      ...{ ...(await place("keep_contact")), doneOn: "2026-06-01", words: "We spoke." },
    })
    await amend({})
    expect(await standing("keep_contact")).toMatchObject({ dueOn: "2026-06-15" })
  })
})

describe("the end of the work", () => {
  const steer = (event: "complete" | "end") =>
    steerProject(world.people.ingrid, { projectId: project.id, version: project.version, event })
  const states = async () =>
    (await listObligations(world.people.ruma, project.id)).map(({ duty, state, isHeld }) => [duty, state, isHeld])

  test("before its time takes with it what was part of the work, and leaves what is owed afterwards", async () => {
    await steer("end")
    expect(await states()).toEqual([
      ["deliver_output", "cancelled", false],
      ["keep_contact", "cancelled", false],
      ["answer_problem", "cancelled", false],
      ["build_capacity", "cancelled", false],
      ["end_personal_data", "owed", true],
    ])
    await report("end_personal_data")
    expect(await standing("end_personal_data")).toMatchObject({ state: "reported" })
  })
})

describe("reminders", () => {
  const job = systemActor("projects.remind_of_obligations")
  const waiting = async (person: typeof world.people.ruma) =>
    (await listNotifications(person)).unread.map(({ kind }) => kind).filter(kind => kind.startsWith("obligation"))

  test("go to those who owe, before the day and once when it has passed", async () => {
    const { id } = await standing("deliver_output")
    const due = (dueOn: string) =>
      asSystem("test", tx => tx.obligation.updateMany({ where: { id }, data: { dueOn: new Date(dueOn) } }))
    await due(addDays(today(), 3))
    expect(await remindOfObligations(job)).toEqual({ reminded: 1 })
    expect(await remindOfObligations(job)).toEqual({ reminded: 0 })
    expect(await waiting(world.people.ruma)).toEqual(["obligationSoon"])
    await due(addDays(today(), -1))
    expect(await remindOfObligations(job)).toEqual({ reminded: 1 })
    expect(await remindOfObligations(job)).toEqual({ reminded: 0 })
    expect(await waiting(world.people.ruma)).toEqual(["obligationLate"])
    expect(await waiting(world.people.jonas)).toEqual([])
  })

  test("go to those who have not answered for a week, once", async () => {
    await report()
    later(6)
    expect(await remindOfObligations(job)).toEqual({ reminded: 0 })
    later(7)
    expect(await remindOfObligations(job)).toEqual({ reminded: 1 })
    expect(await remindOfObligations(job)).toEqual({ reminded: 0 })
    expect(await waiting(world.people.jonas)).toEqual(expect.arrayContaining(["obligationWaits"]))
    expect(await waiting(world.people.ruma)).toEqual([])
  })

  test("are sent by the portal itself alone", async () => {
    await expect(remindOfObligations(world.people.ruma)).rejects.toEqual(refusedWith("projects.jobs_only"))
  })
})

import { rmSync, writeFileSync } from "node:fs"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { type Person, systemActor } from "#lib/actor"
import { answerClearance } from "#lib/agreements/clearance/commands/answer-clearance"
import { remindOfClearances } from "#lib/agreements/clearance/commands/remind-of-clearances"
import { reopenKeptClearances } from "#lib/agreements/clearance/commands/reopen-kept-clearances"
import { stateClearance } from "#lib/agreements/clearance/commands/state-clearance"
import { listClearances } from "#lib/agreements/clearance/queries/list-clearances"
import { answerClearanceInput, stateClearanceInput } from "#lib/agreements/clearance/schema"
import { giveNotice } from "#lib/agreements/ending/commands/give-notice"
import { addDays } from "#lib/agreements/terms/days"
import { day, today } from "#lib/clock"
import { asActor, asSystem } from "#lib/db/door"
import { noteDocumentOpened } from "#lib/partnerships/commands/note-document-opened"
import { submitMilestone } from "#lib/projects/commands/submit-milestone"
import { confirmObligation } from "#lib/projects/obligations/commands/confirm-obligation"
import { remindOfObligations } from "#lib/projects/obligations/commands/remind-of-obligations"
import { reportObligation } from "#lib/projects/obligations/commands/report-obligation"
import { listObligations } from "#lib/projects/obligations/queries/list-obligations"
import { getProject } from "#lib/projects/queries/get-project"
import { listHandedInFiles } from "#lib/projects/queries/list-handed-in-files"
import { listProjects } from "#lib/projects/queries/list-projects"
import { proofOf } from "#seed/second-proof"
import { anAgreement, evidenceOf, type Made, outcomes } from "#tests/support/agreements"
import { testDatabase } from "#tests/support/database"
import { makeWorld, type World } from "#tests/support/world"

let world: World
let made: Made

beforeEach(async () => {
  await testDatabase().empty()
  world = await makeWorld()
  made = await anAgreement(world, {
    change: ({ safeguarding }) =>
      Object.assign(safeguarding, { holdsPersonalData: true, keptUntil: addDays(today(), 20) }),
  }).inForce()
})
afterEach(() => rmSync(process.env.TEST_CLOCK as string, { force: true }))

const later = (days: number) => writeFileSync(process.env.TEST_CLOCK as string, String(days * day))
const refusedWith = (code: string) => expect.objectContaining({ code })
const job = systemActor("tests")
const end = async (by: Person = made.local) => {
  const form = { agreementId: made.id, kind: "end_for_cause", reason: "Names were told.", sure: "yes" } as const
  return giveNotice(by, { ...form, ...(await proofOf(by)) })
}

async function clearance(of: Person, seenBy: Person = of) {
  const found = (await listClearances(seenBy, made.id)).find(({ memberId }) => memberId === of.member?.id)
  if (!found) throw new Error("There is no clearance")
  return found
}
async function state(by: Person, fields: Record<string, string> = { fate: "destroyed", doneOn: today() }) {
  const { id: clearanceId, version } = await clearance(by)
  return stateClearance(by, stateClearanceInput.parse({ clearanceId, version, seenToBy: "Ms Rahman", ...fields }))
}
async function answer(by: Person, of: Person, words = "") {
  const { id: clearanceId, version } = await clearance(of, by)
  const kind = words ? "questions" : "confirms"
  return answerClearance(by, answerClearanceInput.parse({ clearanceId, version, answer: kind, words }))
}
const kept = (until: string) => ({ fate: "kept", reason: "law", which: "Tax law.", keptUntil: until })
const told = (person: Person, kind: string) =>
  asSystem("tests", tx => tx.notification.count({ where: { userId: person.userId, kind } }))

/** The local resource hands in a file with its first milestone. */
async function handInFile() {
  const [row] = await listProjects(made.local, made.partnershipId)
  const project = row && (await getProject(made.local, row.id))
  const own = project?.milestones.find(({ responsible }) =>
    responsible.some(({ memberId }) => memberId === made.local.member?.id),
  )
  const file = new File(["a,b\n1,2\n"], "interviews.csv", { type: "text/csv" })
  await submitMilestone(made.local, {
    projectId: project?.id ?? "",
    milestoneId: own?.id ?? "",
    version: own?.version ?? 1,
    note: "Here they are.",
    file,
  })
  const [stored] = await listHandedInFiles(made.company, made.id)
  return stored?.id ?? ""
}

describe("after the end", () => {
  test("every party is asked, by a day of the terms, whoever brought the end about", async () => {
    expect(await listClearances(made.company, made.id)).toEqual([])
    await end()
    const views = await listClearances(made.company, made.id)
    expect(views.map(({ isYours, state: stands, may }) => [isYours, stands, may])).toEqual([
      [true, "due", { state: true, answer: false }],
      [false, "due", { state: false, answer: false }],
    ])
    expect(views.every(({ dueOn }) => dueOn === addDays(today(), 20))).toBe(true)
    expect(await told(made.company, "clearanceDue")).toBe(1)
    expect(await told(made.local, "clearanceDue")).toBe(1)
    expect(await listClearances(world.people.nazma, made.id)).toEqual([])
  })

  test("what was opened of the other side's work is to be spoken of, and nobody's own", async () => {
    const fileId = await handInFile()
    const opening = { partnershipId: made.partnershipId, kind: "file", documentId: fileId } as const
    for (const reader of [made.local, made.company]) await noteDocumentOpened(reader, opening)
    await end()
    const keys = async (of: Person) => (await clearance(of)).held.map(({ key }) => key)
    expect(await keys(made.company)).toEqual(["personal_data", "confidential", fileId])
    expect(await keys(made.local)).toEqual(["personal_data", "confidential"])
    await state(made.company, {
      fate: "destroyed",
      doneOn: today(),
      [`line.${fileId}.fate`]: "returned",
      [`line.${fileId}.doneOn`]: today(),
    })
    const [statement] = (await clearance(made.company)).statements
    expect(statement?.lines.map(({ name, fate }) => [name, fate])).toEqual([
      ["", "destroyed"],
      ["", "destroyed"],
      ["interviews.csv", "returned"],
    ])
  })

  test("a statement is confirmed by the other side, and stands in the record", async () => {
    await end()
    await state(made.company)
    await state(made.company)
    expect(await clearance(made.company)).toMatchObject({ state: "stated", version: 2 })
    expect(await told(made.local, "clearanceStated")).toBe(1)
    await answer(made.local, made.company)
    await answer(made.local, made.company)
    const done = await clearance(made.company)
    expect(done).toMatchObject({ state: "confirmed", may: { state: false, answer: false } })
    expect(done.statements[0]?.answers).toMatchObject([{ kind: "confirms", memberId: made.local.member?.id }])
    expect((await evidenceOf(made)).slice(-2)).toEqual(["clearance.stated", "clearance.answered"])
    expect((await clearance(made.local)).state).toBe("due")
    await expect(state(made.company, { fate: "never_held" })).rejects.toEqual(
      refusedWith("agreements.clearance_settled"),
    )
  })

  test("what was promised about personal data is said here alone, and kept once the others have confirmed it", async () => {
    const duty = async (of: Person) => {
      const [project] = await listProjects(of, made.partnershipId)
      const rows = await listObligations(of, project?.id ?? "")
      return rows.find(one => one.duty === "end_personal_data" && one.owedBy.every(({ isYou }) => isYou))
    }
    expect(await duty(made.company)).toMatchObject({ state: "owed", may: { report: true } })
    await end()
    expect(await duty(made.company)).toMatchObject({ state: "in_clearance", may: { report: false } })
    const keep = { where: { duty: "end_personal_data" }, data: { state: "kept" as const } }
    await expect(asActor(made.company, tx => tx.obligation.updateMany(keep))).rejects.toThrow(/both sides/)
    later(30)
    await remindOfObligations(systemActor("projects.remind_of_obligations"))
    expect(await told(made.company, "obligationLate")).toBe(0)
    await state(made.company)
    expect((await duty(made.company))?.state).toBe("in_clearance")
    await answer(made.local, made.company)
    expect(await duty(made.company)).toMatchObject({ state: "kept", isHeld: false })
    expect((await duty(made.local))?.state).toBe("in_clearance")
    await state(made.local, {
      ...{ fate: "destroyed", doneOn: today(), "line.personal_data.fate": "kept", "line.personal_data.reason": "law" },
      ...{ "line.personal_data.which": "Tax law.", "line.personal_data.keptUntil": addDays(today(), 400) },
    })
    await answer(made.company, made.local)
    expect((await duty(made.local))?.state).toBe("in_clearance")
  })

  test("what was kept by the word of both before the end stays kept", async () => {
    const [project] = await listProjects(made.company, made.partnershipId)
    const projectId = project?.id ?? ""
    const own = (await listObligations(made.company, projectId)).find(
      one => one.duty === "end_personal_data" && one.may.report,
    )
    const place = { projectId, obligationId: own?.id ?? "" }
    await reportObligation(made.company, { ...place, version: 1, doneOn: today(), words: "The notes are burnt." })
    await confirmObligation(made.local, { ...place, version: 2, words: "" })
    await end()
    const rows = await listObligations(made.company, projectId)
    const states = rows.filter(({ duty }) => duty === "end_personal_data").map(one => one.state)
    expect(states.sort()).toEqual(["in_clearance", "kept"])
  })

  test("a question is answered by another statement, and what was stated first stays", async () => {
    await end()
    await state(made.company)
    await answer(made.local, made.company, "Also the copies at your auditor's?")
    expect((await clearance(made.company)).state).toBe("questioned")
    expect(await told(made.company, "clearanceQuestioned")).toBe(1)
    await expect(answer(made.local, made.company)).rejects.toEqual(refusedWith("agreements.clearance_settled"))
    await state(made.company, { fate: "destroyed", doneOn: today(), words: "Those too." })
    const again = await clearance(made.company)
    expect(again.statements.map(({ number, words }) => [number, words])).toEqual([
      [2, "Those too."],
      [1, ""],
    ])
    await answer(made.local, made.company)
    expect((await clearance(made.company)).state).toBe("confirmed")
  })

  test("what is kept for a reason is asked for again when its day is over", async () => {
    await end()
    await state(made.local, kept(addDays(today(), 400)))
    await answer(made.company, made.local)
    expect(await clearance(made.local)).toMatchObject({ state: "kept", keptUntil: addDays(today(), 400) })
    later(400)
    expect(await reopenKeptClearances(job)).toEqual({ reopened: 0 })
    later(401)
    expect(await reopenKeptClearances(job)).toEqual({ reopened: 1 })
    expect(await reopenKeptClearances(job)).toEqual({ reopened: 0 })
    expect(await clearance(made.local)).toMatchObject({ state: "due", keptUntil: null, dueOn: addDays(today(), 30) })
    expect(await told(made.local, "clearanceDue")).toBe(2)
    expect((await evidenceOf(made)).at(-1)).toBe("clearance.reopened")
    await state(made.local)
    await answer(made.company, made.local)
    expect((await clearance(made.local)).state).toBe("confirmed")
  })

  test("what was kept can be destroyed before its day, and is said so then", async () => {
    await end()
    await state(made.local, kept("2199-12-31"))
    await answer(made.company, made.local)
    expect(await clearance(made.local)).toMatchObject({ state: "kept", may: { state: true } })
    later(1)
    await expect(state(made.local, kept("9999-12-31"))).rejects.toEqual(refusedWith("common.invalid_input"))
    await state(made.local, { fate: "destroyed", doneOn: today(), words: "The law has changed." })
    expect(await clearance(made.local)).toMatchObject({ state: "stated", keptUntil: null })
    await expect(state(made.local, kept("9999-12-31"))).rejects.toEqual(refusedWith("common.invalid_input"))
    await answer(made.company, made.local)
    expect((await clearance(made.local)).state).toBe("confirmed")
  })

  test("whoever has to act is reminded until it is done, and nobody else", async () => {
    await end()
    await state(made.company)
    expect(await remindOfClearances(job)).toEqual({ reminded: 0 })
    later(7)
    expect(await remindOfClearances(job)).toEqual({ reminded: 1 })
    expect(await remindOfClearances(job)).toEqual({ reminded: 0 })
    expect(await told(made.local, "clearanceWaits")).toBe(1)
    expect(await told(made.company, "clearanceWaits")).toBe(0)
    await answer(made.local, made.company)
    later(13)
    expect(await remindOfClearances(job)).toEqual({ reminded: 1 })
    expect(await told(made.local, "clearanceDue")).toBe(2)
    expect(await told(made.company, "clearanceDue")).toBe(1)
    later(27)
    expect(await remindOfClearances(job)).toEqual({ reminded: 1 })
  })

  test("is refused to those who look on, in another's name, with gaps, and does not exist for strangers", async () => {
    const { even, rafiq, nazma } = world.people
    await end()
    const mine = await clearance(made.company)
    const said = { clearanceId: mine.id, version: 1, seenToBy: "Ms Rahman", fate: "never_held" }
    const input = stateClearanceInput.parse(said)
    await expect(stateClearance(even, input)).rejects.toEqual(refusedWith("agreements.role_may_not"))
    await expect(stateClearance(made.local, input)).rejects.toEqual(refusedWith("agreements.not_your_clearance"))
    await expect(stateClearance(nazma, input)).rejects.toEqual(refusedWith("common.not_found"))
    await expect(stateClearance(made.company, { ...input, fate: "" })).rejects.toMatchObject({
      code: "common.invalid_input",
      problems: { fate: { code: "choose" } },
    })
    await state(made.company)
    const yes = { clearanceId: mine.id, version: 2, answer: "confirms", words: "" } as const
    await expect(answerClearance(rafiq, yes)).rejects.toEqual(refusedWith("agreements.role_may_not"))
    await expect(answerClearance(made.company, yes)).rejects.toEqual(refusedWith("agreements.not_your_clearance"))
    await expect(answerClearance(nazma, yes)).rejects.toEqual(refusedWith("common.not_found"))
    await expect(answerClearance(made.local, { ...yes, version: 1 })).rejects.toEqual(
      refusedWith("common.changed_meanwhile"),
    )
    for (const run of [remindOfClearances, reopenKeptClearances])
      await expect(run(made.company)).rejects.toEqual(refusedWith("agreements.jobs_only"))
  })

  test("of two statements made at once one stands, and an answer goes to the one that was read", async () => {
    const { ingrid, jonas } = world.people
    await end()
    const { id: clearanceId } = await clearance(made.company)
    const input = (words: string) =>
      stateClearanceInput.parse({ clearanceId, version: 1, seenToBy: "Ms Rahman", fate: "never_held", words })
    const both = [stateClearance(ingrid, input("First.")), stateClearance(jonas, input("Second."))]
    expect(await outcomes(both)).toEqual({ done: 1, "common.changed_meanwhile": 1 })
    const again = stateClearanceInput.parse({ clearanceId, version: 2, seenToBy: "Ms Rahman", fate: "never_held" })
    const yes = answerClearanceInput.parse({ clearanceId, version: 2, answer: "confirms" })
    const met = await outcomes([stateClearance(ingrid, again), answerClearance(made.local, yes)])
    expect(met.done).toBe(1)
    expect((await clearance(made.company)).statements.filter(({ answers }) => answers.length > 0).length).toBe(
      (await clearance(made.company)).state === "confirmed" ? 1 : 0,
    )
  })

  test("nobody moves or writes in another's place, whatever is asked of the database", async () => {
    await end()
    await state(made.company)
    const { id } = await clearance(made.company)
    const move = (by: Person, to: "confirmed" | "due" | "stated") =>
      asActor(by, tx => tx.clearance.updateMany({ where: { id }, data: { state: to } }))
    await expect(move(made.company, "confirmed")).rejects.toThrow(/not theirs to move/)
    await expect(move(made.local, "due")).rejects.toThrow(/not theirs to move/)
    await expect(move(made.local, "stated")).rejects.toThrow(/not theirs to move/)
    expect((await move(world.people.nazma, "confirmed")).count).toBe(0)
    const kept = await asSystem("tests", tx => tx.clearanceStatement.findFirstOrThrow())
    const { id: _, lines, ...copy } = kept
    const forged = asActor(made.local, tx =>
      tx.clearanceStatement.create({ data: { ...copy, lines: lines ?? [], number: 9 } }),
    )
    await expect(forged).rejects.toThrow(/row-level security/)
    const changed = asActor(made.company, tx => tx.clearanceStatement.updateMany({ data: { words: "No." } }))
    await expect(changed).rejects.toThrow(/permission denied/)
    expect(await asActor(world.people.nazma, tx => tx.clearanceStatement.count())).toBe(0)
  })
})

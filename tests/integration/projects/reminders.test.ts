import { rmSync, writeFileSync } from "node:fs"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { systemActor } from "#lib/actor"
import { day, today } from "#lib/clock"
import { asActor, asSystem } from "#lib/db/door"
import { addDays } from "#lib/projects/calendar"
import { acceptMilestone } from "#lib/projects/commands/accept-milestone"
import { answerProblem } from "#lib/projects/commands/answer-problem"
import { raiseProblem } from "#lib/projects/commands/raise-problem"
import { sayPayment } from "#lib/projects/commands/say-payment"
import { submitMilestone } from "#lib/projects/commands/submit-milestone"
import { getProject } from "#lib/projects/queries/get-project"
import { confirmRemedy } from "#lib/projects/remedies/commands/confirm-remedy"
import { sayRemedy } from "#lib/projects/remedies/commands/say-remedy"
import { remindOfWork } from "#lib/projects/reminders/commands/remind-of-work"
import type { ProjectView } from "#lib/projects/views"
import { testDatabase } from "#tests/support/database"
import { aPlan, aProject } from "#tests/support/work"
import { makeWorld, type World } from "#tests/support/world"

let world: World
let project: ProjectView

const job = systemActor("projects.remind_of_work")
const start = today()
const later = (days: number) => writeFileSync(process.env.TEST_CLOCK as string, String(days * day))

/** One milestone of the local resource a month from now, and a payment on signature. */
beforeEach(async () => {
  await testDatabase().empty()
  world = await makeWorld()
  const plan = aPlan(world)
  const milestones = plan.milestones
    .filter(({ rowId }) => rowId === "interviews")
    .map(row => ({ ...row, dueOn: addDays(start, 30) }))
  const payments = plan.payments.filter(({ rowId }) => rowId === "first").map(row => ({ ...row, dueDays: 60 }))
  const days = { startsOn: start, endsOn: addDays(start, 90) }
  project = await aProject(world, { ...days, milestones, payments, obligations: [], reviewPoints: [] })
})
afterEach(() => rmSync(process.env.TEST_CLOCK as string, { force: true }))

/** Who was told what by the job, this far. */
async function told(): Promise<string[]> {
  const rows = await asSystem("tests", tx =>
    tx.notification.findMany({
      where: { kind: { in: kinds } },
      orderBy: [{ notifiedAt: "asc" }, { id: "asc" }],
      select: { kind: true, userId: true },
    }),
  )
  const names = Object.entries(world.people).map(([name, { userId }]) => [userId, name] as const)
  return rows.map(({ kind, userId }) => `${kind} ${new Map(names).get(userId)}`)
}
const kinds = [
  ...["milestoneSoon", "milestoneLate", "milestoneAnswerSoon", "milestoneAnswerLate", "paymentSoon", "paymentLate"],
  ...["paymentUnconfirmed", "problemAnswerSoon", "problemAnswerLate", "remedyUnanswered"],
]

/** Runs the job twice on a day: the second time there is nothing to tell. */
async function toldOn(days: number): Promise<string[]> {
  later(days)
  const before = (await told()).length
  await remindOfWork(job)
  const after = await told()
  expect(await remindOfWork(job)).toEqual({ reminded: 0 })
  return after.slice(before).sort()
}

const milestone = async () => {
  const view = await getProject(world.people.ruma, project.id)
  const [row] = view?.milestones ?? []
  return { projectId: project.id, milestoneId: row?.id ?? "", version: row?.version ?? 0 }
}
const payment = async () => {
  const view = await getProject(world.people.ruma, project.id)
  const [row] = view?.payments ?? []
  return { projectId: project.id, paymentId: row?.id ?? "", version: row?.version ?? 0 }
}

describe("those who can act are reminded once before a day and once after it", () => {
  test("of a milestone: who owes it and writes, and not who reads", async () => {
    expect(await toldOn(22)).toEqual([])
    expect(await toldOn(23)).toEqual(["milestoneSoon ruma", "milestoneSoon tanvir"])
    expect(await toldOn(30)).toEqual([])
    expect(await toldOn(31)).toEqual(["milestoneLate ruma", "milestoneLate tanvir"])
    expect(await toldOn(40)).toEqual([])
  })

  test("of the answer to what was handed in: the other side, and not on the day itself", async () => {
    later(20)
    await submitMilestone(world.people.ruma, { ...(await milestone()), note: "All forty.", file: undefined })
    expect(await toldOn(20)).toEqual([])
    expect(await toldOn(28)).toEqual(["milestoneAnswerSoon ingrid", "milestoneAnswerSoon jonas"])
    expect(await toldOn(31)).toEqual(["milestoneAnswerLate ingrid", "milestoneAnswerLate jonas"])
    await acceptMilestone(world.people.jonas, { ...(await milestone()), words: "" })
    expect(await toldOn(32)).toEqual([])
  })

  test("of a payment: who pays; of one that is said to be paid: who was paid, a week later", async () => {
    await asSystem("tests", tx => tx.milestone.updateMany({ data: { state: "accepted" } }))
    expect(await toldOn(53)).toEqual(["paymentSoon ingrid", "paymentSoon jonas"])
    expect(await toldOn(61)).toEqual(["paymentLate ingrid", "paymentLate jonas"])
    await sayPayment(world.people.jonas, { ...(await payment()), step: "pay" })
    expect(await toldOn(67)).toEqual([])
    expect(await toldOn(68)).toEqual(["paymentUnconfirmed ruma", "paymentUnconfirmed tanvir"])
    await sayPayment(world.people.ruma, { ...(await payment()), step: "receive" })
    expect(await toldOn(90)).toEqual([])
  })

  test("of the answer to a problem, and of a remedy that waits for who raised it", async () => {
    const { problemId } = await raiseProblem(world.people.ruma, {
      ...{ projectId: project.id, severity: "serious", kind: "finding", foundOn: start, site: "", asked: "" },
      what: "Wages are held back.",
    })
    expect(await toldOn(0)).toEqual([])
    expect(await toldOn(3)).toEqual(["problemAnswerSoon ingrid", "problemAnswerSoon jonas"])
    expect(await toldOn(6)).toEqual(["problemAnswerLate ingrid", "problemAnswerLate jonas"])
    await answerProblem(world.people.jonas, { projectId: project.id, problemId, version: 1, words: "We call them." })
    const place = { projectId: project.id, problemId }
    const { people } = world
    await sayRemedy(people.jonas, { ...place, remediedOn: start, how: "The wages were paid." })
    expect(await toldOn(12)).toEqual([])
    expect(await toldOn(13)).toEqual(["remedyUnanswered ruma", "remedyUnanswered tanvir"])
    const { id: remedyId } = await asSystem("tests", tx => tx.remedy.findFirstOrThrow({ select: { id: true } }))
    await confirmRemedy(people.ruma, { ...place, remedyId })
    expect(await toldOn(20)).toEqual([])
  })

  test("of nothing on the day on which it was asked, nor of a remedy that both sides have said", async () => {
    const { problemId } = await raiseProblem(world.people.ruma, {
      ...{ projectId: project.id, severity: "serious", kind: "access-refused", foundOn: start, site: "", asked: "" },
      what: "The gate is locked.",
    })
    expect(await toldOn(0)).toEqual([])
    expect(await toldOn(1)).toEqual(["problemAnswerSoon ingrid", "problemAnswerSoon jonas"])
    const place = { projectId: project.id, problemId }
    await answerProblem(world.people.jonas, { ...place, version: 1, words: "We call them." })
    await sayRemedy(world.people.jonas, { ...place, remediedOn: start, how: "The gate is open." })
    const { id: remedyId } = await asSystem("tests", tx => tx.remedy.findFirstOrThrow({ select: { id: true } }))
    await confirmRemedy(world.people.ruma, { ...place, remedyId })
    expect(await toldOn(10)).toEqual([])
  })

  test("a moved day is told anew, and milestones of work that rests are told to nobody", async () => {
    expect(await toldOn(25)).toHaveLength(2)
    const move = (days: number) =>
      asSystem("tests", tx => tx.milestone.updateMany({ data: { dueOn: new Date(addDays(start, days)) } }))
    await move(31)
    expect(await toldOn(26)).toHaveLength(2)
    await move(32)
    await asSystem("tests", tx => tx.project.updateMany({ data: { state: "suspended" } }))
    expect(await toldOn(40)).toEqual([])
    expect(await toldOn(55)).toEqual(["paymentSoon ingrid", "paymentSoon jonas"])
  })

  test("by the portal alone; nobody else reads or writes what it has told", async () => {
    await toldOn(25)
    await expect(remindOfWork(world.people.ingrid)).rejects.toMatchObject({ code: "projects.jobs_only" })
    const { ruma } = world.people
    expect(await asActor(ruma, tx => tx.workReminder.count())).toBe(0)
    const row = { subjectId: project.id, kind: "milestoneLate", onDate: new Date(start), remindedAt: new Date() }
    await expect(asActor(ruma, tx => tx.workReminder.create({ data: row }))).rejects.toThrow()
  })
})

import { beforeEach, describe, expect, test } from "vitest"
import type { Actor, Person } from "#lib/actor"
import { now, today } from "#lib/clock"
import { listNotedProblems } from "#lib/confidentiality/queries/list-noted-problems"
import { asActor } from "#lib/db/door"
import { makeId } from "#lib/ids"
import { listNotifications } from "#lib/notifications/queries/list-notifications"
import { listHistory } from "#lib/partnerships/queries/list-history"
import { addDays, asDate } from "#lib/projects/calendar"
import { raiseProblem } from "#lib/projects/commands/raise-problem"
import { getProblem } from "#lib/projects/queries/get-problem"
import { listProblems } from "#lib/projects/queries/list-problems"
import { confirmRemedy } from "#lib/projects/remedies/commands/confirm-remedy"
import { contestRemedy } from "#lib/projects/remedies/commands/contest-remedy"
import { sayRemedy } from "#lib/projects/remedies/commands/say-remedy"
import { withdrawRemedy } from "#lib/projects/remedies/commands/withdraw-remedy"
import type { SayRemedyInput } from "#lib/projects/remedies/schema"
import { raiseProblemInput } from "#lib/projects/schema"
import type { ProjectView } from "#lib/projects/views"
import { testDatabase } from "#tests/support/database"
import { aProject, strangers } from "#tests/support/work"
import { makeWorld, type World } from "#tests/support/world"

const refusedWith = (code: string) => expect.objectContaining({ code })
const foundOn = addDays(today(), -10)

let world: World
let project: ProjectView
let place: { projectId: string; problemId: string }

beforeEach(async () => {
  await testDatabase().empty()
  world = await makeWorld()
  project = await aProject(world)
  const { id: projectId } = project
  const raised = { projectId, kind: "finding", severity: "serious", foundOn, what: "The exit is locked." }
  place = { projectId, ...(await raiseProblem(world.people.tanvir, raiseProblemInput.parse(raised))) }
})

const seen = async (actor: Actor) => {
  const problem = await getProblem(actor, place.problemId)
  if (!problem) throw new Error("The problem is not visible")
  return problem
}

async function say(person: Actor, changes: Partial<SayRemedyInput> = {}): Promise<string> {
  await sayRemedy(person, { ...place, remediedOn: addDays(today(), -2), how: "The lock is off.", ...changes })
  return (await seen(person)).remedies[0]?.id ?? ""
}

const confirm = (person: Actor, remedyId: string) => confirmRemedy(person, { ...place, remedyId })
const withdraw = (person: Actor, remedyId: string) => withdrawRemedy(person, { ...place, remedyId })
const contest = (person: Actor, remedyId: string, reason = "It is locked at night.") =>
  contestRemedy(person, { ...place, remedyId, reason })
const noted = async () => (await listNotedProblems(world.people.even, project.partnershipId))[0]?.remediedOn
const kindsTold = async (person: Person) => (await listNotifications(person)).unread.map(({ kind }) => kind)

describe("that a problem is put right", () => {
  test("is said by the other side, and counts once the side that raised it confirms", async () => {
    const { ingrid, jonas, ruma, even } = world.people
    expect(await noted()).toBeNull()
    const remedyId = await say(ingrid)
    expect(await say(jonas)).toBe(remedyId)
    expect(await noted()).toBeNull()
    expect(await kindsTold(ruma)).toContain("remedySaid")
    expect(await seen(ruma)).toMatchObject({
      remedies: [{ state: "said", by: { name: "Nordvik Apparel" }, byName: ingrid.name, how: "The lock is off." }],
      may: { confirm: true, contest: true, remedy: false, withdraw: false },
    })
    await confirm(ruma, remedyId)
    await confirm(ruma, remedyId)
    expect(await seen(even)).toMatchObject({
      remedies: [{ state: "confirmed", remediedOn: addDays(today(), -2), confirmed: { byName: ruma.name } }],
      may: { confirm: false, contest: false, remedy: false, withdraw: false },
    })
    expect(await noted()).toBe(addDays(today(), -2))
    expect(await listProblems(ruma, project.partnershipId)).toMatchObject([{ remedy: "confirmed" }])
    const events = (await listHistory(ruma, project.partnershipId)).map(entry => entry.event)
    expect(events.filter(event => event.startsWith("remedy."))).toEqual(["remedy.confirmed", "remedy.said"])
  })

  test("is contested with a reason, before and after it was confirmed, and may be said anew", async () => {
    const { ingrid, ruma } = world.people
    const first = await say(ingrid)
    await contest(ruma, first)
    await contest(ruma, first)
    expect(await seen(ingrid)).toMatchObject({
      remedies: [{ state: "contested", closed: { byName: ruma.name, reason: "It is locked at night." } }],
      may: { remedy: true, withdraw: false },
    })
    const second = await say(ingrid, { how: "The lock is off, at night too." })
    await confirm(ruma, second)
    expect(await noted()).not.toBeNull()
    await contest(ruma, second, "There is a new lock.")
    expect(await noted()).toBeNull()
    expect((await seen(ruma)).remedies.map(({ state }) => state)).toEqual(["contested", "contested"])
    expect(await kindsTold(ingrid)).toContain("remedyContested")
  })

  test("is taken back by the side that said it, also after it was confirmed", async () => {
    const { ingrid, jonas, ruma } = world.people
    const remedyId = await say(ingrid)
    await confirm(ruma, remedyId)
    await withdraw(jonas, remedyId)
    await withdraw(jonas, remedyId)
    expect(await noted()).toBeNull()
    expect(await seen(ruma)).toMatchObject({ remedies: [{ state: "withdrawn" }] })
    expect(await listProblems(ruma, project.partnershipId)).toMatchObject([{ remedy: null }])
  })

  test("is not said for a day to come, nor for one before it was found", async () => {
    const { ingrid } = world.people
    for (const [remediedOn, code] of [
      [addDays(today(), 2), "remedyToCome"],
      [addDays(foundOn, -1), "beforeFound"],
    ] as const)
      await expect(say(ingrid, { remediedOn })).rejects.toMatchObject({ problems: { remediedOn: { code } } })
  })
})

describe("refused", () => {
  test("to the side whose word it is not, and to whoever only reads", async () => {
    const { ingrid, ruma, even, rafiq } = world.people
    await expect(say(ruma)).rejects.toEqual(refusedWith("projects.not_yours_to_remedy"))
    await expect(say(even)).rejects.toEqual(refusedWith("projects.role_may_not"))
    const remedyId = await say(ingrid)
    await expect(say(ingrid, { how: "Otherwise." })).rejects.toEqual(refusedWith("projects.not_now"))
    await expect(confirm(ingrid, remedyId)).rejects.toEqual(refusedWith("projects.remedy_not_yours_to_confirm"))
    await expect(contest(ingrid, remedyId)).rejects.toEqual(refusedWith("projects.remedy_not_yours_to_confirm"))
    await expect(withdraw(ruma, remedyId)).rejects.toEqual(refusedWith("projects.not_yours_to_withdraw"))
    await expect(confirm(rafiq, remedyId)).rejects.toEqual(refusedWith("projects.role_may_not"))
    await expect(contest(rafiq, remedyId)).rejects.toEqual(refusedWith("projects.role_may_not"))
    await expect(withdraw(even, remedyId)).rejects.toEqual(refusedWith("projects.role_may_not"))
    await expect(confirm(ruma, makeId())).rejects.toEqual(refusedWith("common.changed_meanwhile"))
    await withdraw(ingrid, remedyId)
    for (const late of [confirm(ruma, remedyId), contest(ruma, remedyId)])
      await expect(late).rejects.toEqual(refusedWith("projects.not_now"))
    expect(await noted()).toBeNull()
  })

  test("and not there for strangers", async () => {
    const remedyId = await say(world.people.ingrid)
    for (const stranger of strangers(world)) {
      for (const attempt of [say, confirm, contest, withdraw].map(act => () => act(stranger, remedyId as never)))
        await expect(attempt()).rejects.toEqual(refusedWith("common.not_found"))
      expect(await listProblems(stranger, project.partnershipId)).toEqual([])
      expect(await listNotedProblems(stranger, project.partnershipId)).toEqual([])
      expect(await asActor(stranger, tx => tx.remedy.count())).toBe(0)
      expect(await asActor(stranger, tx => tx.notedProblem.count())).toBe(0)
    }
  })
})

describe("at once", () => {
  test("a confirmation and a withdrawal never both hold", async () => {
    const { ingrid, ruma } = world.people
    const remedyId = await say(ingrid)
    const both = await Promise.allSettled([confirm(ruma, remedyId), withdraw(ingrid, remedyId)])
    const [problem, day] = [await seen(ruma), await noted()]
    // The withdrawal may come after the confirmation and undo it; the confirmation after the withdrawal is refused.
    expect(problem.remedies[0]?.state).toBe("withdrawn")
    expect(both[1]?.status).toBe("fulfilled")
    expect(day).toBeNull()
  })

  test("what two colleagues say at once stands once", async () => {
    const { ingrid, jonas } = world.people
    const both = await Promise.allSettled([say(ingrid, { how: "One." }), say(jonas, { how: "Other." })])
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
    expect((await seen(ingrid)).remedies).toHaveLength(1)
  })
})

describe("past the rooms", () => {
  test("nobody speaks for the other side, and no day is noted that both have not said", async () => {
    const { ingrid, ruma } = world.people
    const remedyId = await say(ingrid)
    const own = { state: "confirmed" as const, confirmedAt: now(), confirmedByName: "Ruma" }
    const confirmAlone = asActor(ingrid, tx => tx.remedy.updateMany({ where: { id: remedyId }, data: own }))
    await expect(confirmAlone).rejects.toThrow("the side that raised it")
    const taken = { state: "withdrawn" as const, closedAt: now(), closedByName: "Ingrid" }
    const withdrawForThem = asActor(ruma, tx => tx.remedy.updateMany({ where: { id: remedyId }, data: taken }))
    await expect(withdrawForThem).rejects.toThrow("the side that said it")
    const noteAlone = (actor: Actor) =>
      asActor(actor, tx => tx.notedProblem.updateMany({ data: { remediedOn: asDate(today()) } }))
    for (const actor of [ingrid, ruma]) await expect(noteAlone(actor)).rejects.toThrow("both sides")
    await confirm(ruma, remedyId)
    await expect(noteAlone(ruma)).rejects.toThrow("both sides")
    const earlier = asActor(ingrid, tx => tx.remedy.updateMany({ data: { remediedOn: asDate("2020-01-01") } }))
    await expect(earlier).rejects.toThrow("append-only")
    const elsewhere = asActor(ruma, tx => tx.notedProblem.updateMany({ data: { partnershipId: makeId() } }))
    await expect(elsewhere).rejects.toThrow("permission denied")
  })

  test("the side that raised a problem cannot say itself that it is put right", async () => {
    const { ruma } = world.people
    const memberId = ruma.member?.id ?? ""
    const said = { ...{ problemId: place.problemId, partnershipId: project.partnershipId, memberId, number: 1 } }
    const forged = { ...said, remediedOn: asDate(today()), how: "So.", saidByName: "Ruma", saidAt: now() }
    await expect(asActor(ruma, tx => tx.remedy.create({ data: forged }))).rejects.toThrow("row-level security")
  })
})

import { rmSync, writeFileSync } from "node:fs"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { giveNotice } from "#lib/agreements/ending/commands/give-notice"
import { getStanding } from "#lib/agreements/ending/queries/get-standing"
import { day, today } from "#lib/clock"
import { asSystem } from "#lib/db/door"
import { getPartnership } from "#lib/partnerships/queries/get-partnership"
import { listHistory } from "#lib/partnerships/queries/list-history"
import { addDays } from "#lib/projects/calendar"
import { steerProject } from "#lib/projects/commands/steer-project"
import { listObligations } from "#lib/projects/obligations/queries/list-obligations"
import { getProject } from "#lib/projects/queries/get-project"
import { listOwnEngagements } from "#lib/projects/queries/list-own-engagements"
import { listProjects } from "#lib/projects/queries/list-projects"
import { proofOf } from "#seed/second-proof"
import { confidenceAlone } from "#seed/terms-between"
import { anAgreement, anAmendment, type Made } from "#tests/support/agreements"
import { testDatabase } from "#tests/support/database"
import { makeWorld, type World } from "#tests/support/world"

let world: World
let made: Made

/** A promise of confidentiality, signed by both. */
const promised = () =>
  anAgreement(world, {
    change: confidenceAlone,
    written: terms => ({ ...terms, kind: "confidentiality", title: "Confidence about suppliers" }),
  }).inForce()

beforeEach(async () => {
  await testDatabase().empty()
  world = await makeWorld()
  made = await promised()
})

afterEach(() => rmSync(process.env.TEST_CLOCK as string, { force: true }))

const later = (days: number) => writeFileSync(process.env.TEST_CLOCK as string, String(days * day))
const refusedWith = (code: string) => expect.objectContaining({ code })

async function record(agreementId = made.id) {
  const rows = await listProjects(made.company, made.partnershipId)
  const views = await Promise.all(rows.map(({ id }) => getProject(made.company, id)))
  const found = views.find(view => view?.agreementId === agreementId)
  if (!found) throw new Error("What was promised is not followed")
  return found
}
const duties = async () =>
  (await listObligations(made.local, (await record()).id)).map(({ duty, state, isHeld }) => [duty, state, isHeld])

const end = async () =>
  giveNotice(made.local, {
    ...{ agreementId: made.id, kind: "end_for_cause", reason: "Names were told.", sure: "yes" },
    ...(await proofOf(made.local)),
  })

describe("a signed promise of confidentiality", () => {
  test("is followed from the day of its last signature, without an end, and asks for nothing on a day", async () => {
    expect(await record()).toMatchObject({
      ...{ title: "Confidence about suppliers", state: "active", startsOn: today(), endsOn: null },
      ...{ milestones: [], payments: [], mayComplete: false },
    })
    expect(await duties()).toEqual([
      ["keep_confidence", "owed", true],
      ["refer_press", "owed", true],
      ["report_danger", "owed", true],
    ])
    expect(await listProjects(world.people.harriet, made.partnershipId)).toEqual([])
  })

  test("is no work: it makes nobody busy, announces none, and is not closed by anybody", async () => {
    expect(await listOwnEngagements(made.local)).toEqual([])
    expect(await asSystem("tests", tx => tx.notification.count({ where: { kind: "projectStarted" } }))).toBe(0)
    const events = (await listHistory(made.local, made.partnershipId)).map(({ event }) => event)
    expect(events).toContain("project.opened")
    expect(events).not.toContain("project.started")
    const { id: projectId, version } = await record()
    await expect(steerProject(made.company, { projectId, version, event: "complete" })).rejects.toEqual(
      refusedWith("projects.ends_with_agreement"),
    )
  })

  test("does not keep a partnership at work whose work is over", async () => {
    const work = await anAgreement(world).inForce()
    const { id: projectId, version } = await record(work.id)
    await asSystem("tests", tx => tx.milestone.updateMany({ where: { projectId }, data: { state: "accepted" } }))
    await steerProject(made.company, { projectId, version, event: "complete" })
    expect((await getPartnership(made.company, made.partnershipId))?.stage).toBe("lasting")
  })

  test("ends with its agreement, but confidence outlasts it", async () => {
    await end()
    expect((await record()).state).toBe("ended")
    expect(await duties()).toEqual([
      ["keep_confidence", "owed", true],
      ["refer_press", "cancelled", false],
      ["report_danger", "cancelled", false],
    ])
    expect((await getStanding(made.local, made.id))?.projectId).not.toBeNull()
  })

  test("gives what is owed at an end its day when the end comes", async () => {
    made = await anAmendment(made, ({ exit }) => {
      exit.handover = ["records"]
      exit.lasting = [{ id: "l1", outcome: "The list is kept.", carriedBy: "The union", meansOfFunding: "Its dues" }]
    })
      .inForce()
      .then(() => made)
    const handOver = async () =>
      (await listObligations(made.local, (await record()).id)).find(({ duty }) => duty === "hand_over")
    expect(await handOver()).toMatchObject({ dueOn: null, isHeld: true, isLate: false })
    await end()
    expect(await handOver()).toMatchObject({ dueOn: today(), isHeld: true })
  })
})

describe("a change of it", () => {
  test("keeps its first day, also where it gives none", async () => {
    const first = today()
    later(30)
    await anAmendment(made, ({ press }) => Object.assign(press, { informWithinHours: 2 })).inForce()
    expect(await record()).toMatchObject({ startsOn: first, endsOn: null })
    const rows = await listObligations(made.local, (await record()).id)
    expect(rows.find(({ duty }) => duty === "refer_press")).toMatchObject({ within: { count: 2, unit: "hours" } })
  })

  test("may give it a term: it can be closed then like other work", async () => {
    const [startsOn, endsOn] = [addDays(today(), 1), addDays(today(), 90)]
    await anAmendment(made, ({ timeline }) => Object.assign(timeline, { startsOn, endsOn })).inForce()
    expect(await record()).toMatchObject({ startsOn, endsOn, mayComplete: true })
    expect(await listOwnEngagements(made.local)).toMatchObject([{ startsOn, endsOn }])
  })
})

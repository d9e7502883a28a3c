import { beforeEach, expect, test } from "vitest"
import { systemActor } from "#lib/actor"
import { today } from "#lib/clock"
import { asActor, asSystem } from "#lib/db/door"
import { asDate } from "#lib/projects/calendar"
import { steerProject } from "#lib/projects/commands/steer-project"
import type { ProjectView } from "#lib/projects/views"
import { answerLastingCheck } from "#lib/reviews/commands/answer-lasting-check"
import { openLastingChecks } from "#lib/reviews/commands/open-lasting-checks"
import { monthsAfter } from "#lib/reviews/policy"
import { listLastingChecks } from "#lib/reviews/queries/list-lasting-checks"
import type { LastingCheckView } from "#lib/reviews/views"
import { testDatabase } from "#tests/support/database"
import { aProject, strangers } from "#tests/support/work"
import { makeWorld, type World } from "#tests/support/world"

const portal = systemActor("reviews.test")
const refusedWith = (code: string) => expect.objectContaining({ code })

let world: World
let project: ProjectView

beforeEach(async () => {
  await testDatabase().empty()
  world = await makeWorld()
  project = await aProject(world, { milestones: [], payments: [] })
  const { id: projectId, version } = project
  await steerProject(world.people.ingrid, { projectId, version, event: "complete" })
})

const completedMonthsAgo = (months: number) =>
  asSystem("test", tx => tx.project.updateMany({ data: { closedOn: asDate(monthsAfter(today(), -months)) } }))

async function ownCheck(): Promise<LastingCheckView> {
  const checks = await listLastingChecks(world.people.ruma, project.partnershipId)
  return checks.find(check => check.party?.isYou) as LastingCheckView
}

async function input(words = "The school still takes them.") {
  const { partnershipId } = project
  return { partnershipId, checkId: (await ownCheck()).id, stands: "partly" as const, words }
}

test("each side is asked half a year and a year after completion, and once", async () => {
  expect(await openLastingChecks(portal)).toEqual({ opened: 0 })
  await completedMonthsAgo(6)
  expect(await openLastingChecks(portal)).toEqual({ opened: 1 })
  expect(await openLastingChecks(portal)).toEqual({ opened: 0 })
  expect(await listLastingChecks(world.people.even, project.partnershipId)).toHaveLength(2)
  await completedMonthsAgo(13)
  expect(await openLastingChecks(portal)).toEqual({ opened: 1 })
  const checks = await listLastingChecks(world.people.ruma, project.partnershipId)
  expect(checks.map(({ months }) => months).sort()).toEqual([12, 12, 6, 6])
  expect(checks[0]).toMatchObject({ projectTitle: "Interviews in Gazipur", answer: null })
  await expect(openLastingChecks(world.people.ingrid)).rejects.toEqual(refusedWith("reviews.jobs_only"))
})

test("each side answers for itself, once, and both read it", async () => {
  await completedMonthsAgo(6)
  await openLastingChecks(portal)
  await expect(answerLastingCheck(world.people.ingrid, await input())).rejects.toEqual(
    refusedWith("reviews.not_yours_to_answer"),
  )
  await expect(answerLastingCheck(world.people.rafiq, await input())).rejects.toEqual(
    refusedWith("reviews.role_may_not"),
  )
  await answerLastingCheck(world.people.tanvir, await input())
  await answerLastingCheck(world.people.tanvir, await input())
  await expect(answerLastingCheck(world.people.ruma, await input("Something else."))).rejects.toEqual(
    refusedWith("reviews.not_now"),
  )
  expect(await listLastingChecks(world.people.jonas, project.partnershipId)).toContainEqual(
    expect.objectContaining({
      answer: {
        stands: "partly",
        words: "The school still takes them.",
        byName: world.people.tanvir.name,
        on: today(),
      },
      mayAnswer: false,
    }),
  )
})

test("for strangers there is nothing, and no party writes into the other's", async () => {
  await completedMonthsAgo(6)
  await openLastingChecks(portal)
  for (const stranger of strangers(world)) {
    expect(await listLastingChecks(stranger, project.partnershipId)).toEqual([])
    await expect(answerLastingCheck(stranger, await input())).rejects.toEqual(refusedWith("common.not_found"))
  }
  const { id } = await ownCheck()
  const { count } = await asActor(world.people.ingrid, tx =>
    tx.lastingCheck.updateMany({ where: { id }, data: { words: "All is well." } }),
  )
  expect(count).toBe(0)
})

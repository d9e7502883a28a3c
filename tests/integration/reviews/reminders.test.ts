import { beforeEach, describe, expect, test } from "vitest"
import { type Person, systemActor } from "#lib/actor"
import { day, today } from "#lib/clock"
import { asSystem } from "#lib/db/door"
import { listNotifications } from "#lib/notifications/queries/list-notifications"
import { addDays, asDate } from "#lib/projects/calendar"
import type { ProjectView } from "#lib/projects/views"
import { callReview } from "#lib/reviews/commands/call-review"
import { giveReviewAnswer } from "#lib/reviews/commands/give-review-answer"
import { proposeOutcome } from "#lib/reviews/commands/propose-outcome"
import { remindOfOutcomes } from "#lib/reviews/commands/remind-of-outcomes"
import { remindOfReviewDays } from "#lib/reviews/commands/remind-of-review-days"
import { lateDays, nearDays, outcomeReminderDays } from "#lib/reviews/policy"
import { getReview } from "#lib/reviews/queries/get-review"
import { moveClock } from "#tests/support/clock"
import { testDatabase } from "#tests/support/database"
import { anAnswer } from "#tests/support/reviews"
import { aProject } from "#tests/support/work"
import { makeWorld, type World } from "#tests/support/world"

const portal = systemActor("reviews.test")
const refusedWith = (code: string) => expect.objectContaining({ code })

let world: World
let project: ProjectView

beforeEach(async () => {
  moveClock(0)
  await testDatabase().empty()
  world = await makeWorld()
  project = await aProject(world)
})

const kindsTold = async (person: Person) => (await listNotifications(person)).unread.map(({ kind }) => kind)
const pointIn = (days: number) =>
  asSystem("test", tx => tx.reviewPoint.updateMany({ data: { onDate: asDate(addDays(today(), days)) } }))

describe("an agreed day to take stock", () => {
  test("is told to both sides when it is near and when it has come, each once", async () => {
    const { ingrid, ruma } = world.people
    await pointIn(nearDays + 1)
    expect(await remindOfReviewDays(portal)).toEqual({ reminded: 0 })
    await pointIn(nearDays)
    expect(await remindOfReviewDays(portal)).toEqual({ reminded: 1 })
    expect(await remindOfReviewDays(portal)).toEqual({ reminded: 0 })
    await pointIn(0)
    expect(await remindOfReviewDays(portal)).toEqual({ reminded: 1 })
    expect(await remindOfReviewDays(portal)).toEqual({ reminded: 0 })
    for (const { userId } of [ingrid, ruma]) {
      const told = await asSystem("test", tx => tx.notification.findMany({ where: { userId }, select: { kind: true } }))
      for (const kind of ["reviewDayNear", "reviewDayCame"])
        expect(told.filter(one => one.kind === kind)).toHaveLength(1)
    }
    expect((await listNotifications(ruma)).unread[0]?.path).toContain(project.reviewPoints[0]?.id)
  })

  test("is told anew where an amendment has moved it", async () => {
    await pointIn(3)
    expect(await remindOfReviewDays(portal)).toEqual({ reminded: 1 })
    await pointIn(5)
    expect(await remindOfReviewDays(portal)).toEqual({ reminded: 1 })
  })

  test("is made up for when the portal stood still, and not told of long after", async () => {
    await pointIn(-lateDays)
    expect(await remindOfReviewDays(portal)).toEqual({ reminded: 1 })
    await pointIn(-lateDays - 1)
    expect(await remindOfReviewDays(portal)).toEqual({ reminded: 0 })
  })

  test("is not told of once it was taken up, or where the work is over", async () => {
    const { partnershipId, id: projectId } = project
    await pointIn(2)
    await asSystem("test", tx => tx.project.updateMany({ data: { state: "suspended" } }))
    expect(await remindOfReviewDays(portal)).toEqual({ reminded: 0 })
    await asSystem("test", tx => tx.project.updateMany({ data: { state: "active" } }))
    await callReview(world.people.ruma, { partnershipId, projectId, reviewPointId: project.reviewPoints[0]?.id })
    expect(await remindOfReviewDays(portal)).toEqual({ reminded: 0 })
  })
})

describe("a proposal of how to go on", () => {
  let reviewId: string
  beforeEach(async () => {
    const { partnershipId } = project
    reviewId = (await callReview(world.people.ingrid, { partnershipId })).reviewId
    for (const person of [world.people.ingrid, world.people.ruma])
      await giveReviewAnswer(person, { partnershipId, reviewId, version: 0, statements: anAnswer() })
  })

  async function propose(person: Person, words: string): Promise<void> {
    const version = (await getReview(person, reviewId))?.version ?? 0
    await proposeOutcome(person, {
      partnershipId: project.partnershipId,
      reviewId,
      version,
      words,
      outcome: "go_on",
      reason: "",
    })
  }

  test("is told once more, and once, to those who have not answered", async () => {
    const { ingrid, ruma } = world.people
    await propose(ingrid, "We meet every second week.")
    expect(await remindOfOutcomes(portal)).toEqual({ reminded: 0 })
    moveClock((outcomeReminderDays + 1) * day)
    expect(await remindOfOutcomes(portal)).toEqual({ reminded: 1 })
    expect(await remindOfOutcomes(portal)).toEqual({ reminded: 0 })
    expect(await kindsTold(ruma)).toContain("outcomeWaits")
    expect(await kindsTold(ingrid)).not.toContain("outcomeWaits")
    await propose(ingrid, "We meet every week.")
    expect(await remindOfOutcomes(portal)).toEqual({ reminded: 0 })
    moveClock(2 * (outcomeReminderDays + 1) * day)
    const both = await Promise.all([remindOfOutcomes(portal), remindOfOutcomes(portal)])
    expect(both.map(({ reminded }) => reminded).toSorted()).toEqual([0, 1])
  })
})

test("only the portal reminds", async () => {
  await expect(remindOfReviewDays(world.people.ingrid)).rejects.toEqual(refusedWith("reviews.jobs_only"))
  await expect(remindOfOutcomes(world.people.ingrid)).rejects.toEqual(refusedWith("reviews.jobs_only"))
})

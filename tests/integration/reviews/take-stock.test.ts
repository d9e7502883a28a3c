import { beforeEach, describe, expect, test } from "vitest"
import type { Actor, Person } from "#lib/actor"
import { systemActor } from "#lib/actor"
import { day, fromNow, today } from "#lib/clock"
import { asActor, asSystem } from "#lib/db/door"
import { makeId } from "#lib/ids"
import { listNotifications } from "#lib/notifications/queries/list-notifications"
import { advanceStage } from "#lib/partnerships/commands/advance-stage"
import { getPartnership } from "#lib/partnerships/queries/get-partnership"
import { listHistory } from "#lib/partnerships/queries/list-history"
import { addDays } from "#lib/projects/calendar"
import type { ProjectView } from "#lib/projects/views"
import { callReview } from "#lib/reviews/commands/call-review"
import { giveReviewAnswer } from "#lib/reviews/commands/give-review-answer"
import { openDueReviews } from "#lib/reviews/commands/open-due-reviews"
import { getReview } from "#lib/reviews/queries/get-review"
import { listReviews } from "#lib/reviews/queries/list-reviews"
import { testDatabase } from "#tests/support/database"
import { anAnswer } from "#tests/support/reviews"
import { aProject, strangers } from "#tests/support/work"
import { makeWorld, type World } from "#tests/support/world"

const portal = systemActor("reviews.test")
const refusedWith = (code: string) => expect.objectContaining({ code })

let world: World
let project: ProjectView
let partnershipId: string
let reviewId: string

beforeEach(async () => {
  await testDatabase().empty()
  world = await makeWorld()
  project = await aProject(world)
  partnershipId = project.partnershipId
  await advanceStage(world.people.ingrid, { partnershipId, stage: "working" })
  reviewId = (await callReview(world.people.ingrid, { partnershipId })).reviewId
})

function answer(person: Actor, version = 0, statements = anAnswer()) {
  return giveReviewAnswer(person, { partnershipId, reviewId, version, statements })
}

/** As if it had been called so many days before. */
const ageBy = (days: number) =>
  asSystem("test", tx =>
    tx.partnershipReview.updateMany({
      where: { id: reviewId },
      data: { answersDueOn: fromNow((14 - days) * day) },
    }),
  )

const answersSeenBy = (actor: Actor) =>
  asActor(actor, tx => tx.reviewAnswer.findMany({ where: { reviewId }, select: { memberId: true } }))

const kindsTold = async (person: Person) => (await listNotifications(person)).unread.map(({ kind }) => kind)

describe("calling to take stock", () => {
  test("both sides have the same fourteen days, and the partnership is at taking stock", async () => {
    expect(await getReview(world.people.even, reviewId)).toMatchObject({
      state: "collecting",
      calledBy: { name: "Nordvik Apparel" },
      answersDueOn: addDays(today(), 14),
      answeredBy: [],
      ownAnswer: null,
      compared: null,
      may: { answer: false, propose: false },
    })
    expect(await getPartnership(world.people.ruma, partnershipId)).toMatchObject({ stage: "taking_stock" })
    expect(await kindsTold(world.people.ruma)).toContain("reviewCalled")
    expect(await listReviews(world.people.tanvir, partnershipId)).toMatchObject([{ id: reviewId, isYourTurn: true }])
  })

  test("a review point of the agreement stands with it, and one of other work does not", async () => {
    await answer(world.people.ingrid)
    await answer(world.people.ruma)
    const point = { partnershipId, projectId: project.id, reviewPointId: project.reviewPoints[0]?.id }
    await expect(callReview(world.people.ruma, { ...point, reviewPointId: makeId() })).rejects.toEqual(
      refusedWith("common.not_found"),
    )
    const called = await callReview(world.people.ruma, point)
    expect(await getReview(world.people.jonas, called.reviewId)).toMatchObject({ purpose: "Half-time" })
  })

  test("one at a time, also when both sides call at once", async () => {
    await expect(callReview(world.people.ruma, { partnershipId })).rejects.toEqual(
      refusedWith("reviews.already_collecting"),
    )
    await answer(world.people.ingrid)
    await answer(world.people.ruma)
    const both = await Promise.allSettled(
      [world.people.ingrid, world.people.tanvir].map(person => callReview(person, { partnershipId })),
    )
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
    const rejected = both.find(one => one.status === "rejected")
    expect(["reviews.already_collecting", "common.changed_meanwhile"]).toContain(rejected?.reason.code)
    expect(await listReviews(world.people.ingrid, partnershipId)).toHaveLength(2)
  })

  test("viewers call none, and for strangers there is nothing", async () => {
    await expect(callReview(world.people.even, { partnershipId })).rejects.toEqual(refusedWith("reviews.role_may_not"))
    for (const stranger of strangers(world)) {
      await expect(callReview(stranger, { partnershipId })).rejects.toEqual(refusedWith("common.not_found"))
      await expect(answer(stranger)).rejects.toEqual(refusedWith("common.not_found"))
      expect(await getReview(stranger, reviewId)).toBeNull()
      expect(await listReviews(stranger, partnershipId)).toEqual([])
    }
  })
})

describe("the seal", () => {
  test("nobody reads the other side's answer before both are given, not even past the rooms", async () => {
    await answer(world.people.ruma, 0, anAnswer({ respect: 2 }, "We are told, not asked."))
    const seen = await getReview(world.people.ingrid, reviewId)
    expect(seen).toMatchObject({ answeredBy: [{ name: "Shishu Odhikar Kendra" }], ownAnswer: null, compared: null })
    expect(JSON.stringify(seen)).not.toContain("told, not asked")
    expect(await answersSeenBy(world.people.ingrid)).toEqual([])
    expect(await answersSeenBy(world.people.tanvir)).toHaveLength(1)
    await answer(world.people.ingrid)
    expect(await answersSeenBy(world.people.ingrid)).toHaveLength(2)
    for (const stranger of strangers(world)) expect(await answersSeenBy(stranger)).toEqual([])
  })

  test("an answer may be changed while it is sealed, and not over a colleague's", async () => {
    await answer(world.people.ruma)
    await expect(answer(world.people.tanvir)).rejects.toEqual(refusedWith("common.changed_meanwhile"))
    await answer(world.people.tanvir, 1, anAnswer({ learning: 5 }))
    expect(await getReview(world.people.ruma, reviewId)).toMatchObject({
      ownAnswer: { version: 2, statements: { learning: { score: 5 } }, byName: world.people.tanvir.name },
    })
    const events = (await listHistory(world.people.ruma, partnershipId)).map(entry => entry.event)
    expect(events.filter(event => event === "review.answered")).toHaveLength(1)
  })

  test("the last answer opens both, differences first, and fixes them", async () => {
    await answer(world.people.ruma, 0, anAnswer({ respect: 2 }, "We are told, not asked."))
    expect(await answer(world.people.jonas, 0, anAnswer({ respect: 5 }))).toEqual({ isOpen: true })
    const seen = await getReview(world.people.shirin, reviewId)
    expect(seen).toMatchObject({ state: "opened", ownAnswer: { byName: world.people.ruma.name } })
    expect(seen?.compared?.[0]).toEqual({
      statement: "respect",
      gap: 3,
      answers: [
        { memberId: world.members["nordvik-apparel"], score: 5, words: "" },
        { memberId: world.members["shishu-odhikar-kendra"], score: 2, words: "We are told, not asked." },
      ],
    })
    await expect(answer(world.people.ruma, 1)).rejects.toEqual(refusedWith("reviews.not_now"))
    const behind = await asActor(world.people.ruma, tx =>
      tx.reviewAnswer.updateMany({ where: { reviewId }, data: { answeredByName: "Nobody" } }),
    )
    expect(behind.count).toBe(0)
    expect(await kindsTold(world.people.ingrid)).toContain("reviewOpened")
  })

  test("of two who answer last at once both are heard, and the seal is broken once", async () => {
    const both = await Promise.all([answer(world.people.ingrid), answer(world.people.ruma)])
    expect(both.filter(({ isOpen }) => isOpen)).toHaveLength(1)
    expect((await getReview(world.people.ruma, reviewId))?.compared?.[0]?.answers).toHaveLength(2)
    const events = (await listHistory(world.people.ruma, partnershipId)).map(entry => entry.event)
    expect(events.filter(event => event === "review.opened")).toHaveLength(1)
  })

  test("viewers give no answer", async () => {
    await expect(answer(world.people.rafiq)).rejects.toEqual(refusedWith("reviews.role_may_not"))
  })
})

describe("when the day is over", () => {
  test("one answer is opened, none is waited for", async () => {
    await ageBy(15)
    expect(await openDueReviews(portal)).toEqual({ opened: 0 })
    await asSystem("test", tx => tx.partnershipReview.updateMany({ data: { answersDueOn: fromNow(0) } }))
    await answer(world.people.ruma)
    expect(await openDueReviews(portal)).toEqual({ opened: 0 })
    await ageBy(15)
    expect(await openDueReviews(portal)).toEqual({ opened: 1 })
    expect(await openDueReviews(portal)).toEqual({ opened: 0 })
    expect(await getReview(world.people.ingrid, reviewId)).toMatchObject({
      state: "opened",
      answeredBy: [{ name: "Shishu Odhikar Kendra" }],
      may: { answer: false, propose: true },
    })
  })

  test("whoever answers first after it gives the other side its days anew", async () => {
    await ageBy(20)
    await answer(world.people.ruma)
    expect(await getReview(world.people.ingrid, reviewId)).toMatchObject({
      state: "collecting",
      answersDueOn: addDays(today(), 14),
    })
  })

  test("only the portal opens by the day", async () => {
    await expect(openDueReviews(world.people.ingrid)).rejects.toEqual(refusedWith("reviews.jobs_only"))
  })
})

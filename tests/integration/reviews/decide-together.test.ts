import { beforeEach, describe, expect, test } from "vitest"
import type { Actor, Person } from "#lib/actor"
import { now } from "#lib/clock"
import { asActor, asSystem } from "#lib/db/door"
import { makeId } from "#lib/ids"
import { listNotifications } from "#lib/notifications/queries/list-notifications"
import { advanceStage } from "#lib/partnerships/commands/advance-stage"
import { openPartnership } from "#lib/partnerships/commands/open-partnership"
import { getPartnership } from "#lib/partnerships/queries/get-partnership"
import { listHistory } from "#lib/partnerships/queries/list-history"
import { callReview } from "#lib/reviews/commands/call-review"
import { confirmOutcome } from "#lib/reviews/commands/confirm-outcome"
import { giveReviewAnswer } from "#lib/reviews/commands/give-review-answer"
import { proposeOutcome } from "#lib/reviews/commands/propose-outcome"
import { withdrawOutcome } from "#lib/reviews/commands/withdraw-outcome"
import { getReview } from "#lib/reviews/queries/get-review"
import { listReviews } from "#lib/reviews/queries/list-reviews"
import type { ProposeOutcomeInput } from "#lib/reviews/schema"
import { storyMembers } from "#seed/personas"
import { testDatabase } from "#tests/support/database"
import { anAnswer } from "#tests/support/reviews"
import { aProject, strangers, twoParties } from "#tests/support/work"
import { makeWorld, type World } from "#tests/support/world"

const refusedWith = (code: string) => expect.objectContaining({ code })

let world: World
let partnershipId: string
let reviewId: string

beforeEach(async () => {
  await testDatabase().empty()
  world = await makeWorld()
  partnershipId = (await aProject(world)).partnershipId
  await openedReview(world.people.ingrid, world.people.ruma)
})

/** Brings a review to where the parties talk. */
async function openedReview(...everybody: Person[]): Promise<void> {
  const [first] = everybody as [Person]
  await advanceStage(first, { partnershipId, stage: "working" })
  reviewId = (await callReview(first, { partnershipId })).reviewId
  for (const person of everybody)
    await giveReviewAnswer(person, { partnershipId, reviewId, version: 0, statements: anAnswer() })
}

const seen = async (actor: Actor = world.people.ingrid) => {
  const review = await getReview(actor, reviewId)
  if (!review) throw new Error("The review is not visible")
  return review
}

async function propose(person: Person, changes: Partial<ProposeOutcomeInput> = {}): Promise<string> {
  const { version } = await seen(person)
  const said = { outcome: "go_on" as const, words: "We meet every second week.", reason: "" }
  await proposeOutcome(person, { partnershipId, reviewId, version, ...said, ...changes })
  return standing(person)
}

const standing = async (person: Person) => (await seen(person)).proposal?.id ?? ""
const confirm = (person: Actor, proposalId: string) => confirmOutcome(person, { partnershipId, reviewId, proposalId })
const withdraw = (person: Actor, proposalId: string) => withdrawOutcome(person, { partnershipId, reviewId, proposalId })
const kindsTold = async (person: Person) => (await listNotifications(person)).unread.map(({ kind }) => kind)
const outcomesOf = (all: PromiseSettledResult<unknown>[]) => all.map(({ status }) => status).sort()
const codesOf = (all: PromiseSettledResult<unknown>[]) =>
  all.flatMap(one => (one.status === "rejected" ? [one.reason.code] : []))

describe("what one side proposes", () => {
  test("decides nothing before the other has said yes, and then names the person of each side", async () => {
    const { jonas, ruma, even } = world.people
    const proposalId = await propose(jonas, { outcome: "change_agreement" })
    expect(await seen(ruma)).toMatchObject({
      state: "proposed",
      isYourTurn: true,
      decision: null,
      proposal: { outcome: "change_agreement", yeses: [{ byName: jonas.name }], waitsFor: [{ isYou: true }] },
      may: { confirm: true, propose: true, withdraw: false },
    })
    expect(await seen(even)).toMatchObject({ may: { confirm: false, propose: false, withdraw: false } })
    expect(await kindsTold(ruma)).toContain("outcomeProposed")
    expect(await confirm(ruma, proposalId)).toEqual({ isDecided: true })
    expect(await confirm(ruma, proposalId)).toEqual({ isDecided: true })
    expect(await seen(even)).toMatchObject({
      state: "decided",
      proposal: null,
      decision: {
        outcome: "change_agreement",
        words: "We meet every second week.",
        waitsFor: [],
        yeses: [
          { byName: jonas.name, by: { name: "Nordvik Apparel" } },
          { byName: ruma.name, by: { name: "Shishu Odhikar Kendra" } },
        ],
      },
    })
    expect(await kindsTold(jonas)).toContain("reviewDecided")
    const events = (await listHistory(ruma, partnershipId)).map(entry => entry.event)
    expect(events.filter(event => event === "review.decided")).toHaveLength(1)
    expect(await getPartnership(ruma, partnershipId)).toMatchObject({ stage: "working" })
    expect((await listReviews(jonas, partnershipId))[0]).toMatchObject({
      outcome: "change_agreement",
      isYourTurn: false,
    })
  })

  test("to end leaves the partnership at taking stock until the work is closed", async () => {
    await confirm(world.people.ingrid, await propose(world.people.ruma, { outcome: "end" }))
    expect(await getPartnership(world.people.ruma, partnershipId)).toMatchObject({ stage: "taking_stock" })
  })

  test("comes twice from a second press of the button and is one", async () => {
    const { ingrid, jonas } = world.people
    const { version } = await seen(ingrid)
    const first = await propose(ingrid)
    expect(await propose(jonas, { version })).toBe(first)
  })

  test("is taken back by its own side alone, and every yes with it", async () => {
    const { ingrid, jonas, ruma } = world.people
    const proposalId = await propose(ingrid)
    await expect(withdraw(ruma, proposalId)).rejects.toEqual(refusedWith("reviews.not_your_proposal"))
    await withdraw(jonas, proposalId)
    await withdraw(jonas, proposalId)
    expect(await seen(ruma)).toMatchObject({ state: "opened", proposal: null, earlier: [{ isWithdrawn: true }] })
    await expect(confirm(ruma, proposalId)).rejects.toEqual(refusedWith("reviews.not_now"))
    expect(await kindsTold(ruma)).toContain("outcomeWithdrawn")
  })
})

describe("another proposal", () => {
  test("takes the place of the first, says why, and is asked a yes of its own", async () => {
    const { ingrid, ruma } = world.people
    const first = await propose(ingrid)
    await expect(propose(ruma, { outcome: "pause" })).rejects.toMatchObject({
      code: "common.invalid_input",
      problems: { reason: { code: "required" } },
    })
    const second = await propose(ruma, { outcome: "pause", reason: "The school is closed until May." })
    expect(await seen()).toMatchObject({
      isYourTurn: true,
      proposal: { outcome: "pause", reason: "The school is closed until May.", yeses: [{ byName: ruma.name }] },
      earlier: [{ outcome: "go_on", isWithdrawn: false }],
    })
    await expect(confirm(ingrid, first)).rejects.toEqual(refusedWith("common.changed_meanwhile"))
    await expect(confirm(ruma, first)).rejects.toEqual(refusedWith("reviews.not_now"))
    expect(await seen()).toMatchObject({ state: "proposed" })
    expect(await confirm(ingrid, second)).toEqual({ isDecided: true })
    expect(await kindsTold(ingrid)).toContain("outcomeProposedAnew")
  })

  test("of one's own side needs no reason, and clears the yes that was said", async () => {
    const { ingrid, ruma, harriet } = world.people
    await amongThree()
    const first = await propose(ingrid)
    expect(await confirm(ruma, first)).toEqual({ isDecided: false })
    expect(await seen(harriet)).toMatchObject({ proposal: { waitsFor: [{ isYou: true }] } })
    const second = await propose(ingrid, { words: "We meet every week." })
    expect((await seen()).proposal?.yeses).toMatchObject([{ byName: ingrid.name }])
    expect(await confirm(harriet, second)).toEqual({ isDecided: false })
    expect(await seen()).toMatchObject({ state: "proposed" })
    expect(await confirm(ruma, second)).toEqual({ isDecided: true })
  })
})

describe("at once", () => {
  test("of two sides that propose, one does, and the other is told that something came", async () => {
    const { ingrid, ruma } = world.people
    const { version } = await seen()
    const both = await Promise.allSettled([
      propose(ingrid, { version, outcome: "go_on" }),
      propose(ruma, { version, outcome: "end" }),
    ])
    expect(outcomesOf(both)).toEqual(["fulfilled", "rejected"])
    expect(codesOf(both)).toEqual(["common.changed_meanwhile"])
    expect((await seen()).earlier).toEqual([])
  })

  test("a yes and a withdrawal never both hold", async () => {
    const { ingrid, ruma } = world.people
    const proposalId = await propose(ingrid)
    const both = await Promise.allSettled([confirm(ruma, proposalId), withdraw(ingrid, proposalId)])
    expect(outcomesOf(both)).toEqual(["fulfilled", "rejected"])
    expect(codesOf(both)).toEqual(["reviews.not_now"])
  })

  test("of three sides the last two yeses both count, and one of them decides", async () => {
    const { ingrid, ruma, harriet } = world.people
    await amongThree()
    const proposalId = await propose(ingrid)
    const both = await Promise.all([confirm(ruma, proposalId), confirm(harriet, proposalId)])
    expect(both.filter(({ isDecided }) => isDecided)).toHaveLength(1)
    expect((await seen()).decision?.yeses).toHaveLength(3)
  })
})

describe("refused", () => {
  test("before the answers are open, after it is decided, and to whoever only reads", async () => {
    const { ingrid, ruma, even, rafiq } = world.people
    const first = await propose(ingrid)
    await expect(propose(even)).rejects.toEqual(refusedWith("reviews.role_may_not"))
    await expect(confirm(rafiq, first)).rejects.toEqual(refusedWith("reviews.role_may_not"))
    await expect(withdraw(even, first)).rejects.toEqual(refusedWith("reviews.role_may_not"))
    await expect(confirm(ruma, makeId())).rejects.toEqual(refusedWith("common.changed_meanwhile"))
    await confirm(ruma, first)
    await expect(propose(ruma, { outcome: "end", reason: "No." })).rejects.toEqual(refusedWith("reviews.not_now"))
    await expect(withdraw(ingrid, first)).rejects.toEqual(refusedWith("reviews.not_now"))
    reviewId = (await callReview(ingrid, { partnershipId })).reviewId
    await expect(propose(ingrid)).rejects.toEqual(refusedWith("reviews.not_now"))
  })

  test("and not there for strangers", async () => {
    const { version } = await seen()
    const proposalId = await propose(world.people.ingrid)
    for (const stranger of strangers(world)) {
      const input = { partnershipId, reviewId, version, outcome: "end" as const, words: "Over.", reason: "" }
      await expect(proposeOutcome(stranger, input)).rejects.toEqual(refusedWith("common.not_found"))
      await expect(confirm(stranger, proposalId)).rejects.toEqual(refusedWith("common.not_found"))
      await expect(withdraw(stranger, proposalId)).rejects.toEqual(refusedWith("common.not_found"))
      expect(await asActor(stranger, tx => tx.outcomeProposal.count())).toBe(0)
      expect(await asActor(stranger, tx => tx.outcomeYes.count())).toBe(0)
    }
  })
})

describe("past the rooms", () => {
  test("nobody says yes for another, rewords what was proposed, or decides alone", async () => {
    const { ingrid, ruma } = world.people
    const proposalId = await propose(ingrid)
    const yes = { proposalId, partnershipId, saidByName: "Ruma", saidAt: now() }
    const memberId = ruma.member?.id ?? ""
    await expect(asActor(ingrid, tx => tx.outcomeYes.create({ data: { ...yes, memberId } }))).rejects.toThrow(
      "row-level security",
    )
    for (const changed of [{ words: "We part." }, { outcome: "end" }])
      await expect(asActor(ingrid, tx => tx.outcomeProposal.updateMany({ data: changed }))).rejects.toThrow(
        "permission denied",
      )
    const alone = { state: "decided" as const, outcome: "go_on", decision: "We meet every second week." }
    const decideAlone = asActor(ingrid, tx => tx.partnershipReview.updateMany({ data: alone }))
    await expect(decideAlone).rejects.toThrow("yes of every party")
    await confirm(ruma, proposalId)
    const reword = asActor(ingrid, tx => tx.partnershipReview.updateMany({ data: { decision: "We part." } }))
    await expect(reword).rejects.toThrow("append-only")
  })

  test("a yes to words that count no more is not taken", async () => {
    const { ingrid, ruma } = world.people
    const first = await propose(ingrid)
    await propose(ingrid, { words: "We meet every week." })
    const memberId = ruma.member?.id ?? ""
    const late = { proposalId: first, partnershipId, memberId, saidByName: "Ruma", saidAt: now() }
    await expect(asActor(ruma, tx => tx.outcomeYes.create({ data: late }))).rejects.toThrow("row-level security")
    expect(await asSystem("test", tx => tx.outcomeYes.count())).toBe(2)
  })
})

/** A review of three organisations, in place of the one of two. */
async function amongThree(): Promise<void> {
  const third = storyMembers.find(({ slug }) => slug === "alder-and-finch")
  if (!third) throw new Error("The story has no third member")
  const parties = [...twoParties(world), { memberId: world.members[third.slug], kind: third.kind, name: third.name }]
  partnershipId = (await openPartnership(world.people.ingrid, { parties })).partnershipId
  await openedReview(world.people.ingrid, world.people.ruma, world.people.harriet)
}

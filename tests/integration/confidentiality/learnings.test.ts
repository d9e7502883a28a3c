import { beforeEach, describe, expect, test } from "vitest"
import type { Person } from "#lib/actor"
import { putTermsInForce } from "#lib/confidentiality/commands/put-terms-in-force"
import { answerLearning } from "#lib/confidentiality/learnings/commands/answer-learning"
import { proposeLearning } from "#lib/confidentiality/learnings/commands/propose-learning"
import { publishLearning } from "#lib/confidentiality/learnings/commands/publish-learning"
import { reviseLearning } from "#lib/confidentiality/learnings/commands/revise-learning"
import { settleName } from "#lib/confidentiality/learnings/commands/settle-name"
import { withdrawLearning } from "#lib/confidentiality/learnings/commands/withdraw-learning"
import { writeLearning } from "#lib/confidentiality/learnings/commands/write-learning"
import { getLearning } from "#lib/confidentiality/learnings/queries/get-learning"
import { listLearnings } from "#lib/confidentiality/learnings/queries/list-learnings"
import { answerLearningInput, settleNameInput, type WriteLearningInput } from "#lib/confidentiality/learnings/schema"
import { listTermsInForce } from "#lib/confidentiality/queries/list-terms-in-force"
import { asActor } from "#lib/db/door"
import { makeId } from "#lib/ids"
import { openPartnership } from "#lib/partnerships/commands/open-partnership"
import { outcomes } from "#tests/support/agreements"
import { dayAhead } from "#tests/support/consents"
import { besideTheTriggers, testDatabase } from "#tests/support/database"
import { twoParties } from "#tests/support/work"
import { makeWorld, type World } from "#tests/support/world"

let world: World
let partnershipId: string
let ruma: Person
let ingrid: Person

const third = {
  audience: "other_local_resources" as const,
  circumstance: "always" as const,
  bindsParties: [] as string[],
  note: "",
}

beforeEach(async () => {
  await testDatabase().empty()
  world = await makeWorld()
  ;({ ruma, ingrid } = world.people)
  ;({ partnershipId } = await openPartnership(ingrid, { parties: twoParties(world) }))
  await putTermsInForce(ingrid, {
    ...{ partnershipId, agreementId: makeId(), reference: "2026-A1B2", holdingLine: "" },
    terms: [
      { id: "k1", subject: "methods_and_learnings", permission: "anonymised", ...third },
      { id: "k2", subject: "client_identity", permission: "with_consent", ...third },
      { id: "k3", subject: "findings", permission: "never", ...third },
    ],
  })
})

const aLearning = (changes: Partial<WriteLearningInput> = {}): WriteLearningInput => ({
  partnershipId,
  title: "Begin at the school",
  text: "Teachers know which children stopped coming.",
  place: "A letter to our members.",
  publishOn: dayAhead(20),
  audience: "other_local_resources",
  subjects: ["methods_and_learnings"],
  problemId: null,
  ...changes,
})
async function drafted(changes: Partial<WriteLearningInput> = {}) {
  const { learningId } = await writeLearning(ruma, aLearning(changes))
  return { partnershipId, learningId }
}
async function proposed(changes: Partial<WriteLearningInput> = {}) {
  const one = await drafted(changes)
  await proposeLearning(ruma, { ...one, version: 1 })
  return one
}
async function yes(one: { learningId: string }, more: Record<string, string> = {}) {
  const { version, digest } = (await getLearning(ingrid, one.learningId)) ?? {}
  return answerLearningInput.parse({ partnershipId, ...one, version, digest, verdict: "approve", ...more })
}
async function approved() {
  const one = await proposed()
  await answerLearning(ingrid, await yes(one, { until: dayAhead(100) }))
  return one
}
const seen = async (person: Person, one: { learningId: string }) => {
  const learning = await getLearning(person, one.learningId)
  if (!learning) throw new Error("The learning is not seen")
  return learning
}

describe("under several agreements", () => {
  test("a learning is read by the one that it is about, else by all of them; that it says with its words", async () => {
    const strict = { agreementId: makeId(), reference: "strict", holdingLine: "", terms: [] }
    const [open] = await listTermsInForce(ruma, partnershipId)
    await putTermsInForce(ingrid, { ...strict, partnershipId })
    const one = await drafted()
    expect((await getLearning(ruma, one.learningId))?.standings).toMatchObject([{ permission: "never" }])
    await expect(proposeLearning(ruma, { ...one, version: 1 })).rejects.toMatchObject({
      code: "confidentiality.learning_forbidden",
    })
    const about = (agreementId: string) => reviseLearning(ruma, { ...aLearning({ agreementId }), ...one, version: 1 })
    await expect(about(makeId())).rejects.toMatchObject({ code: "common.not_found" })
    await about(open?.agreementId ?? "")
    await proposeLearning(ruma, { ...one, version: 2 })
    expect(await getLearning(ingrid, one.learningId)).toMatchObject({
      ...{ agreementId: open?.agreementId, reference: "2026-A1B2", state: "proposed" },
      standings: [{ permission: "anonymised" }],
    })
    const move = asActor(ruma, tx =>
      tx.learning.update({ where: { id: one.learningId }, data: { agreementId: strict.agreementId } }),
    )
    await expect(move).rejects.toThrow("keeps its agreement_id")
  })

  test("nobody writes about an agreement of others", async () => {
    await expect(drafted({ agreementId: makeId() })).rejects.toMatchObject({ code: "common.not_found" })
  })
})

describe("a learning", () => {
  test("is its author's own until it is put before the other side, and sent twice is one", async () => {
    const one = await drafted()
    expect((await drafted()).learningId).toBe(one.learningId)
    expect(await getLearning(ingrid, one.learningId)).toBeNull()
    expect(await listLearnings(ingrid, partnershipId)).toEqual([])
    expect(await asActor(ingrid, tx => tx.learning.count())).toBe(0)
    for (const command of [proposeLearning, publishLearning])
      await expect(command(ingrid, { ...one, version: 1 })).rejects.toMatchObject({ code: "common.not_found" })
    await withdrawLearning(ruma, { ...one, version: 1, withdrawReason: "Ask SOK first." })
    expect(await listLearnings(ingrid, partnershipId)).toEqual([])
    expect(await listLearnings(ruma, partnershipId)).toMatchObject([{ state: "withdrawn" }])
  })

  test("goes before the others without names by oversight: each is said otherwise or left in on purpose", async () => {
    const one = await drafted({ text: "Nordvik Apparel rang us. Ruma Akter of Nordvik Apparel wrote." })
    const unsettled = { code: "confidentiality.names_unsettled" }
    await expect(proposeLearning(ruma, { ...one, version: 1 })).rejects.toMatchObject(unsettled)
    const own = world.people.ruma.name
    await reviseLearning(ruma, { ...one, version: 1, ...aLearning({ text: `Nordvik Apparel rang ${own}.` }) })
    expect((await seen(ruma, one)).names.map(({ found }) => found)).toEqual(["Nordvik Apparel", own])
    await settleName(ruma, { ...one, version: 2, way: "anonymise", found: own, instead: "a colleague" })
    await expect(proposeLearning(ruma, { ...one, version: 3 })).rejects.toMatchObject(unsettled)
    await settleName(ruma, { ...one, version: 3, way: "keep", found: "Nordvik Apparel" })
    await settleName(ruma, { ...one, version: 3, way: "keep", found: "Nordvik Apparel" })
    await proposeLearning(ruma, { ...one, version: 4 })
    expect(await seen(ingrid, one)).toMatchObject({
      text: "Nordvik Apparel rang a colleague.",
      keptNames: ["organisation:Nordvik Apparel"],
      standings: [
        { subject: "methods_and_learnings", permission: "anonymised" },
        { subject: "client_identity", permission: "with_consent" },
      ],
    })
  })

  test("asks again about a name that was left in, taken out and comes back, and finds it over the end of a line", async () => {
    const text = "With Nordvik\nApparel."
    const one = await drafted({ text })
    await settleName(ruma, settleNameInput.parse({ ...one, version: 1, way: "keep", found: "Nordvik\r\nApparel" }))
    expect((await seen(ruma, one)).names).toMatchObject([{ isKept: true }])
    await reviseLearning(ruma, { ...one, version: 2, ...aLearning() })
    await reviseLearning(ruma, { ...one, version: 3, ...aLearning({ text }) })
    expect((await seen(ruma, one)).names).toMatchObject([{ isKept: false }])
    const say = { ...one, version: 4, way: "anonymise", found: "Nordvik Apparel", instead: "a company" }
    await settleName(ruma, settleNameInput.parse(say))
    expect((await seen(ruma, one)).text).toBe("With a company.")
  })

  test("goes nowhere with what the terms forbid, or where no terms are in force", async () => {
    const one = await drafted({ subjects: ["methods_and_learnings", "findings"] })
    const forbidden = { code: "confidentiality.learning_forbidden" }
    await expect(proposeLearning(ruma, { ...one, version: 1 })).rejects.toMatchObject(forbidden)
    const other = await drafted({ title: "For all", audience: "public" })
    await expect(proposeLearning(ruma, { ...other, version: 1 })).rejects.toMatchObject(forbidden)
  })

  test("is approved word for word by the other side, published, and keeps its approval", async () => {
    const one = await approved()
    expect(await seen(ruma, one)).toMatchObject({ state: "approved", approvedUntil: dayAhead(100) })
    await publishLearning(ruma, { ...one, version: 3 })
    await publishLearning(ruma, { ...one, version: 3 })
    const copy = await seen(ingrid, one)
    expect(copy).toMatchObject({ state: "published", publishedOn: dayAhead(0), answers: [{ holds: true }] })
    expect(copy.answers[0]?.digest).toBe(copy.digest)
    const byHand = asActor(ruma, tx =>
      tx.learning.updateMany({ where: { id: one.learningId }, data: { text: "Other." } }),
    )
    await expect(byHand).rejects.toThrow(/keeps its text/)
    const longer = { approvedUntil: new Date("2099-01-01") }
    const forever = asActor(ruma, tx => tx.learning.updateMany({ where: { id: one.learningId }, data: longer }))
    await expect(forever).rejects.toThrow(/keeps its approval/)
    const again = { ...one, version: 4, ...aLearning({ text: "Other." }) }
    await expect(reviseLearning(ruma, again)).rejects.toMatchObject({ code: "confidentiality.not_now" })
  })

  test("written anew is a draft again, which no earlier yes covers", async () => {
    const one = await approved()
    const answered = await yes(one)
    await reviseLearning(ruma, { ...one, version: 3, ...aLearning({ text: "Teachers know more than we do." }) })
    expect(await getLearning(ingrid, one.learningId)).toBeNull()
    await expect(publishLearning(ruma, { ...one, version: 4 })).rejects.toMatchObject({
      code: "confidentiality.not_now",
    })
    await proposeLearning(ruma, { ...one, version: 4 })
    expect(await seen(ingrid, one)).toMatchObject({ state: "proposed", isYourTurn: true, answers: [{ holds: false }] })
    await expect(answerLearning(ingrid, answered)).rejects.toMatchObject({ code: "common.changed_meanwhile" })
    await reviseLearning(ruma, { ...one, version: 5, ...aLearning() })
    await proposeLearning(ruma, { ...one, version: 6 })
    expect((await seen(ruma, one)).state).toBe("proposed")
  })

  test("can be answered with other words or a no, each with its reason, and once", async () => {
    const one = await proposed()
    const read = await yes(one)
    const changes = answerLearningInput.parse({ ...read, verdict: "ask_changes", changes: "Leave out the school." })
    await answerLearning(ingrid, changes)
    await answerLearning(ingrid, changes)
    expect(await seen(ruma, one)).toMatchObject({
      state: "changes_asked",
      answers: [{ verdict: "ask_changes", words: "Leave out the school." }],
    })
    await expect(answerLearning(ingrid, read)).rejects.toMatchObject({ code: "confidentiality.not_now" })
    const other = await proposed({ title: "Another" })
    const no = answerLearningInput.parse({ ...(await yes(other)), verdict: "refuse", reason: "Not this year." })
    await answerLearning(ingrid, no)
    expect(await seen(ruma, other)).toMatchObject({ state: "refused", closed: { reason: "Not this year." } })
    expect(answerLearningInput.safeParse({ ...read, verdict: "refuse", reason: " " }).success).toBe(false)
  })

  test("is approved for days that make sense, and published only within them", async () => {
    const one = await proposed()
    const invalid = { code: "common.invalid_input" }
    await expect(answerLearning(ingrid, await yes(one, { until: dayAhead(19) }))).rejects.toMatchObject(invalid)
    const past = await proposed({ title: "Of last week", publishOn: dayAhead(-9) })
    await expect(answerLearning(ingrid, await yes(past, { until: dayAhead(-1) }))).rejects.toMatchObject(invalid)
    const late = await approved()
    expect((await seen(ruma, late)).may.publish).toBe(true)
    const yesterday = "UPDATE learning SET approved_until = current_date - 1 WHERE id = $1"
    await besideTheTriggers(yesterday, late.learningId)
    expect(await seen(ruma, late)).toMatchObject({ isOver: true, may: { publish: false } })
    await expect(publishLearning(ruma, { ...late, version: 3 })).rejects.toMatchObject({
      code: "confidentiality.approval_over",
    })
  })

  test("is taken back for the future by its author, or by who approved it, with the reason", async () => {
    const one = await approved()
    await publishLearning(ruma, { ...one, version: 3 })
    const back = { ...one, version: 4, withdrawReason: "A family was recognised." }
    await withdrawLearning(ingrid, back)
    await withdrawLearning(ingrid, back)
    expect(await seen(ruma, one)).toMatchObject({ state: "revoked", closed: { reason: "A family was recognised." } })
    await expect(withdrawLearning(ruma, { ...back, withdrawReason: "So do we." })).rejects.toMatchObject({
      code: "confidentiality.not_now",
    })
    const other = await proposed({ title: "Another" })
    const theirs = { ...other, version: 2, withdrawReason: "No." }
    await expect(withdrawLearning(ingrid, theirs)).rejects.toMatchObject({ code: "confidentiality.not_now" })
    await withdrawLearning(ruma, theirs)
    expect((await seen(ingrid, other)).state).toBe("withdrawn")
  })

  test("is no matter of lookers-on, of the other side, or of strangers", async () => {
    const { rafiq, even, nazma } = world.people
    const one = await proposed()
    const read = await yes(one)
    const looking = { code: "confidentiality.viewers_only_read" }
    await expect(writeLearning(rafiq, aLearning())).rejects.toMatchObject(looking)
    await expect(answerLearning(even, read)).rejects.toMatchObject(looking)
    await expect(answerLearning(ruma, read)).rejects.toMatchObject({ code: "confidentiality.not_yours_to_answer" })
    const step = { ...one, version: 2 }
    const theirs = { code: "confidentiality.not_your_learning" }
    await expect(reviseLearning(ingrid, { ...step, ...aLearning() })).rejects.toMatchObject(theirs)
    await expect(publishLearning(ingrid, step)).rejects.toMatchObject(theirs)
    await expect(settleName(ingrid, { ...step, way: "keep", found: "X" })).rejects.toMatchObject(theirs)
    await expect(answerLearning(nazma, read)).rejects.toMatchObject({ code: "common.not_found" })
    await expect(writeLearning(nazma, aLearning())).rejects.toMatchObject({ code: "common.not_found" })
    expect(await getLearning(nazma, one.learningId)).toBeNull()
    expect(await asActor(nazma, tx => tx.learning.count())).toBe(0)
  })

  test("is approved by no hand but the other's, whatever the portal's own code would do", async () => {
    const one = await proposed()
    const forged = asActor(ruma, tx =>
      tx.learning.updateMany({ where: { id: one.learningId }, data: { state: "approved", approvedAt: new Date() } }),
    )
    await expect(forged).rejects.toThrow(/not moved by this party/)
    const early = asActor(ingrid, tx =>
      tx.learning.updateMany({ where: { id: one.learningId }, data: { state: "approved", approvedAt: new Date() } }),
    )
    await expect(early).rejects.toThrow(/not moved by this party/)
  })

  test("meets two answers at once with one, and an answer and a new text with one of the two", async () => {
    const one = await proposed()
    const read = await yes(one)
    const no = answerLearningInput.parse({ ...read, verdict: "refuse", reason: "No." })
    expect(await outcomes([answerLearning(ingrid, read), answerLearning(world.people.jonas, no)])).toEqual({
      done: 1,
      "confidentiality.not_now": 1,
    })
    const other = await proposed({ title: "Another" })
    const attempts = [
      answerLearning(ingrid, await yes(other)),
      reviseLearning(ruma, { ...other, version: 2, ...aLearning({ title: "Another", text: "Other words." }) }),
    ]
    const counts = await outcomes(attempts)
    expect(counts.done).toBe(1)
  })
})

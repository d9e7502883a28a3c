import { beforeEach, describe, expect, test } from "vitest"
import type { Person } from "#lib/actor"
import { today } from "#lib/clock"
import { askMayShare } from "#lib/confidentiality/commands/ask-may-share"
import { putTermsInForce } from "#lib/confidentiality/commands/put-terms-in-force"
import { answerLearning } from "#lib/confidentiality/learnings/commands/answer-learning"
import { proposeLearning } from "#lib/confidentiality/learnings/commands/propose-learning"
import { publishLearning } from "#lib/confidentiality/learnings/commands/publish-learning"
import { reviseLearning } from "#lib/confidentiality/learnings/commands/revise-learning"
import { writeLearning } from "#lib/confidentiality/learnings/commands/write-learning"
import { getLearning } from "#lib/confidentiality/learnings/queries/get-learning"
import { listLearnings } from "#lib/confidentiality/learnings/queries/list-learnings"
import { answerLearningInput } from "#lib/confidentiality/learnings/schema"
import { getSharingQuestion } from "#lib/confidentiality/queries/get-sharing-question"
import { askDisclosure } from "#lib/confidentiality/requests/commands/ask-disclosure"
import { grantDisclosure } from "#lib/confidentiality/requests/commands/grant-disclosure"
import { getDisclosureRequest } from "#lib/confidentiality/requests/queries/get-disclosure-request"
import { listGrants } from "#lib/confidentiality/requests/queries/list-grants"
import { type AskMayShareInput, askMayShareInput } from "#lib/confidentiality/schema"
import type { ConfidentialityTerm, Subject } from "#lib/confidentiality/terms"
import { makeId } from "#lib/ids"
import { addDays } from "#lib/projects/calendar"
import { raiseProblem } from "#lib/projects/commands/raise-problem"
import { getProblem } from "#lib/projects/queries/get-problem"
import { confirmRemedy } from "#lib/projects/remedies/commands/confirm-remedy"
import { contestRemedy } from "#lib/projects/remedies/commands/contest-remedy"
import { sayRemedy } from "#lib/projects/remedies/commands/say-remedy"
import { withdrawRemedy } from "#lib/projects/remedies/commands/withdraw-remedy"
import { raiseProblemInput } from "#lib/projects/schema"
import { aRequest } from "#tests/support/consents"
import { testDatabase } from "#tests/support/database"
import { aProject } from "#tests/support/work"
import { makeWorld, type World } from "#tests/support/world"

const remediedOn = addDays(today(), -2)

/** Its rules are put in force anew where a test needs others. */
const agreementId = makeId()

let world: World
let partnershipId: string
let projectId: string
let door: string
let shaft: string

beforeEach(async () => {
  await testDatabase().empty()
  world = await makeWorld()
  ;({ partnershipId, id: projectId } = await aProject(world))
  const terms = (["findings", "site_identity", "child_case"] as const).flatMap(onceRemedied)
  await putTermsInForce(world.people.ingrid, {
    ...{ partnershipId, agreementId, reference: "2026-A1B2", terms, holdingLine: "" },
  })
  door = await raised("The door is locked.", "Dyeing unit")
  shaft = await raised("The shaft is open.", "Printing unit")
})

/** Never, and once it is put right with names. */
function onceRemedied(subject: Subject): ConfidentialityTerm[] {
  const bare = { subject, audience: "public" as const, bindsParties: [], note: "" }
  return [
    { ...bare, id: `${subject}.always`, circumstance: "always", permission: "never" },
    { ...bare, id: `${subject}.once`, circumstance: "once_remedied", permission: "named" },
  ]
}

async function raised(what: string, site: string): Promise<string> {
  const foundOn = addDays(today(), -9)
  const input = raiseProblemInput.parse({ projectId, kind: "finding", severity: "serious", foundOn, what, site })
  return (await raiseProblem(world.people.tanvir, input)).problemId
}

async function said(problemId: string) {
  await sayRemedy(world.people.ingrid, { projectId, problemId, remediedOn, how: "It is put right." })
  const remedyId = (await getProblem(world.people.ruma, problemId))?.remedies[0]?.id ?? ""
  return { projectId, problemId, remedyId }
}

async function confirmed(problemId: string) {
  const remedy = await said(problemId)
  await confirmRemedy(world.people.ruma, remedy)
  return remedy
}

async function answered(person: Person, asked: Partial<AskMayShareInput>) {
  const question = askMayShareInput.parse({ partnershipId, subject: "findings", audience: "public", ...asked })
  const { questionId } = await askMayShare(person, question)
  const answer = await getSharingQuestion(person, questionId)
  if (!answer) throw new Error("The answer was not kept")
  return answer
}

const permissionOf = async (asked: Partial<AskMayShareInput>) => (await answered(world.people.ruma, asked)).permission

describe("what may be told once a problem is put right", () => {
  test("is closed before, still closed on the word of one side, and open on the word of both, for either side", async () => {
    expect(await permissionOf({ problemId: door })).toBe("never")
    const remedy = await said(door)
    expect(await permissionOf({ problemId: door })).toBe("never")
    await confirmRemedy(world.people.ruma, remedy)
    for (const person of [world.people.ruma, world.people.ingrid])
      expect(await answered(person, { problemId: door })).toMatchObject({
        permission: "named",
        problemId: door,
        remediedOn,
        rows: [{ terms: [{ id: "findings.once" }] }],
      })
  })

  test("is open for that problem alone: not for another, and not where none is named", async () => {
    await confirmed(door)
    expect(await permissionOf({ problemId: shaft })).toBe("never")
    expect(await permissionOf({ problemId: null })).toBe("never")
    expect(await answered(world.people.ruma, { problemId: shaft })).toMatchObject({ remediedOn: null })
  })

  test("of a site, which tells of every problem, waits until none is left open", async () => {
    await confirmed(door)
    expect(await permissionOf({ subject: "site_identity", problemId: door })).toBe("never")
    expect(await permissionOf({ subject: "child_case", problemId: door })).toBe("named")
    await confirmed(shaft)
    expect(await permissionOf({ subject: "site_identity", problemId: door })).toBe("named")
    expect(await permissionOf({ subject: "site_identity", problemId: null })).toBe("never")
    await raised("The stairs are blocked.", "Dyeing unit")
    expect(await permissionOf({ subject: "site_identity", problemId: door })).toBe("never")
  })

  test("closes again where either side takes its word back, and what was answered stays as it was", async () => {
    const remedy = await confirmed(door)
    const before = await answered(world.people.ruma, { problemId: door })
    await contestRemedy(world.people.ruma, { ...remedy, reason: "It is locked again." })
    expect(await permissionOf({ problemId: door })).toBe("never")
    const again = await confirmed(door)
    expect(await permissionOf({ problemId: door })).toBe("named")
    await withdrawRemedy(world.people.ingrid, again)
    expect(await permissionOf({ problemId: door })).toBe("never")
    expect(await getSharingQuestion(world.people.ruma, before.id)).toMatchObject({ permission: "named", remediedOn })
  })

  test("is not asked of a problem that is not of this partnership", async () => {
    for (const problemId of [makeId(), world.members["nordvik-apparel"]])
      await expect(answered(world.people.ruma, { problemId })).rejects.toMatchObject({ code: "common.not_found" })
  })
})

describe("a consent", () => {
  const request = (problemId: string | null, subject: Subject = "findings") =>
    aRequest(partnershipId, { subject, audience: "funders", scope: "anonymised", problemId })

  beforeEach(async () => {
    const bare = { subject: "findings" as const, audience: "funders" as const, bindsParties: [], note: "" }
    const terms: ConfidentialityTerm[] = [
      { ...bare, id: "always", circumstance: "always", permission: "never" },
      { ...bare, id: "once", circumstance: "once_remedied", permission: "with_consent" },
    ]
    await putTermsInForce(world.people.ingrid, {
      ...{ partnershipId, agreementId, reference: "2026-C3D4", terms, holdingLine: "" },
    })
  })

  test("that waits for a remedy is asked for the problem that is put right, and the other side reads which", async () => {
    const refused = expect.objectContaining({ code: "confidentiality.consent_cannot_help" })
    await expect(askDisclosure(world.people.ruma, request(door))).rejects.toEqual(refused)
    await confirmed(door)
    await expect(askDisclosure(world.people.ruma, request(shaft))).rejects.toEqual(refused)
    await expect(askDisclosure(world.people.ruma, request(null))).rejects.toEqual(refused)
    const { requestId } = await askDisclosure(world.people.ruma, request(door))
    expect(await getDisclosureRequest(world.people.ingrid, requestId)).toMatchObject({ about: { problemId: door } })
    await grantDisclosure(world.people.ingrid, {
      partnershipId,
      requestId,
      scope: "anonymised",
      until: null,
      conditions: "",
    })
    const asked = { audience: "funders" as const }
    expect(await permissionOf({ ...asked, problemId: door })).toBe("anonymised")
    expect(await permissionOf({ ...asked, problemId: shaft })).toBe("never")
  })

  test("that rested on a remedy is not to be used when the remedy falls: the register says so, and so does the answer", async () => {
    const remedy = await confirmed(door)
    const { requestId } = await askDisclosure(world.people.ruma, request(door))
    const place = { partnershipId, requestId }
    await grantDisclosure(world.people.ingrid, { ...place, scope: "anonymised", until: null, conditions: "" })
    expect(await listGrants(world.people.ruma, partnershipId)).toMatchObject([{ id: requestId, isShut: false }])
    await contestRemedy(world.people.ruma, { ...remedy, reason: "It is locked again." })
    for (const person of [world.people.ruma, world.people.even]) {
      expect(await listGrants(person, partnershipId)).toMatchObject([{ id: requestId, isShut: true }])
      expect(await getDisclosureRequest(person, requestId)).toMatchObject({ state: "granted", isShut: true })
    }
    expect(await permissionOf({ audience: "funders", problemId: door })).toBe("never")
    await confirmed(door)
    expect(await listGrants(world.people.ruma, partnershipId)).toMatchObject([{ isShut: false }])
  })

  test("is not asked for a problem that is not of this partnership", async () => {
    const notFound = expect.objectContaining({ code: "common.not_found" })
    await expect(askDisclosure(world.people.ruma, request(makeId()))).rejects.toEqual(notFound)
  })
})

describe("a learning", () => {
  const draft = (problemId: string | null) =>
    writeLearning(world.people.ruma, {
      ...{ partnershipId, problemId, title: "Doors open inwards", text: "A lock on the stairs was taken off." },
      ...{ place: "A talk", publishOn: addDays(today(), 30), audience: "public", subjects: ["findings"] },
    })
  const propose = (learningId: string) => proposeLearning(world.people.ruma, { partnershipId, learningId, version: 1 })

  test("of a problem that is put right goes before the others, and one of another problem does not", async () => {
    await confirmed(door)
    const forbidden = expect.objectContaining({ code: "confidentiality.learning_forbidden" })
    for (const problemId of [shaft, null]) {
      const { learningId } = await draft(problemId)
      await expect(propose(learningId)).rejects.toEqual(forbidden)
    }
    const { learningId } = await draft(door)
    await propose(learningId)
    expect(await getLearning(world.people.ingrid, learningId)).toMatchObject({
      problemId: door,
      standings: [{ subject: "findings", permission: "named" }],
    })
  })

  async function approved() {
    const { learningId } = await draft(door)
    await propose(learningId)
    const { version, digest } = (await getLearning(world.people.ingrid, learningId)) ?? {}
    const yes = { partnershipId, learningId, version, digest, verdict: "approve" }
    await answerLearning(world.people.ingrid, answerLearningInput.parse(yes))
    return { partnershipId, learningId, version: 3 }
  }

  const shut = expect.objectContaining({ code: "confidentiality.learning_shut" })

  test("that was approved is not published once its remedy has fallen, and is when it holds again", async () => {
    const remedy = await confirmed(door)
    const one = await approved()
    expect(await getLearning(world.people.ruma, one.learningId)).toMatchObject({
      isShut: false,
      may: { publish: true },
    })
    await contestRemedy(world.people.ruma, { ...remedy, reason: "It is locked again." })
    await expect(publishLearning(world.people.ruma, one)).rejects.toEqual(shut)
    expect(await getLearning(world.people.ruma, one.learningId)).toMatchObject({
      state: "approved",
      isShut: true,
      may: { publish: false },
    })
    await confirmed(door)
    await publishLearning(world.people.ruma, one)
    expect(await listLearnings(world.people.ingrid, partnershipId)).toMatchObject([
      { state: "published", isShut: false },
    ])
  })

  test("that was published is marked in the register of both sides when its remedy falls", async () => {
    const remedy = await confirmed(door)
    await publishLearning(world.people.ruma, await approved())
    await withdrawRemedy(world.people.ingrid, remedy)
    for (const person of [world.people.even, world.people.ruma])
      expect(await listLearnings(person, partnershipId)).toMatchObject([{ state: "published", isShut: true }])
  })

  test("is either published before its remedy falls or not at all, where both come at once", async () => {
    const remedy = await confirmed(door)
    const one = await approved()
    const fall = contestRemedy(world.people.ruma, { ...remedy, reason: "It is locked again." })
    const [published] = await Promise.allSettled([publishLearning(world.people.ruma, one), fall])
    const learning = await getLearning(world.people.ruma, one.learningId)
    expect(learning?.state).toBe(published.status === "fulfilled" ? "published" : "approved")
    expect(learning?.isShut).toBe(true)
  })

  test("that a change of the agreement forbids since its approval is not published", async () => {
    await confirmed(door)
    const one = await approved()
    const terms = onceRemedied("findings").slice(0, 1)
    await putTermsInForce(world.people.ingrid, {
      ...{ partnershipId, agreementId, reference: "2026-E5F6", terms, holdingLine: "" },
    })
    await expect(publishLearning(world.people.ruma, one)).rejects.toEqual(shut)
  })

  test("is not written or rewritten of a problem that is not of this partnership", async () => {
    const notFound = expect.objectContaining({ code: "common.not_found" })
    await expect(draft(makeId())).rejects.toEqual(notFound)
    const { learningId } = await draft(door)
    const learning = await getLearning(world.people.ruma, learningId)
    if (!learning) throw new Error("The draft is not visible")
    const { title, text, place, publishOn, audience, subjects } = learning
    const words = { title, text, place, publishOn, audience, subjects, problemId: makeId() }
    const revised = reviseLearning(world.people.ruma, { partnershipId, learningId, version: 1, ...words })
    await expect(revised).rejects.toEqual(notFound)
  })
})

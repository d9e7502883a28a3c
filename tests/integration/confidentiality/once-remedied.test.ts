import { beforeEach, describe, expect, test } from "vitest"
import type { Person } from "#lib/actor"
import { today } from "#lib/clock"
import { askMayShare } from "#lib/confidentiality/commands/ask-may-share"
import { putTermsInForce } from "#lib/confidentiality/commands/put-terms-in-force"
import { getSharingQuestion } from "#lib/confidentiality/queries/get-sharing-question"
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
import { testDatabase } from "#tests/support/database"
import { aProject } from "#tests/support/work"
import { makeWorld, type World } from "#tests/support/world"

const remediedOn = addDays(today(), -2)

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
    ...{ partnershipId, agreementId: makeId(), reference: "2026-A1B2", terms, holdingLine: "" },
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
        terms: [{ id: "findings.once" }],
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

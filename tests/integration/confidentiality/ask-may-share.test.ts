import { beforeEach, describe, expect, test } from "vitest"
import { askMayShare } from "#lib/confidentiality/commands/ask-may-share"
import { noteCompletion } from "#lib/confidentiality/commands/note-completion"
import { putTermsInForce } from "#lib/confidentiality/commands/put-terms-in-force"
import { termsOfPreset } from "#lib/confidentiality/presets"
import { getSharingQuestion } from "#lib/confidentiality/queries/get-sharing-question"
import { getTermsInForce } from "#lib/confidentiality/queries/get-terms-in-force"
import { listSharingQuestions } from "#lib/confidentiality/queries/list-sharing-questions"
import { type AskMayShareInput, askMayShareInput } from "#lib/confidentiality/schema"
import type { ConfidentialityTerm } from "#lib/confidentiality/terms"
import { asActor, asSystem } from "#lib/db/door"
import { makeId } from "#lib/ids"
import { testDatabase } from "#tests/support/database"
import { aPartnership, strangers } from "#tests/support/work"
import { makeWorld, type World } from "#tests/support/world"

let world: World
let partnershipId: string

beforeEach(async () => {
  await testDatabase().empty()
  world = await makeWorld()
  partnershipId = await aPartnership(world)
})

const question = (changes: Partial<Record<keyof AskMayShareInput, string>> = {}) =>
  askMayShareInput.parse({ partnershipId, subject: "findings", audience: "journalists", ...changes })

const inForce = (terms: ConfidentialityTerm[] = termsOfPreset("balanced"), reference = "2026-A1B2") => ({
  partnershipId,
  agreementId: makeId(),
  reference,
  terms,
  holdingLine: "Please ask Nordvik Apparel.",
})

describe("terms in force", () => {
  test("hold for both sides and end those before", async () => {
    await putTermsInForce(world.people.ingrid, inForce(termsOfPreset("cautious"), "first"))
    await putTermsInForce(world.people.ruma, inForce(termsOfPreset("open"), "second"))
    expect(await getTermsInForce(world.people.rafiq, partnershipId)).toMatchObject({
      reference: "second",
      holdingLine: "Please ask Nordvik Apparel.",
    })
    const rows = await asSystem("tests", tx => tx.termsInForce.findMany({ select: { reference: true, endedAt: true } }))
    expect(rows.filter(row => row.endedAt === null).map(row => row.reference)).toEqual(["second"])
  })

  test("of two agreements that are signed at once, one set holds", async () => {
    await Promise.all([
      putTermsInForce(world.people.ingrid, inForce(termsOfPreset("cautious"), "one")),
      putTermsInForce(world.people.ruma, inForce(termsOfPreset("open"), "other")),
    ])
    const open = await asSystem("tests", tx => tx.termsInForce.count({ where: { endedAt: null } }))
    expect(open).toBe(1)
  })

  test("come into force by a signatory, not by a viewer and not by a stranger", async () => {
    await putTermsInForce(world.people.astrid, inForce())
    await expect(putTermsInForce(world.people.even, inForce())).rejects.toMatchObject({
      code: "confidentiality.role_may_not",
    })
    await expect(putTermsInForce(world.people.harriet, inForce())).rejects.toMatchObject({ code: "common.not_found" })
  })
})

describe("may we share this", () => {
  test("is answered from the terms, with the terms it rests on, and kept", async () => {
    await putTermsInForce(world.people.ingrid, inForce())
    const { questionId } = await askMayShare(world.people.tanvir, question())
    const asked = await getSharingQuestion(world.people.rafiq, questionId)
    expect(asked).toMatchObject({
      permission: "with_consent",
      basis: "terms",
      next: "ask_consent",
      reference: "2026-A1B2",
      terms: [{ id: "findings.journalists", permission: "with_consent" }],
      askedByName: "Tanvir Hasan",
    })
    expect((await listSharingQuestions(world.people.ruma, partnershipId)).map(one => one.id)).toEqual([questionId])
  })

  test("is no while no terms are in force, and danger may be reported even so", async () => {
    const { questionId } = await askMayShare(world.people.ruma, question())
    expect(await getSharingQuestion(world.people.ruma, questionId)).toMatchObject({
      permission: "never",
      basis: "default",
      reference: null,
    })
    const danger = question({ subject: "child_case", audience: "authorities", danger: "yes" })
    const reported = await askMayShare(world.people.ruma, danger)
    expect(await getSharingQuestion(world.people.ruma, reported.questionId)).toMatchObject({
      basis: "carve_out_danger",
      next: "report_to_protection",
    })
  })

  test("a kept answer stays as it was when the terms change", async () => {
    await putTermsInForce(world.people.ingrid, inForce(termsOfPreset("open")))
    const { questionId } = await askMayShare(world.people.ruma, question({ audience: "public" }))
    await putTermsInForce(world.people.ingrid, inForce(termsOfPreset("cautious")))
    expect(await getSharingQuestion(world.people.ruma, questionId)).toMatchObject({ permission: "anonymised" })
  })

  test("terms for the time after completion speak once the work is completed", async () => {
    const agreement = inForce()
    await putTermsInForce(world.people.ingrid, agreement)
    const asked = question({ subject: "reports_and_outputs", audience: "other_companies" })
    const before = await askMayShare(world.people.ruma, asked)
    expect((await getSharingQuestion(world.people.ruma, before.questionId))?.permission).toBe("with_consent")
    const completion = { partnershipId, agreementId: agreement.agreementId, completedOn: "2026-01-01" }
    await noteCompletion(world.people.ruma, completion)
    const after = await askMayShare(world.people.ruma, asked)
    expect((await getSharingQuestion(world.people.ruma, after.questionId))?.permission).toBe("anonymised")
    expect((await getTermsInForce(world.people.ruma, partnershipId))?.workCompletedOn).toBe("2026-01-01")
    await expect(noteCompletion(world.people.even, completion)).rejects.toMatchObject({
      code: "confidentiality.role_may_not",
    })
  })

  test("viewers may ask too; whoever acts for nobody may not", async () => {
    await askMayShare(world.people.rafiq, question())
    await expect(askMayShare(world.people.noor, question())).rejects.toMatchObject({ code: "common.not_found" })
  })
})

describe("what the others see", () => {
  test("the other side never learns what was asked", async () => {
    await putTermsInForce(world.people.ingrid, inForce())
    const { questionId } = await askMayShare(world.people.ruma, question())
    expect(await listSharingQuestions(world.people.ingrid, partnershipId)).toEqual([])
    expect(await getSharingQuestion(world.people.ingrid, questionId)).toBeNull()
    expect(await asActor(world.people.ingrid, tx => tx.sharingQuestion.count())).toBe(0)
  })

  test("other members, the secretariat and visitors see neither terms nor questions, and get no answer", async () => {
    await putTermsInForce(world.people.ingrid, inForce())
    const { questionId } = await askMayShare(world.people.ruma, question())
    for (const stranger of strangers(world)) {
      expect(await getTermsInForce(stranger, partnershipId)).toBeNull()
      expect(await listSharingQuestions(stranger, partnershipId)).toEqual([])
      expect(await getSharingQuestion(stranger, questionId)).toBeNull()
      await expect(askMayShare(stranger, question())).rejects.toMatchObject({ code: "common.not_found" })
    }
    const rows = await asActor(world.people.harriet, tx =>
      Promise.all([tx.termsInForce.count(), tx.sharingQuestion.count()]),
    )
    expect(rows).toEqual([0, 0])
  })
})

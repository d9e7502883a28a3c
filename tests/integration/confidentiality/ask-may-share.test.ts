import { beforeEach, describe, expect, test } from "vitest"
import { day as aDay, fromNow } from "#lib/clock"
import { askMayShare } from "#lib/confidentiality/commands/ask-may-share"
import { noteCompletion } from "#lib/confidentiality/commands/note-completion"
import { putTermsInForce } from "#lib/confidentiality/commands/put-terms-in-force"
import { termsOfPreset } from "#lib/confidentiality/presets"
import { getSharingQuestion } from "#lib/confidentiality/queries/get-sharing-question"
import { listSharingQuestions } from "#lib/confidentiality/queries/list-sharing-questions"
import { listTermsInForce } from "#lib/confidentiality/queries/list-terms-in-force"
import { type AskMayShareInput, askMayShareInput } from "#lib/confidentiality/schema"
import type { ConfidentialityTerm, Permission } from "#lib/confidentiality/terms"
import { asActor, asSystem } from "#lib/db/door"
import { makeId } from "#lib/ids"
import { openPartnership } from "#lib/partnerships/commands/open-partnership"
import { testDatabase } from "#tests/support/database"
import { aPartnership, strangers, twoParties } from "#tests/support/work"
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
  test("hold for both sides, and a change of the same agreement comes into their place", async () => {
    const first = inForce(termsOfPreset("cautious"), "first")
    await putTermsInForce(world.people.ingrid, first)
    await putTermsInForce(world.people.ruma, { ...first, terms: termsOfPreset("open"), reference: "changed" })
    expect(await listTermsInForce(world.people.rafiq, partnershipId)).toMatchObject([
      { reference: "changed", holdingLine: "Please ask Nordvik Apparel." },
    ])
    const rows = await asSystem("tests", tx => tx.termsInForce.findMany({ select: { reference: true, endedAt: true } }))
    expect(rows.filter(row => row.endedAt === null).map(row => row.reference)).toEqual(["changed"])
  })

  test("leave those of another agreement as they are", async () => {
    await putTermsInForce(world.people.ingrid, inForce(termsOfPreset("cautious"), "first"))
    await putTermsInForce(world.people.ruma, inForce(termsOfPreset("open"), "second"))
    const held = await listTermsInForce(world.people.rafiq, partnershipId)
    expect(held.map(({ reference }) => reference)).toEqual(["second", "first"])
  })

  test("of two changes of one agreement that are signed at once, one set holds", async () => {
    const one = inForce(termsOfPreset("cautious"), "one")
    await Promise.all([
      putTermsInForce(world.people.ingrid, one),
      putTermsInForce(world.people.ruma, { ...one, terms: termsOfPreset("open"), reference: "other" }),
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
      rows: [{ reference: "2026-A1B2", terms: [{ id: "findings.journalists", permission: "with_consent" }] }],
      askedByName: "Tanvir Hasan",
    })
    expect((await listSharingQuestions(world.people.ruma, partnershipId)).map(one => one.id)).toEqual([questionId])
  })

  test("is no while no terms are in force, and danger may be reported even so", async () => {
    const { questionId } = await askMayShare(world.people.ruma, question())
    expect(await getSharingQuestion(world.people.ruma, questionId)).toMatchObject({
      permission: "never",
      basis: "default",
      rows: [],
    })
    const danger = question({ subject: "child_case", audience: "authorities", danger: "yes" })
    const reported = await askMayShare(world.people.ruma, danger)
    expect(await getSharingQuestion(world.people.ruma, reported.questionId)).toMatchObject({
      basis: "carve_out_danger",
      next: "report_to_protection",
    })
  })

  test("a kept answer stays as it was when the terms change", async () => {
    const agreement = inForce(termsOfPreset("open"))
    await putTermsInForce(world.people.ingrid, agreement)
    const { questionId } = await askMayShare(world.people.ruma, question({ audience: "public" }))
    await putTermsInForce(world.people.ingrid, { ...agreement, terms: termsOfPreset("cautious") })
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
    expect((await listTermsInForce(world.people.ruma, partnershipId))[0]?.workCompletedOn).toBe("2026-01-01")
    await expect(noteCompletion(world.people.even, completion)).rejects.toMatchObject({
      code: "confidentiality.role_may_not",
    })
  })

  test("viewers may ask too; whoever acts for nobody may not", async () => {
    await askMayShare(world.people.rafiq, question())
    await expect(askMayShare(world.people.noor, question())).rejects.toMatchObject({ code: "common.not_found" })
  })
})

describe("under several agreements", () => {
  const asked = async (changes: Parameters<typeof question>[0] = {}) => {
    const { questionId } = await askMayShare(world.people.ruma, question(changes))
    return getSharingQuestion(world.people.ruma, questionId)
  }
  const only = (permission: Permission): ConfidentialityTerm[] => [
    {
      ...{ id: "k1", subject: "findings", audience: "journalists", circumstance: "always" },
      ...{ permission, bindsParties: [], note: `Our note on ${permission}.` },
    },
  ]
  const day = (years: number) =>
    fromNow(-years * 366 * aDay)
      .toISOString()
      .slice(0, 10)
  const end = (agreementId: string, completedOn: string) =>
    noteCompletion(world.people.ruma, { partnershipId, agreementId, completedOn, agreementEnded: true })

  test("the strictest wins, and the answer names the row of the agreement that it rests on", async () => {
    const [strict, open] = [inForce(only("never"), "strict"), inForce(only("named"), "open")]
    await putTermsInForce(world.people.ingrid, strict)
    await putTermsInForce(world.people.ingrid, open)
    expect(await asked()).toMatchObject({
      permission: "never",
      agreementId: null,
      rows: [{ reference: "strict", endedOn: null, terms: [{ id: "k1", note: "Our note on never." }] }],
    })
    expect(await asked({ agreementId: open.agreementId })).toMatchObject({
      permission: "named",
      agreementId: open.agreementId,
      rows: [{ reference: "open", terms: [{ note: "Our note on named." }] }],
    })
  })

  test("one ended and surviving, one over for good and one that goes on: each counts as long as it binds", async () => {
    const [over, surviving, going] = [
      { ...inForce(only("never"), "over"), survivalYears: 1 },
      { ...inForce(only("with_consent"), "surviving"), survivalYears: 9 },
      { ...inForce(only("named"), "going"), survivalYears: 1 },
    ]
    for (const agreement of [over, surviving, going]) await putTermsInForce(world.people.ingrid, agreement)
    await end(over.agreementId, day(3))
    await end(surviving.agreementId, day(3))
    expect(await asked()).toMatchObject({ permission: "with_consent", rows: [{ reference: "surviving" }] })
    expect(await asked({ agreementId: over.agreementId })).toMatchObject({
      permission: "named",
      basis: "ended",
      next: "weigh_it",
      rows: [{ reference: "over", endedOn: expect.stringMatching(/^\d{4}-/), terms: [{ permission: "never" }] }],
    })
    expect(await asked({ agreementId: over.agreementId, subject: "child_case" })).toMatchObject({ permission: "never" })
  })

  test("work that was completed before its agreement ended frees nothing, and the end is kept as it was first noted", async () => {
    const agreement = { ...inForce(only("never")), survivalYears: 0 }
    await putTermsInForce(world.people.ingrid, agreement)
    await noteCompletion(world.people.ruma, {
      ...{ partnershipId, agreementId: agreement.agreementId },
      completedOn: day(5),
    })
    expect(await asked()).toMatchObject({ permission: "never", basis: "terms" })
    await end(agreement.agreementId, day(2))
    await end(agreement.agreementId, day(1))
    expect(await listTermsInForce(world.people.ruma, partnershipId)).toMatchObject([
      { workCompletedOn: day(5), agreementEndedOn: day(2) },
    ])
    expect(await asked()).toMatchObject({ basis: "ended", rows: [{ endedOn: day(2) }] })
  })

  test("nobody asks about an agreement of others", async () => {
    const parties = [
      { memberId: world.members["alder-and-finch"], kind: "corporate" as const, name: "Alder & Finch Stores" },
      ...twoParties(world).slice(1),
    ]
    const { partnershipId: theirs } = await openPartnership(world.people.harriet, { parties })
    const agreement = { ...inForce(), partnershipId: theirs }
    await putTermsInForce(world.people.harriet, agreement)
    await expect(asked({ agreementId: agreement.agreementId })).rejects.toMatchObject({ code: "common.not_found" })
    await expect(asked({ agreementId: makeId() })).rejects.toMatchObject({ code: "common.not_found" })
  })

  test("an answer from before there were several is shown with its agreement", async () => {
    const { questionId } = await askMayShare(world.people.ruma, question())
    const answer = {
      ...{ permission: "never", basis: "terms", next: "do_not_share", namesPerson: false },
      ...{ terms: only("never"), reference: "2026-OLD1" },
    }
    await asSystem("tests", tx => tx.sharingQuestion.update({ where: { id: questionId }, data: { answer } }))
    expect(await getSharingQuestion(world.people.ruma, questionId)).toMatchObject({
      rows: [{ reference: "2026-OLD1", endedOn: null, terms: [{ permission: "never" }] }],
    })
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
      expect(await listTermsInForce(stranger, partnershipId)).toEqual([])
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

import { PDF } from "@libpdf/core"
import { beforeEach, describe, expect, test } from "vitest"
import type { Person } from "#lib/actor"
import { freezeAgreement } from "#lib/agreements/commands/freeze-agreement"
import { markAllSections } from "#lib/agreements/commands/mark-all-sections"
import { putAwayInternalNote } from "#lib/agreements/internal/commands/put-away-internal-note"
import { shareInternalNote } from "#lib/agreements/internal/commands/share-internal-note"
import { writeInternalNote } from "#lib/agreements/internal/commands/write-internal-note"
import { listInternalNotes } from "#lib/agreements/internal/queries/list-internal-notes"
import { listColleagues } from "#lib/agreements/mentions/queries/list-colleagues"
import { getAgreement } from "#lib/agreements/queries/get-agreement"
import { getAgreementBundle } from "#lib/agreements/queries/get-agreement-bundle"
import { getAgreementExport } from "#lib/agreements/queries/get-agreement-export"
import { getComparison } from "#lib/agreements/queries/get-comparison"
import { getEvidence } from "#lib/agreements/queries/get-evidence"
import { getNegotiationRecord } from "#lib/agreements/queries/get-negotiation-record"
import { listSectionComments } from "#lib/agreements/queries/list-section-comments"
import { asActor, asSystem } from "#lib/db/door"
import { anAgreement, type Made, outcomes, sign } from "#tests/support/agreements"
import { unpack } from "#tests/support/bundles"
import { testDatabase } from "#tests/support/database"
import { clearPaper, doPaperwork, startSigner, stopSigner } from "#tests/support/paper"
import { makeWorld, type World } from "#tests/support/world"

let world: World
let made: Made

beforeEach(async () => {
  await testDatabase().empty()
  world = await makeWorld()
  made = await anAgreement(world).handedOver()
})

const refusedWith = (code: string) => expect.objectContaining({ code })
/** Words that must reach nobody of the other side, by whatever way. */
const canary = "We would sign for nine thousand, canary 7Q4K."
const place = () => ({ agreementId: made.id, section: "price" as const })
const write = (text = canary, actor = made.local) => writeInternalNote(actor, { ...place(), text })
/** For a colleague who stands nowhere else in the agreement: neither the words nor the name may get out. */
async function writeFor(actor: Person, { name }: Person) {
  const mentions = (await listColleagues(actor, made.id)).filter(one => one.name === name).map(({ id }) => id)
  expect(mentions).toHaveLength(1)
  await writeInternalNote(actor, { ...place(), text: canary, mentions })
}
const notes = (actor = made.local) => listInternalNotes(actor, made.id, "price")

describe("what a side says among itself", () => {
  test("is read by its own people, whoever has the pen, and they are told", async () => {
    await write()
    await write()
    expect(await notes(world.people.rafiq)).toMatchObject([{ text: canary, writtenByName: "Ruma Akter" }])
    const told = await asSystem("tests", tx => tx.notification.findMany({ where: { kind: "internalNoteWritten" } }))
    const colleagues = [world.people.tanvir, world.people.shirin, world.people.rafiq]
    expect(told.map(({ userId }) => userId).toSorted()).toEqual(colleagues.map(({ userId }) => userId).toSorted())
    await expect(write("A word", world.people.rafiq)).rejects.toEqual(refusedWith("agreements.role_may_not"))
  })

  test("reaches nobody else: no page, message, count, feed or error of anybody", async () => {
    await writeFor(made.local, world.people.rafiq)
    for (const actor of [
      made.company,
      world.people.jonas,
      world.people.harriet,
      world.people.mira,
      world.people.noor,
    ]) {
      const seen = [
        await getAgreement(actor, made.id),
        await getComparison(actor, made.id),
        await getEvidence(actor, made.id),
        await listSectionComments(actor, made.id, "price"),
        await notes(actor),
        await asActor(actor, tx => tx.internalNote.findMany()),
        await asActor(actor, tx => tx.agreement.findMany({ include: { notes: true, comments: true } })),
        await asActor(actor, tx => tx.notification.findMany()),
        await asActor(actor, tx => tx.auditEvent.findMany()),
      ]
      const told = JSON.stringify(seen, (_, value) => (typeof value === "bigint" ? String(value) : value))
      for (const hidden of ["7Q4K", world.people.rafiq.name])
        expect(told.includes(hidden), `${hidden} for ${actor.name}`).toBe(false)
    }
    for (const stranger of [world.people.harriet, world.people.mira, world.people.noor])
      expect(await write(canary, stranger).then(() => "written", String)).not.toContain("7Q4K")
    const sent = await asSystem("tests", tx => tx.outboxMail.findMany())
    expect(JSON.stringify(sent)).not.toContain("7Q4K")
    expect(await asSystem("tests", tx => tx.internalNote.findMany())).toEqual([])
  })

  test("reaches no file of what was signed: not the PDF, the package, the export or the record", {
    timeout: 60_000,
  }, async () => {
    clearPaper()
    const signer = await startSigner()
    const { rafiq, even } = world.people
    await writeFor(made.local, rafiq)
    await writeFor(made.company, even)
    await markAllSections(made.local, { agreementId: made.id, seen: made.digest })
    await freezeAgreement(made.company, { agreementId: made.id, version: 3 })
    for (const person of [made.company, made.local]) await sign(person, made)
    await doPaperwork()
    await stopSigner(signer)
    for (const reader of [made.company, made.local]) {
      const bundle = await getAgreementBundle(reader, { agreementId: made.id, locale: "en" })
      const files = unpack(bundle?.zip ?? Buffer.alloc(0))
      expect(files.size).toBeGreaterThan(12)
      const pdfs = [...files].filter(([name]) => name.endsWith(".pdf")).map(([, content]) => content)
      const pages = await Promise.all(pdfs.map(async pdf => (await PDF.load(pdf)).extractText()))
      const told = [
        ...[...files.values()].map(content => content.toString("latin1")),
        JSON.stringify(pages),
        JSON.stringify(await getAgreementExport(reader, made.id)),
        JSON.stringify(await getNegotiationRecord(reader, made.id)),
      ].join()
      expect(told).toContain("Nordlys Apparel")
      for (const hidden of ["7Q4K", rafiq.name, even.name, rafiq.userId, even.userId])
        expect(told, hidden).not.toContain(hidden)
    }
    expect(await notes(made.company)).toMatchObject([{ writtenByName: "Ingrid Solberg" }])
  })

  test("is written into nobody else's lane, at the wall too", async () => {
    const foreign = asActor(made.company, tx =>
      tx.internalNote.create({
        data: {
          ...place(),
          partnershipId: made.partnershipId,
          memberId: made.local.member?.id ?? "",
          text: "Planted",
          writtenById: made.company.userId,
          writtenByName: "Somebody",
          writtenAt: new Date(),
        },
      }),
    )
    await expect(foreign).rejects.toThrow()
    expect(await notes()).toEqual([])
  })

  test("is put away and stays as it was said", async () => {
    await write()
    const [note] = await notes()
    const input = { ...place(), noteId: note?.id ?? "" }
    await expect(putAwayInternalNote(made.company, input)).rejects.toEqual(refusedWith("common.not_found"))
    await putAwayInternalNote(world.people.tanvir, input)
    await putAwayInternalNote(made.local, input)
    expect(await notes()).toMatchObject([
      { isPutAway: true, steps: [{ kind: "put_away", byName: world.people.tanvir.name }] },
    ])
    const rewritten = asActor(made.local, tx => tx.internalNote.updateMany({ data: { text: "Otherwise." } }))
    await expect(rewritten).rejects.toThrow("append-only")
    await expect(shareInternalNote(made.local, input)).rejects.toEqual(refusedWith("common.not_found"))
  })
})

describe("sharing a note", () => {
  test("says its words to the other side once, as a comment of whoever shares it", async () => {
    await write("Is this per day?")
    const [note] = await notes()
    const input = { ...place(), noteId: note?.id ?? "" }
    await expect(shareInternalNote(made.company, input)).rejects.toEqual(refusedWith("common.not_found"))
    const twice = [shareInternalNote(world.people.tanvir, input), shareInternalNote(world.people.tanvir, input)]
    expect(await outcomes(twice)).toEqual({ done: 2 })
    expect(await listSectionComments(made.company, made.id, "price")).toMatchObject([
      { text: "Is this per day?", writtenByName: world.people.tanvir.name },
    ])
    expect(await notes()).toMatchObject([{ isShared: true }])
  })

  test("waits until the other side sees the agreement at all", async () => {
    made = await anAgreement(world, { local: world.people.nazma }).drafting()
    await write("A first thought", made.company)
    const [note] = await notes(made.company)
    await expect(shareInternalNote(made.company, { ...place(), noteId: note?.id ?? "" })).rejects.toEqual(
      refusedWith("agreements.not_negotiating"),
    )
  })
})

import { createHash } from "node:crypto"
import { rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { PDF } from "@libpdf/core"
import pg from "pg"
import { beforeEach, describe, expect, test } from "vitest"
import { type Person, systemActor } from "#lib/actor"
import { makeDocuments } from "#lib/agreements/commands/make-documents"
import { recallAgreement } from "#lib/agreements/commands/recall-agreement"
import { getAgreementDocument } from "#lib/agreements/queries/get-agreement-document"
import { getAgreementExport } from "#lib/agreements/queries/get-agreement-export"
import { listAgreementDocuments } from "#lib/agreements/queries/list-agreement-documents"
import { asActor, asSystem } from "#lib/db/door"
import { databaseUrl } from "#lib/env"
import { filesFolder } from "#lib/files/disk"
import { openMadeFile } from "#lib/files/made-files"
import { sweepFiles } from "#lib/files/sweep-files"
import { anAgreement, type Made, rowOf, sign } from "#tests/support/agreements"
import { besideTheTriggers, testDatabase } from "#tests/support/database"
import { wordsOf } from "#tests/support/paper"
import { makeWorld, type World } from "#tests/support/world"

let world: World
const job = systemActor("tests")

beforeEach(async () => {
  await testDatabase().empty()
  rmSync(filesFolder(), { recursive: true, force: true })
  world = await makeWorld()
})

async function pdfOf(actor: Person, made: Made): Promise<Buffer> {
  const found = await getAgreementDocument(actor, made.id, "terms")
  if (!found) throw new Error("There is no such document for this person")
  return openMadeFile(found)
}

const documentsOf = ({ id }: Made) =>
  asSystem("tests", tx => tx.agreementDocument.findMany({ where: { agreementId: id }, orderBy: { kind: "asc" } }))

describe("the document of a text", () => {
  test("is made when signing begins, and names the digest that page and export name", async () => {
    const made = await anAgreement(world).inSigning()
    expect(await listAgreementDocuments(made.local, made.id)).toEqual([{ kind: "terms", made: null }])
    expect(await makeDocuments(job)).toEqual({ made: 1 })
    for (const person of [made.company, made.local]) {
      const pdf = await pdfOf(person, made)
      const exported = await getAgreementExport(person, made.id)
      expect(await wordsOf(pdf)).toContain(made.digest)
      expect(exported?.termsSha256).toBe(made.digest)
      const attached = (await PDF.load(pdf)).getAttachment("terms.json") ?? new Uint8Array()
      expect(createHash("sha256").update(attached).digest("hex")).toBe(made.digest)
    }
  })

  test("is not there before the text was frozen", async () => {
    const made = await anAgreement(world).agreed()
    expect(await makeDocuments(job)).toEqual({ made: 0 })
    expect(await listAgreementDocuments(made.local, made.id)).toEqual([])
    expect(await getAgreementDocument(made.local, made.id, "terms")).toBeNull()
  })

  test("is not given out any more when the signing was stopped", async () => {
    const made = await anAgreement(world).inSigning()
    await makeDocuments(job)
    await recallAgreement(made.company, { agreementId: made.id, reason: "We have thought again." })
    expect(await getAgreementDocument(made.company, made.id, "terms")).toBeNull()
  })

  test("with its signatures is made when all have signed: who, when, how known, and every line of the record", async () => {
    const made = await anAgreement(world).inForce()
    expect(await makeDocuments(job)).toEqual({ made: 1 })
    const [terms, final] = await documentsOf(made)
    if (!final) throw new Error("The final document was not made")
    const words = await wordsOf(await openMadeFile(final))
    const exported = await getAgreementExport(made.local, made.id)
    expect(words).toContain("A name as typed")
    // Whoever types another's name is named by their account.
    for (const account of ["Ingrid Solberg", "Ruma Akter"]) expect(words).toContain(`Name of the account ${account}`)
    expect(words).toContain("By password and one-time code, given at that moment")
    expect(words).toContain("All parties had signed. The agreement is in force.")
    for (const line of exported?.evidence ?? [])
      expect(words).toContain(createHash("sha256").update(line).digest("hex").slice(0, 8))
    expect(words.replace(/\s/g, "")).toContain(terms?.sha256)
    // Nobody is given the signed agreement before it is sealed.
    expect(await getAgreementDocument(made.company, made.id, "final")).toBeNull()
    expect(await listAgreementDocuments(made.company, made.id)).toMatchObject([
      { kind: "final", made: null },
      { kind: "terms", made: { sha256: terms?.sha256, seal: null } },
    ])
  })

  test("is seen by its parties alone", async () => {
    const made = await anAgreement(world).inForce()
    await makeDocuments(job)
    for (const stranger of [world.people.harriet, world.people.nazma, world.people.mira, world.visitor]) {
      expect(await listAgreementDocuments(stranger, made.id)).toEqual([])
      expect(await getAgreementDocument(stranger, made.id, "terms")).toBeNull()
    }
  })

  test("is made by nobody but the portal", async () => {
    await expect(makeDocuments(world.people.ingrid)).rejects.toMatchObject({ code: "agreements.jobs_only" })
    const made = await anAgreement(world).inSigning()
    const { frozenRevisionId, partnershipId } = await rowOf(made)
    const forged = {
      agreementId: made.id,
      partnershipId,
      revisionId: frozenRevisionId ?? "",
      kind: "terms" as const,
      locale: "en",
      bytes: 1,
      sha256: "0".repeat(64),
      storageKey: "made/00/forged",
      madeAt: new Date(),
    }
    await expect(
      asActor(made.company, tx => tx.agreementDocument.create({ data: forged, select: { id: true } })),
    ).rejects.toThrow()
  })
})

describe("making documents", () => {
  test("again makes nothing, and two workers at once leave one", async () => {
    const made = await anAgreement(world).inForce()
    const counts = await Promise.all([makeDocuments(job), makeDocuments(job)])
    expect(counts[0].made + counts[1].made).toBe(1)
    expect(await makeDocuments(job)).toEqual({ made: 0 })
    expect((await documentsOf(made)).map(({ kind }) => kind)).toEqual(["terms", "final"])
  })

  test("after a crash gives the same bytes, whatever was lost", async () => {
    const made = await anAgreement(world).inForce()
    await makeDocuments(job)
    const first = (await documentsOf(made)).map(({ sha256 }) => sha256)
    await besideTheTriggers("DELETE FROM agreement_document")
    rmSync(filesFolder(), { recursive: true, force: true })
    await makeDocuments(job)
    expect((await documentsOf(made)).map(({ sha256 }) => sha256)).toEqual(first)
  })

  test("leaves one that cannot be made aside, makes the others and says so", async () => {
    const broken = await anAgreement(world).inSigning()
    const whole = await anAgreement(world).inSigning()
    await besideTheTriggers(
      `UPDATE agreement_revision SET terms = '{"schemaVersion": 1}' WHERE agreement_id = $1`,
      broken.id,
    )
    await expect(makeDocuments(job)).rejects.toThrow("1 documents were not made")
    expect(await documentsOf(broken)).toHaveLength(0)
    expect(await documentsOf(whole)).toHaveLength(1)
  })

  test("a document never changes, and one that was changed on the disk is not given out", async () => {
    const made = await anAgreement(world).inSigning()
    await makeDocuments(job)
    await expect(asSystem("tests", tx => tx.agreementDocument.updateMany({ data: { bytes: 1 } }))).rejects.toThrow()
    await expect(asSystem("tests", tx => tx.agreementDocument.deleteMany({}))).rejects.toThrow()
    await sweepFiles()
    const [row] = await documentsOf(made)
    expect((await pdfOf(made.company, made)).length).toBe(row?.bytes)
    writeFileSync(join(filesFolder(), row?.storageKey ?? ""), "another text")
    await expect(pdfOf(made.company, made)).rejects.toThrow("was changed on the disk")
  })

  test("is called by PostgreSQL at freezing and at the last signature", async () => {
    const calls: string[] = []
    const client = new pg.Client({ connectionString: databaseUrl() })
    client.on("notification", ({ channel }) => calls.push(channel))
    await client.connect()
    await client.query("LISTEN agreement_documents")
    const made = await anAgreement(world).signedByCompany()
    await expect.poll(() => calls).toEqual(["agreement_documents"])
    await sign(made.local, made)
    await expect.poll(() => calls).toEqual(["agreement_documents", "agreement_documents"])
    await client.end()
  })
})

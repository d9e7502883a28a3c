import { generateKeyPairSync } from "node:crypto"
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs"
import type { Server } from "node:net"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { systemActor } from "#lib/actor"
import { makeDocuments } from "#lib/agreements/commands/make-documents"
import { sealDocuments } from "#lib/agreements/commands/seal-documents"
import { signCheckpoints } from "#lib/agreements/commands/sign-checkpoints"
import { appendEntry, lineDigest } from "#lib/agreements/evidence/chain"
import { asActor, asSystem, type Tx } from "#lib/db/door"
import { renderMail } from "#lib/notifications/render-mail"
import { askForCheckpoint } from "#lib/sealing/ask-signer"
import { sealFolder } from "#lib/sealing/certificates"
import { keyOfCheckpoint } from "#lib/sealing/checkpoint"
import { knownLogKeys, openLogKey } from "#lib/sealing/log-key"
import { anAgreement, anAmendment, type Made, rowOf } from "#tests/support/agreements"
import { besideTheTriggers, testDatabase } from "#tests/support/database"
import { clearPaper, startSigner, stopSigner } from "#tests/support/paper"
import { makeWorld, type World } from "#tests/support/world"

let world: World
let signer: Server
const job = systemActor("tests")

beforeEach(async () => {
  await testDatabase().empty()
  clearPaper()
  world = await makeWorld()
  signer = await startSigner()
})

afterEach(() => stopSigner(signer))

const checkpointsOf = ({ id }: Made) =>
  asSystem("tests", tx => tx.evidenceCheckpoint.findMany({ where: { agreementId: id }, orderBy: { seq: "asc" } }))

const mails = () =>
  asSystem("tests", tx => tx.outboxMail.findMany({ where: { kind: "recordHead" }, orderBy: { recipient: "asc" } }))

async function newestLine(made: Made) {
  const line = (await rowOf(made)).evidence.at(-1)
  if (!line) throw new Error("There is no line")
  return line
}

describe("a checkpoint", () => {
  test("is signed when all have signed, and again when the document is sealed, each for the newest line", async () => {
    const made = await anAgreement(world).inForce()
    expect(await signCheckpoints(job)).toEqual({ signed: 1 })
    const first = await newestLine(made)
    await makeDocuments(job)
    await sealDocuments(job)
    expect(await signCheckpoints(job)).toEqual({ signed: 1 })
    const second = await newestLine(made)
    const { reference } = await rowOf(made)
    const rows = await checkpointsOf(made)
    expect(rows.map(({ seq }) => seq)).toEqual([first.seq, second.seq])
    for (const [place, line] of [first, second].entries()) {
      const { text = "", signature = "", keySha256 } = rows[place] ?? {}
      expect(JSON.parse(text)).toMatchObject({ v: 1, agreement: reference, seq: line.seq, head: lineDigest(line.line) })
      const head = { agreement: reference, seq: line.seq, head: line.digest }
      const key = keyOfCheckpoint(head, { text, signature: Buffer.from(signature, "base64") }, knownLogKeys())
      expect(key?.sha256).toBe(keySha256)
    }
  })

  test("is not signed before all have signed, and once for a head however many workers ask", async () => {
    await anAgreement(world, { local: world.people.nazma }).signedByCompany()
    expect(await signCheckpoints(job)).toEqual({ signed: 0 })
    const made = await anAgreement(world).inForce()
    const counts = await Promise.all([signCheckpoints(job), signCheckpoints(job), signCheckpoints(job)])
    expect(counts.reduce((sum, { signed }) => sum + signed, 0)).toBe(1)
    expect(await signCheckpoints(job)).toEqual({ signed: 0 })
    expect(await checkpointsOf(made)).toHaveLength(1)
    expect(new Set((await mails()).map(({ recipient }) => recipient)).size).toBe((await mails()).length)
  })

  test("is signed for the agreement and for its change when a change comes into force", async () => {
    const made = await anAgreement(world).inForce()
    await signCheckpoints(job)
    const change = await anAmendment(made, ({ press }) => Object.assign(press, { holdingLine: "Newer." })).inForce()
    expect(await signCheckpoints(job)).toEqual({ signed: 2 })
    expect(JSON.parse((await newestLine(made)).line).type).toBe("amended")
    expect((await checkpointsOf(made)).at(-1)?.seq).toBe((await newestLine(made)).seq)
    expect(await checkpointsOf(change)).toHaveLength(1)
  })

  test("goes to everybody of every party by a mail that names nobody, and to nobody else", async () => {
    const made = await anAgreement(world).inForce()
    await signCheckpoints(job)
    const [row] = await checkpointsOf(made)
    const sent = await mails()
    const { ingrid, jonas, astrid, even, ruma, tanvir, shirin, rafiq } = world.people
    const witnesses = [ingrid, jonas, astrid, even, ruma, tanvir, shirin, rafiq]
    expect(sent.map(({ recipient }) => recipient)).toEqual(witnesses.map(({ email }) => email).sort())
    const [mail] = sent
    const { subject, text } = renderMail({ ...mail, origin: "https://network.example" } as never)
    const lines = text.split("\n")
    for (const kept of [row?.text, row?.signature, row?.keySha256]) expect(lines).toContain(kept)
    for (const name of ["Nordvik", "Shishu", "Ingrid", made.terms.title])
      expect(`${subject}${text}`).not.toContain(name)
  })

  test("is signed by nobody but the portal, seen by the parties alone, and never changed", async () => {
    const made = await anAgreement(world).inForce()
    await expect(signCheckpoints(world.people.ingrid)).rejects.toMatchObject({ code: "agreements.jobs_only" })
    await signCheckpoints(job)
    const [row] = await checkpointsOf(made)
    if (!row) throw new Error("There is no checkpoint")
    const read = (tx: Tx) => tx.evidenceCheckpoint.findMany()
    for (const party of [made.company, made.local]) expect(await asActor(party, read)).toHaveLength(1)
    for (const stranger of [world.people.harriet, world.people.nazma, world.people.mira])
      expect(await asActor(stranger, read)).toEqual([])
    const { id: _, ...columns } = row
    for (const tried of [
      (tx: Tx) => tx.$executeRaw`UPDATE evidence_checkpoint SET signature = 'other'`,
      (tx: Tx) => tx.$executeRaw`DELETE FROM evidence_checkpoint`,
    ])
      await expect(asSystem("tests", tried)).rejects.toThrow()
    await expect(
      asActor(made.company, tx => tx.evidenceCheckpoint.create({ data: { ...columns, seq: 0 }, select: { id: true } })),
    ).rejects.toThrow("row-level security")
  })
})

describe("where signing is cut off", () => {
  test("the head waits for the signer, and is signed once when it is back", async () => {
    const made = await anAgreement(world).inForce()
    await stopSigner(signer)
    await expect(signCheckpoints(job)).rejects.toThrow("1 checkpoints were not signed")
    expect([await checkpointsOf(made), await mails()]).toEqual([[], []])
    signer = await startSigner()
    expect(await signCheckpoints(job)).toEqual({ signed: 1 })
  })

  test("the last step fails after the signer has signed: the same checkpoint is written later, with its mails", async () => {
    const made = await anAgreement(world).inForce()
    await besideTheTriggers("REVOKE INSERT ON outbox_mail FROM portal_app")
    await expect(signCheckpoints(job)).rejects.toThrow("1 checkpoints were not signed")
    await besideTheTriggers("GRANT INSERT ON outbox_mail TO portal_app")
    expect(await checkpointsOf(made)).toEqual([])
    const { seq, digest } = await newestLine(made)
    const { reference } = await rowOf(made)
    const signedBefore = await askForCheckpoint({ agreement: reference, seq, head: digest })
    expect(await signCheckpoints(job)).toEqual({ signed: 1 })
    expect((await checkpointsOf(made))[0]?.text).toBe(signedBefore.text)
    expect(await mails()).toHaveLength(8)
  })
})

describe("the signer", () => {
  test("signs no second head for a line that it has signed, nor one of an earlier line, also after a new start", async () => {
    const head = { agreement: "2026-7K3M-9QWT", seq: 7, head: "a".repeat(64) }
    const { text } = await askForCheckpoint(head)
    expect((await askForCheckpoint(head)).text).toBe(text)
    await stopSigner(signer)
    signer = await startSigner()
    await expect(askForCheckpoint({ ...head, head: "b".repeat(64) })).rejects.toThrow("checkpoint_contradicts")
    await expect(askForCheckpoint({ ...head, seq: 6 })).rejects.toThrow("checkpoint_older")
    await expect(askForCheckpoint({ ...head, agreement: "../../etc" })).rejects.toThrow("not_understood")
    expect((await askForCheckpoint({ ...head, seq: 9 })).text).toContain('"seq":9')
  })

  test("is not led to sign a record that was written anew in the database", async () => {
    const made = await anAgreement(world).inForce()
    await signCheckpoints(job)
    const { line, seq, id } = await newestLine(made)
    const before = (await rowOf(made)).evidence.at(-2)?.line ?? ""
    const { v: _v, seq: _seq, prev: _prev, agreement, type, at, ...values } = JSON.parse(line)
    const forged = appendEntry(before, { agreement, type, at, values: { ...values, note: "another" } })
    await besideTheTriggers("DELETE FROM evidence_checkpoint")
    await besideTheTriggers(
      "UPDATE evidence_entry SET line = $1, digest = $2 WHERE id = $3",
      forged,
      lineDigest(forged),
      id,
    )
    expect((await newestLine(made)).seq).toBe(seq)
    await expect(signCheckpoints(job)).rejects.toThrow("1 checkpoints were not signed")
    expect(await checkpointsOf(made)).toEqual([])
  })

  test("keeps its log key for its own eyes, and an earlier key stays known", () => {
    const [first] = knownLogKeys()
    const other = generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" }).toString()
    const file = join(sealFolder(), "log-key.pem")
    expect(statSync(file).mode & 0o777).toBe(0o600)
    writeFileSync(file, other)
    openLogKey()
    expect(knownLogKeys()).toHaveLength(2)
    expect(knownLogKeys().map(({ sha256 }) => sha256)).toContain(first?.sha256)
    const open = readdirSync(sealFolder(), { recursive: true, encoding: "utf8" })
      .map(name => join(sealFolder(), name))
      .filter(path => statSync(path).isFile() && (statSync(path).mode & 0o077) !== 0)
    for (const path of open) expect(readFileSync(path, "latin1")).not.toContain("PRIVATE KEY")
  })
})

import { type ChildProcess, spawn } from "node:child_process"
import { createHash } from "node:crypto"
import { once } from "node:events"
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs"
import { createServer, type Server } from "node:net"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { systemActor } from "#lib/actor"
import { makeDocuments } from "#lib/agreements/commands/make-documents"
import { sealDocuments } from "#lib/agreements/commands/seal-documents"
import { tellOfUnsealed } from "#lib/agreements/commands/tell-of-unsealed"
import { verifyChain } from "#lib/agreements/evidence/chain"
import { getAgreementDocument } from "#lib/agreements/queries/get-agreement-document"
import { getAgreementExport } from "#lib/agreements/queries/get-agreement-export"
import { listAgreementDocuments } from "#lib/agreements/queries/list-agreement-documents"
import { now } from "#lib/clock"
import { asSystem } from "#lib/db/door"
import { filesFolder } from "#lib/files/disk"
import { openMadeFile } from "#lib/files/made-files"
import { makeTrialKey } from "#lib/sealing/certificate"
import {
  certificateDigest,
  currentCertificate,
  knownCertificates,
  sealFolder,
  signerAddress,
} from "#lib/sealing/certificates"
import { checkSeal } from "#lib/sealing/check-seal"
import { anAgreement, evidenceOf, type Made } from "#tests/support/agreements"
import { moveClock } from "#tests/support/clock"
import { besideTheTriggers, testDatabase } from "#tests/support/database"
import { makeWorld, type World } from "#tests/support/world"
import { verify } from "../../../scripts/verify/verdict.ts"

let world: World
let signer: ChildProcess | null = null
let impostor: Server | null = null
const job = systemActor("tests")

beforeEach(async () => {
  await testDatabase().empty()
  for (const folder of [filesFolder(), sealFolder()]) rmSync(folder, { recursive: true, force: true })
  world = await makeWorld()
})

afterEach(async () => {
  await stopSigner()
  await new Promise<void>(resolve => (impostor ? impostor.close(() => resolve()) : resolve()))
  impostor = null
})

/** The signer as the portal starts it: a process with no database and no secret of the portal's. */
async function startSigner(): Promise<void> {
  const script = new URL("../../../scripts/signer.ts", import.meta.url).pathname
  const { PATH, DATA_DIR, NODE_ENV } = process.env
  const started = spawn(process.execPath, [script], {
    env: { PATH, DATA_DIR, NODE_ENV },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  })
  signer = started
  const [message] = await once(started, "message")
  expect(message).toBe("listening")
}

async function stopSigner(): Promise<void> {
  if (!signer || signer.exitCode !== null) return
  const ended = once(signer, "exit")
  signer.kill("SIGKILL")
  await ended
  signer = null
}

/** Somebody else behind the signer's socket, who answers every request in this way. */
async function answerInstead(answer: string | null): Promise<void> {
  mkdirSync(sealFolder(), { recursive: true })
  rmSync(signerAddress(), { force: true })
  impostor = createServer(socket => {
    socket.on("data", () => (answer === null ? socket.destroy() : socket.end(answer)))
  })
  const listening = once(impostor, "listening")
  impostor.listen(signerAddress())
  await listening
}

async function signed(): Promise<Made> {
  const made = await anAgreement(world).inForce()
  await makeDocuments(job)
  return made
}

async function sealedFile(made: Made): Promise<Buffer> {
  const found = await getAgreementDocument(made.local, made.id, "final")
  if (!found) throw new Error("There is no sealed document for this person")
  return openMadeFile(found)
}

const countOfSealed = async (made: Made) => ({
  documents: await asSystem("tests", tx =>
    tx.agreementDocument.count({ where: { agreementId: made.id, kind: "sealed" } }),
  ),
  lines: (await evidenceOf(made)).filter(type => type === "sealed").length,
})

describe("the seal", () => {
  test("is put on the signed agreement, holds, and stands in the record with the digest of the file", async () => {
    await startSigner()
    const made = await signed()
    expect(await sealDocuments(job)).toEqual({ sealed: 1 })
    const file = await sealedFile(made)
    expect(checkSeal(file, knownCertificates())).toBe("valid")
    const exported = await getAgreementExport(made.local, made.id)
    const last = JSON.parse(exported?.evidence.at(-1) ?? "{}")
    const certificateSha256 = certificateDigest(currentCertificate() ?? Buffer.alloc(0))
    const pdfSha256 = createHash("sha256").update(file).digest("hex")
    expect(last).toMatchObject({ type: "sealed", pdfSha256, sealLevel: "B-B", certificateSha256 })
    expect(verifyChain(exported?.evidence ?? [])).toMatchObject({ ok: true })
    expect(verify(JSON.stringify(exported))).toMatchObject({ ok: true })
    expect(await listAgreementDocuments(made.company, made.id)).toMatchObject([
      { kind: "final", made: { sha256: pdfSha256, seal: { level: "B-B", certificateSha256 } } },
      { kind: "terms" },
    ])
  })

  test("is seen by the parties alone, and put on by nobody but the portal", async () => {
    await startSigner()
    const made = await signed()
    await expect(sealDocuments(world.people.ingrid)).rejects.toMatchObject({ code: "agreements.jobs_only" })
    await sealDocuments(job)
    for (const stranger of [world.people.harriet, world.people.nazma, world.people.mira, world.visitor])
      expect(await getAgreementDocument(stranger, made.id, "final")).toBeNull()
  })

  test("is put on once, by however many workers at once", async () => {
    await startSigner()
    const made = await signed()
    const counts = await Promise.all([sealDocuments(job), sealDocuments(job)])
    expect(counts.reduce((sum, { sealed }) => sum + sealed, 0)).toBe(1)
    expect(await sealDocuments(job)).toEqual({ sealed: 0 })
    expect(await countOfSealed(made)).toEqual({ documents: 1, lines: 1 })
  })

  test("has a key that only its user reads, behind a socket that only its user opens", async () => {
    await startSigner()
    expect(statSync(signerAddress()).mode & 0o777).toBe(0o600)
    const open = readdirSync(sealFolder(), { recursive: true, encoding: "utf8" })
      .map(name => join(sealFolder(), name))
      .filter(path => statSync(path).isFile() && (statSync(path).mode & 0o077) !== 0)
    expect(open.length).toBeGreaterThan(0)
    for (const path of open) expect(readFileSync(path, "latin1")).not.toContain("PRIVATE KEY")
  })
})

describe("where sealing is cut off, the same end is reached", () => {
  test("the signer is away: the document waits, nobody is given one without a seal", async () => {
    const made = await signed()
    await expect(sealDocuments(job)).rejects.toThrow("1 documents were not sealed")
    expect(await getAgreementDocument(made.company, made.id, "final")).toBeNull()
    expect((await listAgreementDocuments(made.company, made.id))[0]).toEqual({ kind: "final", made: null })
    await startSigner()
    expect(await sealDocuments(job)).toEqual({ sealed: 1 })
    expect(await countOfSealed(made)).toEqual({ documents: 1, lines: 1 })
  })

  test("the secretariat is told after an hour, once a day, and not again when the seal is there", async () => {
    await signed()
    const { mira, ingrid } = world.people
    const heard = () =>
      asSystem("tests", tx => tx.notification.findMany({ where: { kind: "sealsWaiting" }, select: { userId: true } }))
    const isTold = async () => (await tellOfUnsealed(job)).told
    expect(await isTold()).toBe(false)
    moveClock(61 * 60_000)
    await expect(tellOfUnsealed(ingrid)).rejects.toMatchObject({ code: "agreements.jobs_only" })
    expect([await isTold(), await isTold()]).toEqual([true, false])
    const readers = await heard()
    expect(readers.map(({ userId }) => userId)).toContain(mira.userId)
    expect(new Set(readers.map(({ userId }) => userId)).size).toBe(readers.length)
    moveClock(26 * 60 * 60_000)
    expect(await isTold()).toBe(true)
    await startSigner()
    await sealDocuments(job)
    moveClock(51 * 60 * 60_000)
    expect(await isTold()).toBe(false)
  })

  test("the signer is killed, and its key is the same when it comes back", async () => {
    await startSigner()
    const certificate = currentCertificate()
    const made = await signed()
    await stopSigner()
    await expect(sealDocuments(job)).rejects.toThrow()
    await startSigner()
    await sealDocuments(job)
    expect(currentCertificate()).toEqual(certificate)
    expect(checkSeal(await sealedFile(made), certificate ? [certificate] : [])).toBe("valid")
  })

  test("the signer breaks off, refuses, or somebody else answers: nothing is kept", async () => {
    await startSigner()
    const made = await signed()
    await stopSigner()
    const stranger = makeTrialKey("Somebody", now()).certificate.toString("base64")
    for (const answer of [
      null,
      '{"refused":"certificate_expired"}\n',
      `{"signature":"${stranger}"}\n`,
      "no answer\n",
    ]) {
      await answerInstead(answer)
      await expect(sealDocuments(job)).rejects.toThrow("1 documents were not sealed")
      impostor?.close()
      impostor = null
    }
    expect(await countOfSealed(made)).toEqual({ documents: 0, lines: 0 })
    await startSigner()
    expect(await sealDocuments(job)).toEqual({ sealed: 1 })
  })

  test("the last step fails after the file was kept: neither the document nor the line is there, then both", async () => {
    await startSigner()
    const made = await signed()
    await besideTheTriggers("REVOKE INSERT ON evidence_entry FROM portal_app")
    await expect(sealDocuments(job)).rejects.toThrow("1 documents were not sealed")
    expect(await countOfSealed(made)).toEqual({ documents: 0, lines: 0 })
    await besideTheTriggers("GRANT INSERT ON evidence_entry TO portal_app")
    expect(await sealDocuments(job)).toEqual({ sealed: 1 })
    expect(await countOfSealed(made)).toEqual({ documents: 1, lines: 1 })
  })
})

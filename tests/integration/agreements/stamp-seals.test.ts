import type { Server } from "node:net"
import { tmpdir } from "node:os"
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest"
import { systemActor } from "#lib/actor"
import { makeDocuments } from "#lib/agreements/commands/make-documents"
import { sealDocuments } from "#lib/agreements/commands/seal-documents"
import { signCheckpoints } from "#lib/agreements/commands/sign-checkpoints"
import { getAgreementBundle } from "#lib/agreements/queries/get-agreement-bundle"
import { getAgreementDocument } from "#lib/agreements/queries/get-agreement-document"
import { getAgreementExport } from "#lib/agreements/queries/get-agreement-export"
import { openMadeFile } from "#lib/files/made-files"
import { knownCertificates } from "#lib/sealing/certificates"
import { checkSeal } from "#lib/sealing/check-seal"
import { oids } from "#lib/sealing/cms"
import { oid } from "#lib/sealing/der"
import { anAgreement, type Made } from "#tests/support/agreements"
import { runProgram, unpack } from "#tests/support/bundles"
import { testDatabase } from "#tests/support/database"
import { clearPaper, startSigner, stopSigner } from "#tests/support/paper"
import { type Manner, startTimestampService, type TimestampService } from "#tests/support/timestamp-service"
import { makeWorld, type World } from "#tests/support/world"
import { verifyBundle } from "../../../scripts/verify/bundle.ts"
import { requireSeal } from "../../../scripts/verify/pdf-seal.ts"

let world: World
let signer: Server
let service: TimestampService
const job = systemActor("tests")

beforeAll(async () => {
  service = await startTimestampService(tmpdir())
})
afterAll(() => service.close())

beforeEach(async () => {
  await testDatabase().empty()
  clearPaper()
  world = await makeWorld()
  signer = await startSigner()
  service.manner = "honest"
  Object.assign(process.env, { TIMESTAMP_URL: service.url, TIMESTAMP_ROOTS: service.roots })
})

afterEach(async () => {
  await stopSigner(signer)
  for (const name of ["TIMESTAMP_URL", "TIMESTAMP_ROOTS", "TIMESTAMP_POLICY"]) delete process.env[name]
})

async function signed(): Promise<Made> {
  const made = await anAgreement(world).inForce()
  await makeDocuments(job)
  return made
}

async function lastLine(made: Made): Promise<Record<string, string>> {
  const exported = await getAgreementExport(made.local, made.id)
  return JSON.parse(exported?.evidence.at(-1) ?? "{}")
}

async function sealedFile(made: Made): Promise<Buffer | null> {
  const found = await getAgreementDocument(made.local, made.id, "final")
  return found && openMadeFile(found)
}

const carriesStamp = (file: Buffer) =>
  file.toString("latin1").toLowerCase().includes(oid(oids.timeStamp).toString("hex"))

test("where a service is set the seal has its stamp, is B-T by its record, and holds for both programs", async () => {
  process.env.TIMESTAMP_POLICY = "1.3.6.1.4.1.13762.3"
  const made = await signed()
  expect(await sealDocuments(job)).toEqual({ sealed: 1 })
  const file = await sealedFile(made)
  if (!file) throw new Error("There is no sealed file")
  const line = await lastLine(made)
  expect(line).toMatchObject({ type: "sealed", sealLevel: "B-T", stampCertificateSha256: expect.any(String) })
  expect(Math.abs(Date.parse(line.stampedAt ?? "") - Date.parse(line.at ?? ""))).toBeLessThan(60_000)
  expect([checkSeal(file, knownCertificates()), carriesStamp(file)]).toEqual(["valid", true])
  await signCheckpoints(job)
  const bundle = await getAgreementBundle(made.local, { agreementId: made.id, locale: "en" })
  const zip = bundle?.zip ?? Buffer.alloc(0)
  expect(await runProgram(unpack(zip))).toBe("OK")
  const { ok, sentences } = verifyBundle(zip)
  expect([ok, sentences.join("\n")]).toEqual([true, expect.stringContaining("level B-T")])
})

test("a stamp that was changed in what it says is found", async () => {
  const made = await signed()
  await sealDocuments(job)
  const file = await sealedFile(made)
  if (!file) throw new Error("There is no sealed file")
  const { stampCertificateSha256: stampedBy = "" } = await lastLine(made)
  const [certificate = Buffer.alloc(0)] = knownCertificates()
  const text = file.toString("latin1")
  const at = text.indexOf(oid(oids.timeStamp).toString("hex"))
  const stampContent = text.indexOf(oid("1.2.840.113549.1.9.16.1.4").toString("hex"), at)
  for (const offset of [0, 30, 36, 60, 90, 120, 180]) {
    const changed = Buffer.from(file)
    const place = stampContent + offset
    changed[place] = changed[place] === 0x31 ? 0x32 : 0x31
    expect(`${offset} ${checkSeal(changed, knownCertificates())}`).toBe(`${offset} changed`)
    // What only wraps the statement is left to the digest of the whole file there.
    if (offset >= 60) expect(() => requireSeal(changed, certificate, stampedBy)).toThrow()
  }
  requireSeal(file, certificate, stampedBy)
  expect(() => requireSeal(file, certificate, "0".repeat(64))).toThrow("not by the certificate")
  expect(() => requireSeal(file, certificate, null)).toThrow("not as the record says")
})

test("where none is set the seal is B-B, and nobody is asked", async () => {
  process.env.TIMESTAMP_URL = ""
  const asked = service.asked
  const made = await signed()
  expect(await sealDocuments(job)).toEqual({ sealed: 1 })
  const line = await lastLine(made)
  expect([line.sealLevel, line.stampedAt, service.asked]).toEqual(["B-B", undefined, asked])
  expect(carriesStamp((await sealedFile(made)) ?? Buffer.alloc(0))).toBe(false)
})

const manners: [Manner, string][] = [
  ["away", "answers 503"],
  ["rejects", "did not grant"],
  ["other imprint", "other_imprint"],
  ["other nonce", "other_nonce"],
  ["other policy", "other_policy"],
  ["expired", "not_valid_then"],
  ["wrong purpose", "wrong_purpose"],
  ["unknown root", "unknown_root"],
  ["forged", "forged"],
  ["late clock", "time_apart"],
]

test("a service that refuses, lies or is not the one we trust leaves no seal at all; once it is right, there is one of B-T", async () => {
  process.env.TIMESTAMP_POLICY = "1.3.6.1.4.1.13762.3"
  const made = await signed()
  for (const [manner, reason] of manners) {
    service.manner = manner
    const fault = await sealDocuments(job).catch((reason: AggregateError) => reason.errors[0].cause.message)
    expect([manner, fault]).toEqual([manner, expect.stringContaining(reason)])
    expect([manner, await sealedFile(made)]).toEqual([manner, null])
  }
  expect((await lastLine(made)).type).toBe("checkpoint")
  service.manner = "honest"
  expect(await sealDocuments(job)).toEqual({ sealed: 1 })
  expect((await lastLine(made)).sealLevel).toBe("B-T")
})

test("a service that never answers is left after a while, and the signed agreement waits", async () => {
  const made = await signed()
  service.manner = "hangs"
  await expect(sealDocuments(job)).rejects.toThrow("1 documents were not sealed")
  expect(await sealedFile(made)).toBeNull()
})

test("a service that is set without roots to trust seals nothing, and says what is missing", async () => {
  delete process.env.TIMESTAMP_ROOTS
  await signed()
  const fault = await sealDocuments(job).catch((reason: AggregateError) => reason.errors[0].cause.message)
  expect(fault).toContain("TIMESTAMP_ROOTS is not set")
})

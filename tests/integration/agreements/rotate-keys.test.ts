import { execFileSync } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import type { Server } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, expect, test } from "vitest"
import { systemActor } from "#lib/actor"
import { makeDocuments } from "#lib/agreements/commands/make-documents"
import { sealDocuments } from "#lib/agreements/commands/seal-documents"
import { verifyDocument } from "#lib/agreements/commands/verify-document"
import { getAgreementBundle } from "#lib/agreements/queries/get-agreement-bundle"
import { getDocumentVerdict } from "#lib/agreements/queries/get-document-verdict"
import { day } from "#lib/clock"
import { testClockFile } from "#lib/env"
import { sealFolder } from "#lib/sealing/certificates"
import { anAgreement, evidenceOf, type Made } from "#tests/support/agreements"
import { runProgram, unpack } from "#tests/support/bundles"
import { testDatabase } from "#tests/support/database"
import { clearPaper, doPaperwork, startSigner, stopSigner } from "#tests/support/paper"
import { makeWorld, type World } from "#tests/support/world"
import { verifyBundle } from "../../../scripts/verify/bundle.ts"

let world: World
let signer: Server
const job = systemActor("tests")
const folder = mkdtempSync(join(tmpdir(), "rotate-"))

beforeEach(async () => {
  await testDatabase().empty()
  clearPaper()
  world = await makeWorld()
  signer = await startSigner()
})

afterEach(async () => {
  await stopSigner(signer)
  rmSync(testClockFile() ?? "", { force: true })
  for (const name of ["SEAL_PKCS12", "SEAL_PKCS12_PASSWORD"]) delete process.env[name]
})

/** A key and certificate (RSA) as an authority hands them out, in a PKCS#12 file. */
function useOwnKey(days: number): void {
  const [key, pem, file] = ["key", "pem", "p12"].map(name => join(folder, name)) as [string, string, string]
  const subject = ["-subj", "/CN=Seal of another year", "-addext", "basicConstraints=critical,CA:FALSE"]
  const made = ["-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", pem, "-days", String(days), ...subject]
  execFileSync("openssl", ["req", "-x509", ...made], { stdio: "pipe" })
  const packed = ["-export", "-inkey", key, "-in", pem, "-out", file, "-passout", "pass:secret"]
  execFileSync("openssl", ["pkcs12", ...packed], { stdio: "pipe" })
  Object.assign(process.env, { SEAL_PKCS12: file, SEAL_PKCS12_PASSWORD: "secret" })
}

async function restartSigner(): Promise<void> {
  await stopSigner(signer)
  signer = await startSigner()
}

async function verdictsOn(made: Made): Promise<unknown[]> {
  const bundle = await getAgreementBundle(made.local, { agreementId: made.id, locale: "en" })
  const files = unpack(bundle?.zip ?? Buffer.alloc(0))
  const file = new File([new Uint8Array(files.get("final.pdf") ?? [])], "final.pdf")
  const { answer } = await verifyDocument(world.visitor, { file })
  const page = (await getDocumentVerdict(world.visitor, answer))?.verdict
  return [page, await runProgram(files), verifyBundle(bundle?.zip ?? Buffer.alloc(0)).ok]
}

test("what earlier keys sealed and signed still holds, for the portal and for both programs", {
  timeout: 60_000,
}, async () => {
  const first = await anAgreement(world).inForce()
  await doPaperwork()
  useOwnKey(365)
  rmSync(join(sealFolder(), "log-key.pem"))
  await restartSigner()
  const second = await anAgreement(world, { local: world.people.nazma }).inForce()
  await doPaperwork()
  for (const made of [first, second]) expect(await verdictsOn(made)).toEqual(["valid", "OK", true])
})

test("a certificate that soon ends seals nothing: the signatures stand, and the seal comes with the next certificate", async () => {
  useOwnKey(40)
  await restartSigner()
  const made = await anAgreement(world).inForce()
  await makeDocuments(job)
  writeFileSync(testClockFile() ?? "", String(20 * day))
  const fault = await sealDocuments(job).catch((reason: AggregateError) => reason.errors[0].cause.message)
  expect(fault).toContain("certificate_expires_soon")
  expect((await evidenceOf(made)).at(-1)).toBe("checkpoint")
  useOwnKey(365)
  await restartSigner()
  expect(await sealDocuments(job)).toEqual({ sealed: 1 })
})

import { sign } from "node:crypto"
import { rmSync } from "node:fs"
import type { Server } from "node:net"
import { afterEach, beforeEach, expect, test } from "vitest"
import { type Actor, systemActor } from "#lib/actor"
import { makeDocuments } from "#lib/agreements/commands/make-documents"
import { sealDocuments } from "#lib/agreements/commands/seal-documents"
import { verifyDocument } from "#lib/agreements/commands/verify-document"
import { verifyFingerprint } from "#lib/agreements/commands/verify-fingerprint"
import { getAgreementDocument } from "#lib/agreements/queries/get-agreement-document"
import { getDocumentVerdict } from "#lib/agreements/queries/get-document-verdict"
import { verifyFingerprintInput } from "#lib/agreements/schema"
import { now } from "#lib/clock"
import { filesFolder } from "#lib/files/disk"
import { openMadeFile } from "#lib/files/made-files"
import { makeTrialKey } from "#lib/sealing/certificate"
import { sealFolder } from "#lib/sealing/certificates"
import { signDigest } from "#lib/sealing/cms"
import { openLogKey } from "#lib/sealing/log-key"
import { fillSeal, placeSeal } from "#lib/sealing/place"
import { openSealKey } from "#lib/sealing/seal-key"
import { listenForSeals } from "#lib/sealing/signer"
import { anAgreement, anAmendment } from "#tests/support/agreements"
import { besideTheTriggers, testDatabase } from "#tests/support/database"
import { makeWorld, type World } from "#tests/support/world"

let world: World
let signer: Server
let visitor: Actor
const job = systemActor("tests")

beforeEach(async () => {
  await testDatabase().empty()
  for (const folder of [filesFolder(), sealFolder()]) rmSync(folder, { recursive: true, force: true })
  world = await makeWorld()
  visitor = world.visitor
  signer = await listenForSeals({ seal: await openSealKey(), log: openLogKey() })
})

afterEach(() => new Promise<void>(resolve => signer.close(() => resolve())))

async function sealedAndFrozen(): Promise<{ sealed: Buffer; frozen: Buffer }> {
  const made = await anAgreement(world).inForce()
  await makeDocuments(job)
  await sealDocuments(job)
  const [sealed, frozen] = await Promise.all(
    (["final", "terms"] as const).map(async kind => {
      const found = await getAgreementDocument(made.local, made.id, kind)
      if (!found) throw new Error(`There is no document "${kind}"`)
      return openMadeFile(found)
    }),
  )
  if (!sealed || !frozen) throw new Error("A document is missing")
  return { sealed, frozen }
}

async function verdictOn(content: Buffer, actor = visitor) {
  const { answer } = await verifyDocument(actor, { file: new File([new Uint8Array(content)], "file.pdf") })
  return (await getDocumentVerdict(actor, answer))?.verdict
}

test("what was sealed is valid to anybody, and the text before its seal is said to carry none", async () => {
  const { sealed, frozen } = await sealedAndFrozen()
  for (const actor of [visitor, world.people.nazma, world.people.mira])
    expect(await verdictOn(sealed, actor)).toBe("valid")
  expect(await verdictOn(frozen)).toBe("unsealed")
})

async function verdictOnText(typed: string) {
  const { answer } = await verifyFingerprint(visitor, verifyFingerprintInput.parse({ fingerprint: typed }))
  return (await getDocumentVerdict(visitor, answer))?.verdict
}

test("a fingerprint copied from paper is known once all have signed its text, and not before", async () => {
  const agreement = anAgreement(world)
  const made = await agreement.handedOver()
  expect(await verdictOnText(made.digest)).toBe("unknown_text")
  const frozen = await anAgreement(world, { local: world.people.nazma }).signedByCompany()
  expect(await verdictOnText(frozen.digest)).toBe("unknown_text")
  const signed = await anAgreement(world).inForce()
  const groups = (signed.digest.match(/.{8}/g) ?? []).join(" ").toUpperCase()
  expect(await verdictOnText(groups)).toBe("signed_text")
  expect(await verdictOnText("0".repeat(64))).toBe("unknown_text")
  await anAmendment(signed, ({ press }) => Object.assign(press, { holdingLine: "Ask us." })).inForce()
  expect(await verdictOnText(signed.digest)).toBe("replaced_text")
  for (const typed of ["", signed.digest.slice(1), `${signed.digest}0`, `g${signed.digest.slice(1)}`])
    expect(verifyFingerprintInput.safeParse({ fingerprint: typed }).success).toBe(false)
})

test("what a signed change has replaced is told so, and the change itself is valid", async () => {
  const made = await anAgreement(world).inForce()
  const change = await anAmendment(made, ({ press }) => Object.assign(press, { holdingLine: "Ask us." })).inForce()
  await makeDocuments(job)
  await sealDocuments(job)
  const verdicts = []
  for (const { id } of [made, change]) {
    const found = await getAgreementDocument(made.local, id, "final")
    if (!found) throw new Error("There is no sealed document")
    verdicts.push(await verdictOn(await openMadeFile(found)))
  }
  expect(verdicts).toEqual(["replaced", "valid"])
})

test("a changed byte, an added page's worth of bytes and a seal that was taken away are found", async () => {
  const { sealed, frozen } = await sealedAndFrozen()
  const changed = Buffer.from(sealed)
  changed[5000] = (changed[5000] ?? 0) ^ 1
  expect(await verdictOn(changed)).toBe("changed")
  expect(await verdictOn(Buffer.concat([sealed, Buffer.from("1 0 obj<</Type/Page>>endobj\n%%EOF\n")]))).toBe("changed")
  const stripped = Buffer.concat([frozen, Buffer.from("\n")])
  expect(await verdictOn(stripped)).toBe("unknown")
})

test("a look-alike's seal is somebody else's, and a file from elsewhere is unknown", async () => {
  const { frozen } = await sealedAndFrozen()
  const { key, certificate } = makeTrialKey("the secretariat of the Local Resources Network", now())
  const placed = await placeSeal(frozen, { certificate, moment: now(), reason: "Seal" })
  const signer = (bytes: Buffer) => Promise.resolve(sign("sha256", bytes, key))
  const cms = await signDigest(placed.digest, { certificate, chain: [], algorithm: "ecdsa", sign: signer })
  expect(await verdictOn(fillSeal(placed, cms))).toBe("foreign")
  expect(await verdictOn(Buffer.from("%PDF-1.7 a letter"))).toBe("unknown")
})

test("a seal that holds on a file that the portal does not know is told apart", async () => {
  const { sealed } = await sealedAndFrozen()
  await besideTheTriggers("DELETE FROM agreement_document")
  expect(await verdictOn(sealed)).toBe("unlisted")
})

test("an answer cannot be made up, and says nothing of whose the file is", async () => {
  const { sealed } = await sealedAndFrozen()
  const { answer } = await verifyDocument(visitor, { file: new File([new Uint8Array(sealed)], "file.pdf") })
  expect(Object.keys((await getDocumentVerdict(visitor, answer)) ?? {}).toSorted()).toEqual(["at", "sha256", "verdict"])
  const forged = Buffer.from(JSON.stringify({ verdict: "valid" })).toString("base64url")
  for (const wrong of [forged, "", `${answer.slice(0, -4)}AAAA`])
    expect(await getDocumentVerdict(visitor, wrong)).toBeNull()
})

test("one place is not served without end", async () => {
  const tries = Array.from({ length: 61 }, () => verdictOn(Buffer.from("%PDF-1.7")))
  const refused = (await Promise.allSettled(tries)).filter(({ status }) => status === "rejected")
  expect(refused).toHaveLength(1)
  expect(refused[0]).toMatchObject({ reason: { code: "accounts.too_many_tries" } })
})

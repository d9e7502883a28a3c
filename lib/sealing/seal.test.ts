import { execFileSync } from "node:child_process"
import { createHash, sign } from "node:crypto"
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { PDF } from "@libpdf/core"
import { afterAll, beforeAll, expect, test } from "vitest"
import { agreementSheet } from "#lib/agreements/document/sheet"
import { exampleTerms } from "#lib/agreements/terms/example-terms"
import { day } from "#lib/clock"
import { certificateFault, makeTrialKey } from "#lib/sealing/certificate"
import { knownCertificates, sealFolder } from "#lib/sealing/certificates"
import { checkSeal } from "#lib/sealing/check-seal"
import { oids, type SealKey, signDigest, signedAttributes } from "#lib/sealing/cms"
import { fillSeal, type PlacedSeal, placeSeal } from "#lib/sealing/place"
import { openSealKey } from "#lib/sealing/seal-key"
import { typeset } from "#lib/typesetting/typeset"

const folder = mkdtempSync(join(tmpdir(), "seal-test-"))
const moment = new Date("2026-11-22T09:30:00Z")
let pdf: Buffer
let ours: SealKey
let sealed: Buffer
let placed: PlacedSeal
let cms: Buffer

beforeAll(async () => {
  process.env.DATA_DIR = folder
  const text = {
    locale: "en" as const,
    reference: "2026-7K3M",
    number: 1,
    digest: "0".repeat(64),
    terms: exampleTerms(),
  }
  pdf = typeset("agreement", agreementSheet({ ...text, parties: [], inForceOn: null }, null), { moment }).pdf
  ours = trialKey("Those who run the network")
  ;({ placed, cms, sealed } = await sealedBy(ours))
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

function trialKey(operator: string, from = moment): SealKey {
  const { key, certificate } = makeTrialKey(operator, from)
  return { certificate, chain: [], algorithm: "ecdsa", sign: bytes => Promise.resolve(sign("sha256", bytes, key)) }
}

async function sealedBy(key: SealKey, file = pdf) {
  const placed = await placeSeal(file, { certificate: key.certificate, moment, reason: "Seal" })
  const cms = await signDigest(placed.digest, key)
  return { placed, cms, sealed: fillSeal(placed, cms) }
}

const verdictOf = (file: Buffer) => checkSeal(file, [ours.certificate])

/** What a tool that shares nothing with us says of a signature: it throws when the signature does not hold. */
function judgedByOpenssl(signature: Buffer, content: Buffer, certificate: Buffer, at = moment): void {
  const place = mkdtempSync(join(folder, "judge-"))
  const pem = `-----BEGIN CERTIFICATE-----\n${certificate
    .toString("base64")
    .match(/.{1,64}/g)
    ?.join("\n")}\n-----END CERTIFICATE-----\n`
  const files = { cms: signature, content, certificate: pem }
  for (const [name, held] of Object.entries(files)) writeFileSync(join(place, name), held)
  const path = (name: string) => join(place, name)
  const given = [
    "-binary",
    "-inform",
    "DER",
    "-in",
    path("cms"),
    "-content",
    path("content"),
    "-CAfile",
    path("certificate"),
  ]
  execFileSync(
    "openssl",
    [
      "cms",
      "-verify",
      ...given,
      "-partial_chain",
      "-attime",
      String(at.getTime() / 1000 + 60),
      "-purpose",
      "any",
      "-cades",
      "-out",
      path("out"),
    ],
    { stdio: "pipe" },
  )
}

const covered = (file: Buffer, { start, end }: PlacedSeal) =>
  Buffer.concat([file.subarray(0, start), file.subarray(end)])

test("a sealed file is valid to us and to openssl, and begins with the file that was sealed, byte for byte", () => {
  expect(verdictOf(sealed)).toBe("valid")
  expect(sealed.subarray(0, pdf.length).equals(pdf)).toBe(true)
  judgedByOpenssl(cms, covered(sealed, placed), ours.certificate)
})

test("openssl refuses it when one byte of what it covers differs", () => {
  const changed = covered(sealed, placed)
  changed[1000] = (changed[1000] ?? 0) ^ 1
  expect(() => judgedByOpenssl(cms, changed, ours.certificate)).toThrow()
})

test("it has the attributes of PAdES B-B and no signing time", () => {
  expect(signedAttributes(cms)).toEqual([oids.contentType, oids.messageDigest, oids.signingCertificate])
  expect(cms.includes(Buffer.from("06092a864886f70d010905", "hex"))).toBe(false)
  expect(sealed.toString("latin1")).toContain("/SubFilter /ETSI.CAdES.detached")
})

test("any changed byte is found: in what it covers, in its place, and behind the signature", () => {
  const places = Array.from({ length: 300 }, (_, turn) => Math.floor((sealed.length - 1) * ((turn * 0.618034) % 1)))
  const inSignature = Array.from({ length: 60 }, (_, turn) => placed.start + 1 + turn * 33)
  for (const place of [...places, ...inSignature]) {
    const changed = Buffer.from(sealed)
    changed[place] = changed[place] === 0x31 ? 0x32 : 0x31
    expect(`${place} ${verdictOf(changed)}`).not.toBe(`${place} valid`)
  }
})

test("an appended update, a second seal, a stripped seal and a seal put on another file are found", async () => {
  expect(verdictOf(Buffer.concat([sealed, Buffer.from("\n1 0 obj<</Type/Page>>endobj\n%%EOF\n")]))).toBe("changed")
  const again = await PDF.load(sealed)
  again.addPage()
  expect(verdictOf(Buffer.from(await again.save({ incremental: true })))).toBe("changed")
  expect(verdictOf(pdf)).toBe("unsealed")
  expect(verdictOf(Buffer.from("no PDF"))).toBe("unsealed")
  const other = await placeSeal(Buffer.concat([pdf]), {
    certificate: ours.certificate,
    moment: new Date(0),
    reason: "x",
  })
  expect(verdictOf(fillSeal(other, cms))).toBe("changed")
})

test("a seal by somebody of the same name is foreign", async () => {
  const alike = trialKey("Those who run the network")
  const { sealed: forged } = await sealedBy(alike)
  expect(verdictOf(forged)).toBe("foreign")
  expect(checkSeal(forged, [ours.certificate, alike.certificate])).toBe("valid")
})

test("a seal that names our certificate and was made with another key is found", async () => {
  const forger = { ...trialKey("Somebody"), certificate: ours.certificate }
  expect(verdictOf((await sealedBy(forger)).sealed)).toBe("changed")
})

test("nothing is sealed with a certificate that has ended, soon ends, is an authority's or is for something else", () => {
  const { certificate } = ours
  expect(certificateFault(certificate, moment)).toBeNull()
  expect(certificateFault(certificate, new Date(moment.getTime() - day))).toBe("not_yet")
  expect(certificateFault(certificate, new Date("2031-11-01T00:00:00Z"))).toBe("expires_soon")
  expect(certificateFault(certificate, new Date("2032-01-01T00:00:00Z"))).toBe("expired")
  expect(certificateFault(byOpenssl("-addext", "extendedKeyUsage=serverAuth").certificate, new Date())).toBe(
    "wrong_purpose",
  )
  expect(certificateFault(byOpenssl("-addext", "keyUsage=critical,keyEncipherment").certificate, new Date())).toBe(
    "wrong_purpose",
  )
  expect(certificateFault(byOpenssl("-addext", "basicConstraints=critical,CA:TRUE").certificate, new Date())).toBe(
    "authority",
  )
})

/** A key and certificate (RSA) made by others, with a PKCS#12 file of both. */
function byOpenssl(...extensions: string[]): { file: string; certificate: Buffer } {
  const place = mkdtempSync(join(folder, "made-"))
  const [key, pem, file] = [join(place, "key"), join(place, "pem"), join(place, "p12")]
  const isAuthority = extensions.some(one => one.startsWith("basicConstraints"))
  const basic = isAuthority ? [] : ["-addext", "basicConstraints=critical,CA:FALSE"]
  const made = ["-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", pem, "-days", "365", "-subj", "/CN=Seal"]
  execFileSync("openssl", ["req", "-x509", ...made, ...basic, ...extensions], { stdio: "pipe" })
  execFileSync("openssl", ["pkcs12", "-export", "-inkey", key, "-in", pem, "-out", file, "-passout", "pass:secret"], {
    stdio: "pipe",
  })
  return { file, certificate: execFileSync("openssl", ["x509", "-in", pem, "-outform", "DER"]) }
}

test("the key of a portal on trial is made once, for its user's eyes, and its certificate is made known", async () => {
  const [first, second] = [await openSealKey(), await openSealKey()]
  expect(first.certificate.equals(second.certificate)).toBe(true)
  expect(statSync(join(sealFolder(), "trial-key.json")).mode & 0o777).toBe(0o600)
  expect(knownCertificates().map(one => createHash("sha256").update(one).digest("hex"))).toEqual([
    createHash("sha256").update(first.certificate).digest("hex"),
  ])
})

test("a key of one's own in a PKCS#12 file seals too, and what was sealed before still holds", async () => {
  const before = await sealedBy(await openSealKey())
  const { file, certificate } = byOpenssl()
  Object.assign(process.env, { SEAL_PKCS12: file, SEAL_PKCS12_PASSWORD: "secret" })
  const key = await openSealKey()
  process.env.SEAL_PKCS12 = ""
  expect(key.certificate.equals(certificate)).toBe(true)
  const after = await sealedBy(key)
  judgedByOpenssl(
    after.cms,
    covered(after.sealed, after.placed),
    certificate,
    new Date(Math.ceil(Date.now() / 1000) * 1000),
  )
  for (const one of [before, after]) expect(checkSeal(one.sealed, knownCertificates())).toBe("valid")
})

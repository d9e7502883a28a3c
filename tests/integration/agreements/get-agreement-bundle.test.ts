import { createHash, sign } from "node:crypto"
import { writeFileSync } from "node:fs"
import type { Server } from "node:net"
import { join } from "node:path"
import { PDF } from "@libpdf/core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { Person } from "#lib/actor"
import { lineDigest } from "#lib/agreements/evidence/chain"
import { getAgreementBundle } from "#lib/agreements/queries/get-agreement-bundle"
import { getAgreementExport } from "#lib/agreements/queries/get-agreement-export"
import { getEvidence } from "#lib/agreements/queries/get-evidence"
import { asSystem } from "#lib/db/door"
import { writeZip } from "#lib/files/write-zip"
import { makeTrialKey } from "#lib/sealing/certificate"
import { certificatePem, sealFolder } from "#lib/sealing/certificates"
import { signDigest } from "#lib/sealing/cms"
import { fillSeal, placeSeal } from "#lib/sealing/place"
import { publishedKeys } from "#lib/sealing/published-keys"
import { anAgreement, type Made } from "#tests/support/agreements"
import {
  judgedFromOutside,
  missingTools,
  recordIn,
  rewrittenRecord,
  runProgram,
  signedAnew,
  unpack,
} from "#tests/support/bundles"
import { besideTheTriggers, testDatabase } from "#tests/support/database"
import { clearPaper, doPaperwork, startSigner, stopSigner } from "#tests/support/paper"
import { signByPasskey } from "#tests/support/passkeys"
import { makeWorld, type World } from "#tests/support/world"
import { type Kept, verifyBundle } from "../../../scripts/verify/bundle.ts"

let world: World
let signer: Server
let made: Made
let zip: Buffer
let good: Map<string, Buffer>
/** What a party has from its mail. */
let kept: string

beforeAll(async () => {
  await testDatabase().empty()
  clearPaper()
  world = await makeWorld()
  signer = await startSigner()
  made = await anAgreement(world).signedByCompany()
  await signByPasskey(made.local, made)
  await doPaperwork()
  zip = await bundleFor(made.local)
  good = unpack(zip)
  kept = textOf("checkpoint.json")
})

afterAll(() => stopSigner(signer))

async function bundleFor(person: Person, of = made): Promise<Buffer> {
  const bundle = await getAgreementBundle(person, { agreementId: of.id, locale: "en" })
  if (!bundle) throw new Error("There is no bundle for this person")
  return bundle.zip
}

const textOf = (name: string, files = good) => files.get(name)?.toString("utf8") ?? ""
const linesOf = () => recordIn(good)
const asRecord = (lines: readonly string[]) => Buffer.from(lines.map(line => `${line}\n`).join(""))
const packed = (files: ReadonlyMap<string, Buffer>) =>
  writeZip([...files].map(([name, content]) => ({ name, content })))

/** The good files with some in place of others. */
const changed = (changes: Record<string, Buffer | string>, from = good) =>
  new Map([...from, ...Object.entries(changes).map(([name, content]) => [name, Buffer.from(content)] as const)])

const saidByOurs = (files: ReadonlyMap<string, Buffer>, given?: Kept) => verifyBundle(packed(files), given)

type Mutation = { what: string; files: ReadonlyMap<string, Buffer> }

/** Both programs find each of the faults. */
async function expectAllFound(mutations: readonly Mutation[]): Promise<void> {
  expect(mutations.filter(({ files }) => saidByOurs(files).ok).map(({ what }) => what)).toEqual([])
  const waiting = [...mutations]
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift())
      expect([next.what, await runProgram(next.files)]).toEqual([next.what, expect.stringMatching(/^FAILED: .+\.$/)])
  }
  await Promise.all([lane(), lane(), lane()])
}

describe("the package of a signed agreement", () => {
  test("is proved by the program in it and by the one beside the portal, which share no line", async () => {
    expect(await runProgram(good)).toBe("OK")
    const { ok, sentences } = verifyBundle(zip)
    expect([ok, sentences.join("\n")]).toEqual([true, expect.stringContaining("final.pdf is the file that was sealed")])
  })

  test("is proved against what a party kept, and against the key that the portal publishes", async () => {
    const file = join(sealFolder(), "kept.txt")
    writeFileSync(file, `A mail.\n\n${kept}\n\nIts signature.\n`)
    const key = /Log key \(Ed25519\), SHA-256 ([0-9a-f]{64})/.exec(publishedKeys())?.[1] ?? ""
    expect(await runProgram(good, "-k", key, file)).toBe("OK")
    const travelling = `A mail.\r\n\r\n${kept.slice(0, 70)}=\r\n${kept.slice(70)}\r\n`
    writeFileSync(file, travelling)
    expect(await runProgram(good, file)).toBe("OK")
    expect(verifyBundle(zip, { checkpoints: [travelling] })).toMatchObject({ ok: true })
    expect(await runProgram(good, "-k", "0".repeat(64))).toContain("log.pub.pem is not the key")
    expect(verifyBundle(zip, { checkpoints: [kept], logKey: key })).toMatchObject({ ok: true })
    expect(verifyBundle(zip, { logKey: "0".repeat(64) }).ok).toBe(false)
  })

  test("proves the answers of every kind of passkey", async () => {
    const other = await anAgreement(world).inSigning()
    await signByPasskey(other.company, other, "EdDSA")
    await signByPasskey(other.local, other, "RS256")
    await doPaperwork()
    const files = unpack(await bundleFor(other.local, other))
    expect(textOf("passkeys.jsonl", files).trimEnd().split("\n")).toHaveLength(2)
    expect(await runProgram(files)).toBe("OK")
    expect(saidByOurs(files).ok).toBe(true)
  })

  test("has the same bytes each time for the same party", async () => {
    expect((await bundleFor(made.local)).equals(zip)).toBe(true)
  })

  test("holds what each party may see of persons: all of its own, of others what the document shows", async () => {
    const [entry] = await asSystem("tests", tx =>
      tx.evidenceEntry.findMany({
        where: { agreementId: made.id, line: { contains: '"type":"signed"' } },
        orderBy: { seq: "asc" },
      }),
    )
    const secret = { address: { salt: "0".repeat(64), value: "192.0.2.77" } }
    const reveal = JSON.stringify({ ...(entry?.reveal as object), ...secret })
    await besideTheTriggers("UPDATE evidence_entry SET reveal = $1::jsonb WHERE id = $2", reveal, entry?.id ?? "")
    const shownTo = async (person: Person) => textOf("reveal.json", unpack(await bundleFor(person)))
    expect(await shownTo(made.company)).toContain("192.0.2.77")
    expect(await shownTo(made.local)).not.toContain("192.0.2.77")
    expect(await shownTo(made.local)).toContain("A name as typed")
    const exportedTo = async (person: Person) => JSON.stringify((await getAgreementExport(person, made.id))?.reveal)
    expect(await exportedTo(made.company)).toContain("192.0.2.77")
    expect(await exportedTo(made.local)).not.toContain("192.0.2.77")
    await besideTheTriggers(
      "UPDATE evidence_entry SET reveal = $1::jsonb WHERE id = $2",
      JSON.stringify(entry?.reveal),
      entry?.id ?? "",
    )
  })

  test("still holds when personal values were erased", async () => {
    const erased = changed({ "reveal.json": JSON.stringify(linesOf().map(() => ({}))) })
    expect(await runProgram(erased)).toBe("OK")
    expect(saidByOurs(erased).ok).toBe(true)
  })

  test("is there for the parties alone, and not before the seal's line is under a checkpoint", async () => {
    const ask = (person: World["visitor"], of = made) =>
      getAgreementBundle(person, { agreementId: of.id, locale: "en" })
    for (const stranger of [world.people.harriet, world.people.nazma, world.people.mira, world.visitor])
      expect(await ask(stranger)).toBeNull()
    const other = await anAgreement(world, { local: world.people.nazma }).inForce()
    expect(await ask(other.local, other)).toBeNull()
    expect(await getEvidence(other.local, other.id)).toMatchObject({ checkpoint: null, hasBundle: false })
    await doPaperwork()
    expect(await ask(other.local, other)).not.toBeNull()
    expect(await getEvidence(other.local, other.id)).toMatchObject({ hasBundle: true })
  })
})

// Shells are slow on a busy machine.
describe("a change is found", { timeout: 240_000 }, () => {
  test("of each line: edited, left out, doubled, swapped, and everything after it cut off", async () => {
    const lines = linesOf()
    const found: Mutation[] = []
    for (const [place, line] of lines.entries()) {
      const mutations: Record<string, string[]> = {
        edited: lines.with(place, line.replace(/"at":"2\d/, '"at":"21')),
        respelt: lines.with(place, line.replace("{", "{ ")),
        "left out": lines.toSpliced(place, 1),
        doubled: lines.toSpliced(place, 0, line),
        "cut off": lines.slice(0, place),
        ...(place > 0 ? { swapped: lines.with(place, lines[place - 1] ?? "").with(place - 1, line) } : {}),
      }
      for (const [what, mutated] of Object.entries(mutations))
        found.push({ what: `line ${place + 1} ${what}`, files: changed({ "evidence.jsonl": asRecord(mutated) }) })
    }
    await expectAllFound(found)
  })

  test("of each line with all after it chained anew", async () => {
    const found = linesOf().map((_, place) => ({
      what: `line ${place + 1}`,
      files: changed({ "evidence.jsonl": asRecord(rewritten(place)) }),
    }))
    await expectAllFound(found)
  })

  test("of bytes that are no part of a line", async () => {
    const record = good.get("evidence.jsonl") ?? Buffer.alloc(0)
    const records: Record<string, Buffer> = {
      "no last line end": record.subarray(0, -1),
      "a nought within": Buffer.concat([record.subarray(0, 9), Buffer.from([0]), record.subarray(9)]),
    }
    for (const added of ["\0", "\n", " ", "\r\n", "{}"])
      records[JSON.stringify(added)] = Buffer.concat([record, Buffer.from(added)])
    await expectAllFound(
      Object.entries(records).map(([what, bytes]) => ({ what, files: changed({ "evidence.jsonl": bytes }) })),
    )
  })

  test("of the terms, of what is revealed, of keys and signatures, and of a file that is missing or added", async () => {
    const [terms, reveal] = [textOf("terms.json"), textOf("reveal.json")]
    const stranger = certificatePem(makeTrialKey("Somebody", new Date()).certificate)
    const flipped = (name: string) => {
      const content = Buffer.from(good.get(name) ?? Buffer.alloc(0))
      content[20] = (content[20] ?? 0) ^ 1
      return content
    }
    const changes: Record<string, Record<string, Buffer | string>> = {
      terms: { "terms.json": terms.replace("Narayanganj", "Narayangonj") },
      "terms said twice": { "terms.json": terms.replace('"title":', '"title":"Another","title":') },
      "a name": { "reveal.json": reveal.replace("A name as typed", "A name as forged") },
      "a salt": { "reveal.json": reveal.replace(/"salt":"./, '"salt":"g') },
      "a value without commitment": { "reveal.json": reveal.replace('{"email"', '{"alias"') },
      "a line fewer revealed": { "reveal.json": reveal.replace("{},", "") },
      "the certificate": { "seal.crt.pem": stranger },
    }
    for (const name of [
      "checkpoint.json",
      "checkpoint.sig",
      "log.pub.pem",
      "negotiation.json",
      "intents.jsonl",
      "consents.json",
      "signed-text.pdf",
    ])
      changes[name] = { [name]: flipped(name) }
    for (const change of Object.values(changes)) expect(packed(changed(change)).equals(packed(good))).toBe(false)
    const without = (name: string) => new Map([...good].filter(([held]) => held !== name))
    const needed = [...good.keys()].filter(name => name !== "verify.sh" && name !== "README.txt")
    await expectAllFound([
      ...Object.entries(changes).map(([what, change]) => ({ what, files: changed(change) })),
      ...needed.map(name => ({ what: `no ${name}`, files: without(name) })),
    ])
    expect(saidByOurs(changed({ "note.txt": "All is well." })).ok).toBe(false)
  })

  test("of an intent that says something else than its line, where record and signature were made anew", async () => {
    const [first = "", ...rest] = textOf("intents.jsonl").trimEnd().split("\n")
    const intent = JSON.parse(first) as Record<string, unknown>
    const withIntent = (changes: Record<string, unknown>) => {
      const entries = Object.entries({ ...intent, ...changes }).sort(([one], [two]) => (one < two ? -1 : 1))
      const text = JSON.stringify(Object.fromEntries(entries))
      const named = { from: lineDigest(first), to: lineDigest(text) }
      const lines = rewrittenBy(values =>
        values.intentSha256 === named.from ? { ...values, intentSha256: named.to } : values,
      )
      return changed({ "intents.jsonl": asRecord([text, ...rest]) }, signedAnew(good, lines))
    }
    expect([await runProgram(withIntent({ nonce: "0" })), saidByOurs(withIntent({ nonce: "0" })).ok]).toEqual([
      "OK",
      true,
    ])
    await expectAllFound(
      Object.entries<Record<string, unknown>>({
        "another agreement": { agreement: "2026-AAAA-BBBB" },
        "another version": { version: 7 },
        "another text": { termsSha256: "0".repeat(64) },
        "another file": { pdfSha256: "0".repeat(64) },
        "another person": { signatory: made.local.userId },
        "another party": { org: made.local.member?.id },
        "another capacity": { capacity: "Clerk" },
        "another act": { act: "attest_scan" },
        "hands on a paper": { handsSha256: "0".repeat(64) },
      }).map(([what, changes]) => ({ what, files: withIntent(changes) })),
    )
    const twice = JSON.stringify([...(JSON.parse(textOf("consents.json")) as string[]), "More"])
    await expectAllFound([
      { what: "a text more", files: changed({ "consents.json": twice }) },
      { what: "an unread key", files: changed({ "passkeys.jsonl": textOf("passkeys.jsonl").replace("{", '{"a":1,') }) },
      { what: "bytes at the end", files: changed({ "passkeys.jsonl": `${textOf("passkeys.jsonl")}{` }) },
    ])
  })

  test("of a passkey's answer, where record and signature were made anew with the keys of the network", async () => {
    const [line = ""] = textOf("passkeys.jsonl").split("\n")
    const answer = JSON.parse(line) as Record<string, string>
    const hexOf = (text: string) => createHash("sha256").update(Buffer.from(text, "hex")).digest("hex")
    const withAnswer = (changes: Record<string, string>) => {
      const other = { ...answer, ...changes }
      const digests = { publicKeySha256: hexOf(other.publicKey ?? ""), assertionSha256: hexOf(other.assertion ?? "") }
      const lines = rewrittenBy(values => (values.authMethods === "passkey" ? { ...values, ...digests } : values))
      const kept = Object.entries(other).sort(([one], [two]) => (one < two ? -1 : 1))
      return changed({ "passkeys.jsonl": `${JSON.stringify(Object.fromEntries(kept))}\n` }, signedAnew(good, lines))
    }
    expect(saidByOurs(withAnswer({})).ok).toBe(true)
    const client = Buffer.from(answer.clientData ?? "", "hex").toString()
    const asHex = (text: string) => Buffer.from(text).toString("hex")
    const digitOf = (name: string, at: number, digit: string) => {
      const said = answer[name] ?? ""
      return { [name]: said.slice(0, at) + digit + said.slice(at + 1) }
    }
    const last = (name: string) => ((answer[name] ?? "").endsWith("0") ? "1" : "0")
    await expectAllFound(
      Object.entries<Record<string, string>>({
        "another challenge": {
          clientData: asHex(
            client.replace(/"challenge":"(.)/, (_, first) => `"challenge":"${first === "A" ? "B" : "A"}`),
          ),
        },
        "another act": { clientData: asHex(client.replace("webauthn.get", "webauthn.create")) },
        "another host": { clientData: asHex(client.replace("://", "://elsewhere.")) },
        "a word more": { clientData: asHex(client.replace("}", ',"more":1}')) },
        "nobody verified": digitOf("authenticatorData", 65, "1"),
        "a count": digitOf("authenticatorData", 73, "9"),
        "the signature": digitOf("assertion", (answer.assertion ?? "").length - 1, last("assertion")),
        "the key": digitOf("publicKey", (answer.publicKey ?? "").length - 1, last("publicKey")),
        "a kind of key": digitOf("publicKey", 7, "7"),
        "no key": { publicKey: "" },
        "another intent": { intentSha256: "0".repeat(64) },
      }).map(([what, changes]) => ({ what, files: withAnswer(changes) })),
    )
    await expectAllFound([
      { what: "no answers", files: changed({ "passkeys.jsonl": "" }) },
      { what: "an answer twice", files: changed({ "passkeys.jsonl": `${line}\n${line}\n` }) },
      { what: "a text more", files: changed({ "consents.json": textOf("consents.json").replace("]", ',"More"]') }) },
    ])
  })

  test("of the PDF: any byte, a page more, no seal, a look-alike's seal", async () => {
    const pdf = good.get("final.pdf") ?? Buffer.alloc(0)
    const flips = Array.from({ length: 60 }, (_, turn) => {
      const place = Math.floor((pdf.length - 1) * ((turn * 0.618034) % 1))
      const bytes = Buffer.from(pdf)
      bytes[place] = (bytes[place] ?? 0) ^ 1
      return { what: `byte ${place}`, files: changed({ "final.pdf": bytes }) }
    })
    expect(flips.filter(({ files }) => saidByOurs(files).ok)).toEqual([])
    const { unsealed, longer, alike } = await forgedPdfs()
    await expectAllFound([
      ...flips.slice(0, 3),
      { what: "a page more", files: changed({ "final.pdf": longer }) },
      { what: "no seal", files: changed({ "final.pdf": unsealed }) },
      { what: "a look-alike's seal", files: changed({ "final.pdf": alike }) },
    ])
  })

  test("of the PDF by its seal alone, where record and signatures were made anew with the keys of the network", async () => {
    const { unsealed, longer, alike } = await forgedPdfs()
    for (const [forged, reason] of [
      [alike, "not by the certificate"],
      [unsealed, "carries no seal"],
      [longer, "does not cover the whole"],
    ] as const) {
      const pdfSha256 = createHash("sha256").update(forged).digest("hex")
      const files = signedAnew(
        good,
        rewrittenBy(values => (values.sealLevel ? { ...values, pdfSha256 } : values)),
      )
      const { ok, sentences } = saidByOurs(changed({ "final.pdf": forged }, files))
      expect([ok, sentences[0]]).toEqual([false, expect.stringContaining(reason)])
    }
  })

  test("of the whole history, rewritten and signed with the real log key: what a party kept contradicts it", async () => {
    const forged = signedAnew(
      good,
      rewrittenBy(values => (values.unsealedPdfSha256 ? { ...values, unsealedPdfSha256: "f".repeat(64) } : values)),
    )
    expect(textOf("evidence.jsonl", forged)).toContain("f".repeat(64))
    // By itself it is whole: nothing but copies in other hands can show it.
    expect([await runProgram(forged), saidByOurs(forged).ok]).toEqual(["OK", true])
    const file = join(sealFolder(), "kept.txt")
    writeFileSync(file, kept)
    expect(await runProgram(forged, file)).toContain("was written anew")
    expect(saidByOurs(forged, { checkpoints: [kept] })).toMatchObject({ ok: false })
  })

  test("of the history's end, cut off and signed with the real log key", async () => {
    const lines = linesOf()
    const shorter = signedAnew(good, lines.slice(0, -1))
    const file = join(sealFolder(), "kept.txt")
    writeFileSync(file, kept)
    expect(await runProgram(shorter, file)).toMatch(/^FAILED/)
    expect(saidByOurs(shorter, { checkpoints: [kept] }).ok).toBe(false)
    const other = kept.replace(/"agreement":"[^"]*"/, '"agreement":"2026-AAAA-BBBB"')
    writeFileSync(file, other)
    expect(await runProgram(good, file)).toContain("another agreement")
    expect(saidByOurs(good, { checkpoints: [other] }).ok).toBe(false)
    writeFileSync(file, "nothing")
    expect(await runProgram(good, file)).toContain("no checkpoint")
    expect(saidByOurs(good, { checkpoints: ["nothing"] }).ok).toBe(false)
  })
})

const absent = missingTools("pdfsig", "qpdf")
const without = absent.length > 0 ? ` (not tried: this machine has no ${absent.join(" and no ")})` : ""

test.skipIf(absent.length > 0)(
  `programs from outside find the seal valid, and each change to the file${without}`,
  async () => {
    const pdf = good.get("final.pdf") ?? Buffer.alloc(0)
    expect(judgedFromOutside(pdf)).toEqual({ isValid: true, isWhole: true, isSound: true })
    const bytes = Buffer.from(pdf)
    bytes[Math.floor(pdf.length / 3)] = (bytes[Math.floor(pdf.length / 3)] ?? 0) ^ 1
    expect(judgedFromOutside(bytes).isValid).toBe(false)
    const { unsealed, longer } = await forgedPdfs()
    expect(judgedFromOutside(longer).isWhole).toBe(false)
    expect(judgedFromOutside(unsealed)).toMatchObject({ isValid: false, isWhole: false })
  },
)

test("a damaged archive gets a sentence and never a crash", () => {
  for (let place = 0; place < zip.length; place += Math.floor(zip.length / 200)) {
    const bytes = Buffer.from(zip)
    bytes[place] = (bytes[place] ?? 0) ^ 0xff
    expect(verifyBundle(bytes).sentences[0]).toMatch(/^[A-Z].*\.$/s)
    expect(verifyBundle(zip.subarray(0, place)).ok).toBe(false)
  }
  expect(verifyBundle(Buffer.from("no archive")).ok).toBe(false)
})

type Change = Parameters<typeof rewrittenRecord>[1]
const rewrittenBy = (change: Change) => rewrittenRecord(good, change)

/** The record with one line saying more, and chained anew from there. */
function rewritten(place: number): string[] {
  let at = -1
  return rewrittenBy(values => {
    at += 1
    return at === place ? { ...values, note: "another" } : values
  })
}

/** The sealed file with a page more, as it was before its seal, and with the seal of somebody of the same name. */
async function forgedPdfs(): Promise<Record<"unsealed" | "longer" | "alike", Buffer>> {
  const pdf = good.get("final.pdf") ?? Buffer.alloc(0)
  const more = await PDF.load(pdf)
  more.addPage()
  const unsealed = pdf.subarray(0, pdf.lastIndexOf("%%EOF", pdf.length - 10) + 6)
  return { unsealed, longer: Buffer.from(await more.save({ incremental: true })), alike: await sealedAlike(unsealed) }
}

async function sealedAlike(pdf: Buffer): Promise<Buffer> {
  const { key, certificate } = makeTrialKey("the secretariat of the Local Resources Network", new Date())
  const placed = await placeSeal(pdf, { certificate, moment: new Date(), reason: "Seal" })
  const sealKey = {
    certificate,
    chain: [],
    algorithm: "ecdsa" as const,
    sign: (bytes: Buffer) => Promise.resolve(sign("sha256", bytes, key)),
  }
  return fillSeal(placed, await signDigest(placed.digest, sealKey))
}

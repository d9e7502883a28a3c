import { createHash, createPrivateKey, sign } from "node:crypto"
import { readFileSync } from "node:fs"
import type { Server } from "node:net"
import { join } from "node:path"
import { PDF } from "@libpdf/core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { verifyDocument } from "#lib/agreements/commands/verify-document"
import { appendEntry, type EvidenceType, type EvidenceValue, lineDigest } from "#lib/agreements/evidence/chain"
import { refuseScan } from "#lib/agreements/paper/commands/refuse-scan"
import { getAgreementBundle } from "#lib/agreements/queries/get-agreement-bundle"
import { getAgreementExport } from "#lib/agreements/queries/get-agreement-export"
import { getDocumentVerdict } from "#lib/agreements/queries/get-document-verdict"
import { listAgreementDocuments } from "#lib/agreements/queries/list-agreement-documents"
import { canonicalText } from "#lib/agreements/terms/canonical"
import { writeZip } from "#lib/files/write-zip"
import { sealFolder } from "#lib/sealing/certificates"
import { attestAs, photoOfSheet, uploadAs } from "#seed/paper"
import { anAgreement, type Made } from "#tests/support/agreements"
import { runProgram, unpack } from "#tests/support/bundles"
import { testDatabase } from "#tests/support/database"
import { clearPaper, doPaperwork, startSigner, stopSigner } from "#tests/support/paper"
import { makeWorld, type World } from "#tests/support/world"
import { verifyBundle } from "../../../scripts/verify/bundle.ts"
import { verify } from "../../../scripts/verify/verdict.ts"

let world: World
let signer: Server
let made: Made
let good: Map<string, Buffer>

/** A first scan that is attested to and then refused, and a second that both sides attest to. */
beforeAll(async () => {
  await testDatabase().empty()
  clearPaper()
  world = await makeWorld()
  signer = await startSigner()
  made = await anAgreement(world).inSigning()
  const first = await uploadAs(made.company, made.id, { scan: await photoOfSheet(2) })
  await attestAs(made.company, made.id, first)
  await refuseScan(made.local, { agreementId: made.id, scanId: first, reason: "That is another text." })
  const names = ["Ingrid Solberg", "Ruma Akter"]
  const scanId = await uploadAs(made.local, made.id, { names, place: "Dhaka" })
  await attestAs(made.local, made.id, scanId)
  await attestAs(made.company, made.id, scanId)
  await doPaperwork()
  const bundle = await getAgreementBundle(made.local, { agreementId: made.id, locale: "en" })
  good = unpack(bundle?.zip ?? Buffer.alloc(0))
}, 60_000)

afterAll(() => stopSigner(signer))

const linesIn = (files: ReadonlyMap<string, Buffer>) =>
  (files.get("evidence.jsonl") ?? Buffer.alloc(0)).toString("utf8").trimEnd().split("\n")
const packed = (files: ReadonlyMap<string, Buffer>) =>
  writeZip([...files].map(([name, content]) => ({ name, content })))
const saidByOurs = (files: ReadonlyMap<string, Buffer>) => verifyBundle(packed(files))

type Record = { type: EvidenceType; orgRef?: string } & { [key: string]: EvidenceValue | undefined }

/**
 * The package with other lines, chained and signed anew with the network's own keys. Unless `asGiven`, what was about to be
 * attested is told to match: the rules alone can show it then.
 */
function retold(change: (records: Record[]) => Record[], asGiven = false): Map<string, Buffer> {
  const lines: string[] = []
  const kept: number[] = []
  const intents: string[] = []
  const records = linesIn(good).map((line, place) => ({ ...(JSON.parse(line) as Record), place }))
  for (const one of change(records)) {
    const { record, intent } = attestedTo(one, asGiven ? null : lines)
    if (intent) intents.push(intent)
    const { v: _v, seq: _seq, prev: _prev, place, agreement, type, at, ...values } = record
    const said = {
      agreement: String(agreement),
      type,
      at: String(at),
      values: values as { [key: string]: EvidenceValue },
    }
    lines.push(appendEntry(lines.at(-1) ?? null, said))
    kept.push(Number(place))
  }
  const { agreement, at } = JSON.parse(good.get("checkpoint.json")?.toString() ?? "{}")
  const head = lineDigest(lines.at(-1) ?? "")
  const text = JSON.stringify({ agreement, at, head, seq: lines.length - 1, v: 1 })
  const key = createPrivateKey(readFileSync(join(sealFolder(), "log-key.pem")))
  const reveal = JSON.parse(good.get("reveal.json")?.toString() ?? "[]") as unknown[]
  return new Map([
    ...good,
    ["evidence.jsonl", Buffer.from(lines.map(line => `${line}\n`).join(""))],
    ["reveal.json", Buffer.from(JSON.stringify(kept.map(place => reveal[place])))],
    ["intents.jsonl", Buffer.from(intents.map(intent => `${intent}\n`).join(""))],
    ["checkpoint.json", Buffer.from(text)],
    ["checkpoint.sig", sign(null, Buffer.from(text), key)],
  ])
}

const digestOf = (text: string) => createHash("sha256").update(text).digest("hex")

/** A record and its intent: an attestation is told of the hands that `lines` name now. */
function attestedTo(record: Record, lines: readonly string[] | null): { record: Record; intent?: string } {
  const intents = (good.get("intents.jsonl")?.toString() ?? "").trimEnd().split("\n")
  const intent = intents.find(text => digestOf(text) === record.intentSha256)
  if (!lines || !intent || record.type !== "paper.attested" || !("handsSha256" in record)) return { record, intent }
  const typeOf = (line: string) => (JSON.parse(line) as Record).type
  const since = lines.findLastIndex(line => typeOf(line) === "paper.scanned")
  const hands = lines.filter((line, place) => place > since && typeOf(line) === "paper.named")
  const handsSha256 = digestOf(hands.map(line => `${line}\n`).join(""))
  const anew = canonicalText({ ...(JSON.parse(intent) as Record), handsSha256 })
  return { record: { ...record, handsSha256, intentSha256: digestOf(anew) }, intent: anew }
}

const isLast = (records: readonly Record[], type: string, orgRef?: string) => {
  const last = records.findLast(one => one.type === type && (!orgRef || one.orgRef === orgRef))
  return (one: Record) => one === last
}

describe("an agreement that was signed by hand", () => {
  test("is proved by both programs, which say that it was signed by hand and never that somebody signed electronically", async () => {
    expect(await runProgram(good)).toBe("OK")
    const { ok, sentences } = saidByOurs(good)
    const said = sentences.join("\n")
    expect(ok).toBe(true)
    expect(said).toContain("Signed by hand on paper by Ingrid Solberg")
    expect(said).toContain("in Dhaka")
    expect(said).toMatch(/The scan was attested by Ruma Akter .* after giving: password\+totp\. This is no signature\./)
    expect(said).not.toMatch(/^Signed by (?!hand)/m)
  })

  test("has the scan among its documents and in the package, byte for byte", async () => {
    const documents = await listAgreementDocuments(made.company, made.id)
    expect(documents.map(({ kind }) => kind)).toEqual(["final", "terms", "scan"])
    const scan = createHash("sha256")
      .update(good.get("scan.jpg") ?? "")
      .digest("hex")
    expect(documents[2]?.made?.sha256).toBe(scan)
    expect(linesIn(good).filter(line => line.includes(`"scanSha256":"${scan}"`))).toHaveLength(5)
    expect(good.get("README.txt")?.toString()).toContain("signed by hand")
  })

  test("is proved by its export too", async () => {
    const text = JSON.stringify(await getAgreementExport(made.company, made.id))
    expect(verify(text)).toMatchObject({ ok: true })
    expect(verify(text).sentences.join("\n")).toContain("Signed by hand on paper")
  })

  test("says so in its certificate, holds from the day on the paper, and its file is known as valid", async () => {
    const pdf = good.get("final.pdf") ?? Buffer.alloc(0)
    const words = (await PDF.load(pdf))
      .extractText()
      .map(page => page.text)
      .join("\n")
      .replaceAll(/\s+/g, " ")
    expect(words).toContain("Signed by hand on paper")
    expect(words).toContain("Confirmed the scan, as Director. This is no signature.")
    expect(words).toContain("Nobody signed it electronically.")
    expect(words).not.toContain("It is an electronic signature.")
    const { answer } = await verifyDocument(world.visitor, { file: new File([new Uint8Array(pdf)], "a.pdf") })
    expect(await getDocumentVerdict(world.visitor, answer)).toMatchObject({ verdict: "valid" })
  })
})

describe("a change of what was signed by hand is found by both programs", { timeout: 120_000 }, () => {
  test("another scan, no scan, a second scan", async () => {
    const other = Buffer.from(await (await photoOfSheet(3)).arrayBuffer())
    const without = new Map([...good].filter(([name]) => name !== "scan.jpg"))
    for (const files of [new Map([...good, ["scan.jpg", other]]), without, new Map([...good, ["scan.png", other]])]) {
      expect(saidByOurs(files).ok).toBe(false)
      expect(await runProgram(files)).toMatch(/^FAILED: .*scan/)
    }
  })

  test("another day of a hand than the one to which the parties attested", async () => {
    expect(await runProgram(retold(records => records, true))).toBe("OK")
    const files = retold(
      records => records.map(one => (isLast(records, "paper.named")(one) ? { ...one, signedOn: "2030-01-01" } : one)),
      true,
    )
    const other = "attests to other hands than those that were named"
    expect(saidByOurs(files).sentences.join()).toContain(other)
    expect(await runProgram(files)).toContain(other)
  })

  test("a record whose lines do not make it an agreement signed by hand, signed with the network's own keys", async () => {
    expect(await runProgram(retold(records => records))).toBe("OK")
    const local = made.local.member?.id
    const retellings: { [what: string]: (records: Record[]) => Record[] } = {
      "a party without a hand": records => records.filter(one => !isLast(records, "paper.named", local)(one)),
      "a party that did not attest": records => records.filter(one => !isLast(records, "paper.attested", local)(one)),
      "attested to another scan": records =>
        records.map(one => (isLast(records, "paper.attested")(one) ? { ...one, scanSha256: "0".repeat(64) } : one)),
      "attested to another text": records =>
        records.map(one => (isLast(records, "paper.attested")(one) ? { ...one, termsSha256: "0".repeat(64) } : one)),
      "a scan of another text": records =>
        records.map(one => (isLast(records, "paper.scanned")(one) ? { ...one, termsSha256: "0".repeat(64) } : one)),
      "no refusal of the first scan": records => records.filter(({ type }) => type !== "paper.refused"),
      "a hand named after an attestation": records => {
        const hand = records.findLast(({ type }) => type === "paper.named")
        return records.flatMap(one =>
          hand && isLast(records, "paper.attested")(one) ? [{ ...hand, at: one.at }, one] : [one],
        )
      },
      "attested to no hands": records => records.map(({ handsSha256: _, ...one }) => one as Record),
      "no scan": records => records.filter(one => !isLast(records, "paper.scanned")(one)),
      "attesting told as signing": records =>
        records.map(one => (isLast(records, "paper.attested")(one) ? { ...one, type: "signed" as const } : one)),
    }
    for (const [what, change] of Object.entries(retellings)) {
      const files = retold(change)
      expect([what, saidByOurs(files).ok]).toEqual([what, false])
      expect([what, await runProgram(files)]).toEqual([what, expect.stringMatching(/^FAILED: /)])
    }
  })
})

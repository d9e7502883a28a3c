import type { Server } from "node:net"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { Person } from "#lib/actor"
import { freezeAgreement } from "#lib/agreements/commands/freeze-agreement"
import { handOver } from "#lib/agreements/commands/hand-over"
import { markAllSections } from "#lib/agreements/commands/mark-all-sections"
import { recallAgreement } from "#lib/agreements/commands/recall-agreement"
import { saveSection } from "#lib/agreements/commands/save-section"
import { getAgreement } from "#lib/agreements/queries/get-agreement"
import { getAgreementBundle } from "#lib/agreements/queries/get-agreement-bundle"
import { saveSectionInput } from "#lib/agreements/schema"
import { canonicalText, sectionDigest, sha256, termsDigest } from "#lib/agreements/terms/canonical"
import { formValues } from "#lib/agreements/terms/show-form"
import { writeZip } from "#lib/files/write-zip"
import { anAgreement, anAmendment, type Made, sign } from "#tests/support/agreements"
import { recordIn, rewrittenRecord, runProgram, signedAnew, unpack } from "#tests/support/bundles"
import { testDatabase } from "#tests/support/database"
import { clearPaper, doPaperwork, startSigner, stopSigner } from "#tests/support/paper"
import { makeWorld } from "#tests/support/world"
import { verifyBundle } from "../../../scripts/verify/bundle.ts"

let signer: Server
let made: Made
let good: Map<string, Buffer>

/** Three texts on the way, the last after signing was stopped, and a draft that was begun and never handed over. */
beforeAll(async () => {
  await testDatabase().empty()
  clearPaper()
  const world = await makeWorld()
  signer = await startSigner()
  made = await anAgreement(world).handedOver()
  await hand(made.local, "Ask the lead contact.")
  await agree(made.company)
  await freezeAgreement(made.company, { agreementId: made.id, version: await version() })
  await recallAgreement(made.company, { agreementId: made.id, reason: "One more thing." })
  await hand(made.company, "Ask the press desk.")
  const { digest, terms } = await agree(made.local)
  await freezeAgreement(made.company, { agreementId: made.id, version: await version() })
  made = { ...made, digest, terms }
  await sign(made.company, made)
  await sign(made.local, made)
  await doPaperwork()
  const bundle = await getAgreementBundle(made.local, { agreementId: made.id, locale: "en" })
  good = unpack(bundle?.zip ?? Buffer.alloc(0))
}, 120_000)

afterAll(() => stopSigner(signer))

async function look(person: Person) {
  const view = await getAgreement(person, made.id)
  if (!view) throw new Error("This person does not see the agreement")
  return view
}

const version = async () => (await look(made.company)).version

async function hand(person: Person, holdingLine: string): Promise<void> {
  const { terms } = await look(person)
  const typed = { ...formValues("press", terms), holdingLine }
  const place = { agreementId: made.id, section: "press", seen: sectionDigest(terms, "press") }
  await saveSection(person, saveSectionInput.parse({ ...typed, ...place }))
  await handOver(person, { agreementId: made.id, version: await version(), note: "Another sentence for journalists." })
}

async function agree(person: Person) {
  const { terms, digest } = await look(person)
  const result = await markAllSections(person, { agreementId: made.id, seen: digest ?? "" })
  if (!result.agreed) throw new Error("The text is blocked")
  return { terms, digest: digest ?? "" }
}

const lines = () => good.get("revisions.jsonl")?.toString("utf8").trimEnd().split("\n") ?? []
const asFile = (texts: readonly string[]) => Buffer.from(texts.map(text => `${text}\n`).join(""))
const saidByOurs = (files: ReadonlyMap<string, Buffer>) =>
  verifyBundle(writeZip([...files].map(([name, content]) => ({ name, content }))))

/** Both programs refuse these files, and for this reason. */
async function expectRefused(what: string, files: ReadonlyMap<string, Buffer>, reason: RegExp): Promise<void> {
  const { ok, sentences } = saidByOurs(files)
  expect([what, ok, sentences[0]]).toEqual([what, false, expect.stringMatching(reason)])
  const said = await runProgram(files)
  expect([what, said.startsWith("FAILED: "), said]).toEqual([what, true, expect.stringMatching(reason)])
}

describe("the texts on the way to the signed one", () => {
  test("are all in the package, chained by the record, and end in the signed one", async () => {
    const digests = lines().map(sha256)
    expect(digests).toHaveLength(3)
    expect(new Set(digests).size).toBe(3)
    expect(digests.at(-1)).toBe(termsDigest(made.terms))
    const named = recordIn(good).map(line => JSON.parse(line) as Record<string, string>)
    expect(named.filter(({ type }) => type === "proposed").map(one => [one.previousSha256, one.termsSha256])).toEqual([
      ["", digests[0]],
      [digests[0], digests[1]],
      [digests[1], digests[2]],
    ])
    expect(await runProgram(good)).toBe("OK")
    const { ok, sentences } = saidByOurs(good)
    expect([ok, sentences.join("\n")]).toEqual([true, expect.stringContaining("that was handed over is here (3)")])
  })

  test("of an amendment are its own, and begin with no text before the first", { timeout: 120_000 }, async () => {
    const amendment = await anAmendment(made, sections => {
      sections.press.holdingLine = "Ask the secretariat."
    }).inForce()
    await doPaperwork()
    const bundle = await getAgreementBundle(made.company, { agreementId: amendment.id, locale: "en" })
    const files = unpack(bundle?.zip ?? Buffer.alloc(0))
    expect(files.get("revisions.jsonl")?.toString("utf8")).toBe(`${canonicalText(amendment.terms)}\n`)
    expect([await runProgram(files), saidByOurs(files).ok]).toEqual(["OK", true])
  })

  test("are found to be changed: a byte, one left out, doubled, swapped, added, or cut", {
    timeout: 120_000,
  }, async () => {
    const [first = "", second = "", third = ""] = lines()
    const whole = asFile(lines())
    const mutations: Record<string, Buffer> = {
      "a letter in the first": asFile([first.replace("Narayanganj", "Narayangonj"), second, third]),
      "a letter in the second": asFile([first, second.replace("lead contact", "lead contract"), third]),
      "the first left out": asFile([second, third]),
      "the first said twice": asFile([first, first, second, third]),
      "the first two swapped": asFile([second, first, third]),
      "another before them": asFile(["{}", first, second, third]),
      "a key said twice": asFile([first.replace('{"', '{"kind":"dialogue","'), second, third]),
      "nothing at all": Buffer.alloc(0),
      "no last line end": whole.subarray(0, -1),
      "an empty line": Buffer.concat([whole, Buffer.from("\n")]),
      "a nought within": Buffer.concat([whole.subarray(0, 9), Buffer.from([0]), whole.subarray(9)]),
      "a blank after them": Buffer.concat([whole, Buffer.from(" ")]),
    }
    for (const [what, content] of Object.entries(mutations)) {
      expect(content.equals(whole), what).toBe(false)
      await expectRefused(what, new Map([...good, ["revisions.jsonl", content]]), /revisions\.jsonl|list of texts/)
    }
  })

  test("are found to be no chain, where the record was written and signed anew with the keys of the network", async () => {
    const other = "f".repeat(64)
    const [, second = ""] = lines().map(sha256)
    const unchained = rewrittenRecord(good, (values, type) =>
      type === "proposed" && values.termsSha256 === second ? { ...values, previousSha256: other } : values,
    )
    await expectRefused("no chain", signedAnew(good, unchained), /another text before version 2/)
    const replaced = rewrittenRecord(good, (values, type) =>
      type === "proposed" && values.termsSha256 === second ? { ...values, termsSha256: other } : values,
    )
    await expectRefused("another text", signedAnew(good, replaced), /handed over as version 2/)
  })

  test("are found to end in another text than the signed one, where the last was left out of everything", async () => {
    const [first = "", second = "", third = ""] = lines()
    const record = recordIn(good)
    const at = record.findIndex(line => line.includes(`"termsSha256":"${sha256(third)}","type":"proposed"`))
    const reveal = JSON.parse(good.get("reveal.json")?.toString("utf8") ?? "[]") as unknown[]
    const shorter = new Map([
      ...good,
      ["revisions.jsonl", asFile([first, second])],
      ["evidence.jsonl", asFile(record.toSpliced(at, 1))],
      ["reveal.json", Buffer.from(JSON.stringify(reveal.toSpliced(at, 1)))],
    ])
    const forged = signedAnew(
      shorter,
      rewrittenRecord(shorter, values => values),
    )
    expect(recordIn(forged)).toHaveLength(record.length - 1)
    await expectRefused("the last", forged, /last text that was handed over is not/)
  })
})

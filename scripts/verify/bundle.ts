import { createHash, createPublicKey, verify as holds, X509Certificate } from "node:crypto"
import { canonical, digestOf, type Json } from "./canonical.ts"
import { Broken } from "./chain.ts"
import { requireConsents, requireIntents } from "./intents.ts"
import { requireScan, scanNames } from "./paper.ts"
import { requirePasskeys } from "./passkey.ts"
import { requireSeal } from "./pdf-seal.ts"
import { requireRevisions } from "./revisions.ts"
import { refused, type Verdict, verify } from "./verdict.ts"
import { readZip } from "./zip.ts"

/** What the reader has from elsewhere: texts with checkpoints, and the fingerprint of the network's log key. */
export type Kept = { checkpoints?: readonly string[]; logKey?: string }

const names = [
  "final.pdf",
  "signed-text.pdf",
  "README.txt",
  "verify.sh",
  "terms.json",
  "revisions.jsonl",
  "evidence.jsonl",
  "reveal.json",
  "negotiation.json",
  "intents.jsonl",
  "consents.json",
  "passkeys.jsonl",
  "checkpoint.json",
  "log.pub.pem",
  "seal.crt.pem",
  "checkpoint.sig",
]

const sha256 = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex")

/**
 * Checks the package of a signed agreement: everything that is checked of an export, and that the file, its seal and the
 * network's signature under the last line belong together and to what the reader has kept. Never throws on what a package
 * may hold.
 */
export function verifyBundle(archive: Buffer, kept: Kept = {}): Verdict {
  try {
    return checked(readZip(archive), kept)
  } catch (fault) {
    if (fault instanceof Broken) return refused(fault.message)
    throw fault
  }
}

function checked(files: ReadonlyMap<string, Buffer>, { checkpoints = [], logKey }: Kept): Verdict {
  const strange = [...files.keys()].find(name => ![...names, ...scanNames].includes(name))
  if (strange !== undefined)
    throw new Broken(`The package holds "${strange}", which no proof covers. Do not rely on it.`)
  const file = (name: string) => {
    const content = files.get(name)
    if (!content) throw new Broken(`The package holds no ${name}.`)
    return content
  }
  const lines = linesOf("The record", file("evidence.jsonl"))
  const negotiation = files.get("negotiation.json") ?? null
  const exported = verify(asExport(lines, file("terms.json"), file("reveal.json"), negotiation))
  if (!exported.ok || exported.head === null) return exported
  const records = lines.map(line => JSON.parse(line) as Record<string, Json>)
  const chained = requireRevisions(records, linesOf("The list of texts", file("revisions.jsonl")))
  const intents = linesOf("The list of intents", file("intents.jsonl"))
  const said = requireIntents(records, intents)
  requireConsents(said, parsed("consents.json", file("consents.json")), file("consents.json"))
  requirePasskeys(records, linesOf("The list of passkeys", file("passkeys.jsonl")))
  requireScan(records, files)
  requireSignedText(records, file("signed-text.pdf"))
  const sealed = records.findLast(({ type }) => type === "sealed")
  const certificate = certificateIn(file("seal.crt.pem"))
  if (sealed?.pdfSha256 !== sha256(file("final.pdf")))
    throw new Broken("final.pdf is not the file that the record says was sealed.")
  if (sealed.certificateSha256 !== sha256(certificate))
    throw new Broken("seal.crt.pem is not the certificate that the record names.")
  const { stampCertificateSha256: stampedBy } = sealed
  requireSeal(file("final.pdf"), certificate, typeof stampedBy === "string" ? stampedBy : null)
  const head = { agreement: String(records[0]?.agreement), seq: lines.length - 1, head: exported.head }
  const key = keyOfHead(head, file("checkpoint.json"), file("checkpoint.sig"), file("log.pub.pem"))
  if (logKey !== undefined && logKey !== key) throw new Broken("log.pub.pem is not the key whose fingerprint you gave.")
  const compared = checkpoints.reduce((sum, text) => sum + compareKept(text, head.agreement, lines), 0)
  const vouching = "What this package alone cannot show"
  return {
    ...exported,
    sentences: [
      ...exported.sentences.filter(sentence => !sentence.startsWith("What this file alone cannot show")),
      chained,
      `final.pdf is the file that was sealed, and its seal holds (level ${String(sealed.sealLevel)}).`,
      `The network has signed the last line. Its log key has the fingerprint ${key}.`,
      ...(logKey === undefined
        ? [`${vouching}: that this is the network's key. Compare it with the one in your mails.`]
        : []),
      compared === 0
        ? `${vouching}: that the network has not written all of it anew. Give a checkpoint that you kept.`
        : `It agrees with what you kept (checkpoints compared: ${compared}).`,
    ],
  }
}

/** Whoever signed the text that holds had this very file before them. */
function requireSignedText(records: readonly Record<string, Json>[], pdf: Buffer): void {
  const since = records.findLastIndex(({ type }) => type === "voided")
  const acts = records.slice(since + 1).filter(({ type }) => type === "signed" || type === "paper.attested")
  if (acts.some(({ pdfSha256, pdfLength }) => pdfSha256 !== sha256(pdf) || pdfLength !== pdf.length))
    throw new Broken("signed-text.pdf is not the file that lay before those who signed.")
}

function linesOf(what: string, bytes: Buffer): string[] {
  if (bytes.length === 0) return []
  const text = bytes.toString("utf8")
  if (!Buffer.from(text, "utf8").equals(bytes) || !text.endsWith("\n"))
    throw new Broken(`${what} holds bytes that belong to no line, or its last line is cut off.`)
  return text.slice(0, -1).split("\n")
}

/** The same facts in the form of an export; terms and revealed values must be the one text of their value. */
function asExport(lines: readonly string[], terms: Buffer, reveal: Buffer, negotiation: Buffer | null): string {
  for (const [name, bytes] of [["terms.json", terms] as const, ["reveal.json", reveal] as const]) {
    if (canonical(parsed(name, bytes)) !== bytes.toString("utf8") || !Buffer.from(bytes.toString("utf8")).equals(bytes))
      throw new Broken(`${name} is not written in the one way of RFC 8785.`)
  }
  const reference =
    (parsed("evidence.jsonl", Buffer.from(lines[0] ?? "")) as { agreement?: Json } | null)?.agreement ?? ""
  const facts = {
    format: "lrn-agreement",
    formatVersion: 1,
    reference,
    termsSha256: digestOf(terms.toString("utf8")),
    evidence: lines,
    ...(negotiation && { record: exactText("negotiation.json", negotiation) }),
  }
  return `${JSON.stringify(facts).slice(0, -1)},"terms":${terms},"reveal":${reveal}}`
}

/** Bytes that are the one UTF-8 form of a text: else a changed byte could be read as the same text. */
function exactText(name: string, bytes: Buffer): string {
  const text = bytes.toString("utf8")
  if (!Buffer.from(text, "utf8").equals(bytes)) throw new Broken(`${name} holds bytes that are no text.`)
  return text
}

function parsed(name: string, bytes: Buffer): Json {
  try {
    return JSON.parse(bytes.toString("utf8"))
  } catch {
    throw new Broken(`${name} cannot be read.`)
  }
}

function certificateIn(pem: Buffer): Buffer {
  try {
    return new X509Certificate(pem).raw
  } catch {
    throw new Broken("seal.crt.pem is no certificate.")
  }
}

type Head = { agreement: string; seq: number; head: string }

/** The fingerprint of the key whose signature stands under exactly this head. */
function keyOfHead(head: Head, text: Buffer, signature: Buffer, pem: Buffer): string {
  const { at = "" } = parsed("checkpoint.json", text) as { at?: string }
  if (canonical({ ...head, at, v: 1 }) !== text.toString("utf8"))
    throw new Broken("checkpoint.json is not about the last line of the record.")
  try {
    const key = createPublicKey(pem)
    if (key.asymmetricKeyType === "ed25519" && holds(null, text, key, signature))
      return sha256(key.export({ type: "spki", format: "der" }))
  } catch {
    throw new Broken("log.pub.pem is no public key.")
  }
  throw new Broken("The signature under checkpoint.json does not hold.")
}

/**
 * Holds every checkpoint in a text, as a mail has it, against the lines; as it travels (quoted-printable), a mail breaks long
 * lines with a sign at their end. Returns how many there were.
 */
function compareKept(text: string, agreement: string, lines: readonly string[]): number {
  const found = [
    ...text
      .replaceAll(/=\r?\n/g, "")
      .matchAll(/\{"agreement":"([^"}]*)","at":"[^"}]*","head":"([0-9a-f]*)","seq":(\d+),"v":1\}/g),
  ]
  if (found.length === 0) throw new Broken("There is no checkpoint in what you kept.")
  for (const [, of, head, place] of found) {
    const line = lines[Number(place)]
    if (of !== agreement) throw new Broken("The checkpoint that you kept is about another agreement.")
    if (line === undefined) throw new Broken("The record ends before the line of the checkpoint that you kept.")
    if (digestOf(line) !== head)
      throw new Broken(
        `The record is not the one of the checkpoint that you kept: line ${Number(place) + 1} or one before it was written anew.`,
      )
  }
  return found.length
}

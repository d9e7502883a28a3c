import { createHash } from "node:crypto"
import { canonical, digestOf, type Json } from "./canonical.ts"
import { Broken, type Line } from "./chain.ts"

type Said = { orgRef: Json | undefined; sentence: string }

/**
 * The paper that was signed by hand, as far as the record tells of it: one scan, whose hands, the lines that name them as
 * they are written, and who attested.
 */
export type Paper = { scan: Json | undefined; hands: Said[]; named: string; attestations: Said[] }

/** What stands before a line of the record: the text that was frozen, the paper, and how many have signed electronically. */
type Before = { frozen: Json | undefined; paper: Paper | null; signatures: number }

/**
 * The paper after one line of the record. Hands and attestations belong to the scan that waits and to the text that is frozen;
 * a refusal or the end of the signing takes the scan away with them.
 */
export function paperAfter(
  line: Line,
  values: ReadonlyMap<string, string>,
  { frozen, paper, signatures }: Before,
  wrong: (what: string) => Broken,
): Paper | null {
  if (line.type === "voided") return null
  if (line.type === "signed" && paper) throw wrong("is an electronic signature while a scan waited")
  if (!line.type.startsWith("paper.")) return paper
  if (line.type === "paper.scanned") {
    if (frozen === undefined || line.termsSha256 !== frozen) throw wrong("is a scan of a text that was not frozen")
    if (signatures > 0) throw wrong("is a scan beside electronic signatures")
    if (paper) throw wrong("is a scan while another waited")
    return { scan: line.scanSha256, hands: [], named: "", attestations: [] }
  }
  if (!paper || line.scanSha256 !== paper.scan) throw wrong("speaks of a scan that did not wait")
  if (line.type === "paper.refused") return null
  if (line.termsSha256 !== frozen) throw wrong("speaks of paper with a text that was not frozen")
  if (line.type === "paper.named") {
    if (paper.attestations.length > 0) throw wrong("names a hand after a party had attested to others")
    return { ...paper, hands: [...paper.hands, handOf(line, values)], named: `${paper.named}${canonical(line)}\n` }
  }
  if (line.type === "paper.attested") {
    if (line.handsSha256 !== digestOf(paper.named)) throw wrong("attests to other hands than those that were named")
    return { ...paper, attestations: [...paper.attestations, attestationOf(line, values)] }
  }
  throw wrong("says something of paper that this program does not know")
}

const nameIn = (line: Line, values: ReadonlyMap<string, string>) =>
  values.get("name") ?? `a person whose name is withheld or erased (${String(line.signatoryRef)})`

function handOf(line: Line, values: ReadonlyMap<string, string>): Said {
  const place = values.has("place") ? ` in ${values.get("place")}` : ""
  const sentence = `Signed by hand on paper by ${nameIn(line, values)} for ${String(line.orgRef)} on ${String(line.signedOn)}${place}, as the parties attest; the scan has the SHA-256 ${String(line.scanSha256)}.`
  return { orgRef: line.orgRef, sentence }
}

function attestationOf(line: Line, values: ReadonlyMap<string, string>): Said {
  const email = values.has("email") ? ` (${values.get("email")})` : ""
  const capacity = typeof line.capacity === "string" ? `, ${line.capacity},` : ""
  const moment = `${line.at.slice(0, 10)} ${line.at.slice(11, 19)} UTC`
  const sentence = `The scan was attested by ${nameIn(line, values)}${email}${capacity} for ${String(line.orgRef)} on ${moment}, after giving: ${String(line.authMethods)}. This is no signature.`
  return { orgRef: line.orgRef, sentence }
}

/** The scan of paper signed by hand, by the kind of file that the record names. */
const nameOf: Record<string, string> = {
  "application/pdf": "scan.pdf",
  "image/jpeg": "scan.jpg",
  "image/png": "scan.png",
  "image/webp": "scan.webp",
}
export const scanNames = Object.values(nameOf)

/** The scan to which all parties attested is in the package, and no other is. */
export function requireScan(records: readonly Record<string, Json>[], files: ReadonlyMap<string, Buffer>): void {
  const last = records.findLast(({ type }) => ["paper.scanned", "paper.refused", "voided"].includes(String(type)))
  const scan = last?.type === "paper.scanned" ? last : null
  const name = scan && nameOf[String(scan.scanMediaType)]
  const held = scanNames.filter(one => files.has(one))
  if (scan && (!name || sha256(files.get(name)) !== scan.scanSha256))
    throw new Broken("The scan is not the one to which the parties attested, or it is not in the package.")
  if (held.some(one => one !== name)) throw new Broken("The package holds a scan to which nobody attested.")
}

const sha256 = (bytes: Buffer = Buffer.alloc(0)) => createHash("sha256").update(bytes).digest("hex")

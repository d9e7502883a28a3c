import { canonicalText } from "#lib/agreements/terms/canonical"

/** What proves a signed agreement to somebody who has nothing of the portal. */
export type BundleFacts = {
  /** The sealed file, as its record names it. */
  pdf: Buffer
  /** The file that lay before those who signed, or was printed: the intents name its bytes. */
  signedText: Buffer
  terms: unknown
  /** The terms of every text that was handed over, the oldest first and the signed one last: all parties have read them. */
  revisions: readonly unknown[]
  /** The lines of the record up to the one of the checkpoint, and what the reader may see beside each. */
  evidence: { line: string; reveal: unknown }[]
  /** What was said on the way to the text, as it was frozen with it; null where the record names none. */
  negotiation: string | null
  /** The scan to which all parties attested; null where they signed on the portal. */
  scan: { mediaType: string; content: Buffer } | null
  /** What each signatory was about to sign, or to attest to, in the order of the lines that name it. */
  intents: Intent[]
  checkpoint: { text: string; signature: string }
  /** The log key's public half and the certificate of the seal, in PEM. */
  logKey: string
  certificate: string
  /** The program that checks the rest, and the words that say how to use it. */
  program: string
  readme: string
}

type Intent = {
  digest: string
  text: string
  /** What was said to the signatory before, whose digest the intent names. */
  consent: string
  /** Where a passkey signed it: its public key (COSE), and its answer as WebAuthn has it. */
  passkey: Record<"publicKey" | "authenticatorData" | "clientData" | "assertion", Uint8Array> | null
}

const scanNames: Record<string, string> = {
  "application/pdf": "scan.pdf",
  "image/jpeg": "scan.jpg",
  "image/png": "scan.png",
  "image/webp": "scan.webp",
}

function scanFile({ mediaType, content }: NonNullable<BundleFacts["scan"]>): BundleFile {
  const name = scanNames[mediaType]
  if (!name) throw new Error(`A scan is no ${mediaType}`)
  return { name, content }
}

export type BundleFile = { name: string; content: Buffer }

/** The files of the package in their order. The same facts give the same bytes. */
export function bundleFiles(facts: BundleFacts): BundleFile[] {
  const { evidence, negotiation, scan, intents, checkpoint } = facts
  const texts: [string, string][] = [
    ["README.txt", facts.readme],
    ["verify.sh", facts.program],
    ["terms.json", canonicalText(facts.terms)],
    ["revisions.jsonl", linesOf(facts.revisions.map(canonicalText))],
    ["evidence.jsonl", linesOf(evidence.map(({ line }) => line))],
    ["reveal.json", canonicalText(evidence.map(({ reveal }) => reveal))],
    ...(negotiation === null ? [] : [["negotiation.json", negotiation] satisfies [string, string]]),
    ["intents.jsonl", linesOf(intents.map(({ text }) => text))],
    ["consents.json", canonicalText([...new Set(intents.map(({ consent }) => consent))])],
    ["passkeys.jsonl", linesOf(intents.flatMap(passkeyLine))],
    ["checkpoint.json", checkpoint.text],
    ["log.pub.pem", facts.logKey],
    ["seal.crt.pem", facts.certificate],
  ]
  return [
    { name: "final.pdf", content: facts.pdf },
    { name: "signed-text.pdf", content: facts.signedText },
    ...(scan ? [scanFile(scan)] : []),
    ...texts.map(([name, text]) => ({ name, content: Buffer.from(text, "utf8") })),
    { name: "checkpoint.sig", content: Buffer.from(checkpoint.signature, "base64") },
  ]
}

const linesOf = (lines: readonly string[]) => lines.map(line => `${line}\n`).join("")

/** Bytes in hexadecimal, which every shell can read. */
function passkeyLine({ digest, passkey }: Intent): string[] {
  if (!passkey) return []
  const bytes = Object.entries(passkey).map(([name, held]) => [name, Buffer.from(held).toString("hex")])
  return [canonicalText({ intentSha256: digest, ...Object.fromEntries(bytes) })]
}

import { canonical, digestOf, type Json } from "./canonical.ts"
import { Broken } from "./chain.ts"

type Said = Record<string, Json>

/** What an intent and the line that was acted by it say in the same words. */
const alike = ["agreement", "version", "termsSha256", "pdfSha256", "pdfLength", "consentSha256", "capacity"] as const

/**
 * Every signature, and every attestation to a scan, names by its digest what the person was about to do; those texts and no
 * others are in the package, and each says what its line says: a proof that was given for one text stands under no other.
 * Returns the intents as they are read.
 */
export function requireIntents(records: readonly Said[], intents: readonly string[]): Said[] {
  const named = records.filter(
    ({ type, intentSha256 }) => (type === "signed" || type === "paper.attested") && intentSha256,
  )
  if (
    named.length !== intents.length ||
    named.some(({ intentSha256 }, at) => intentSha256 !== digestOf(intents[at] ?? ""))
  )
    throw new Broken("intents.jsonl does not hold exactly what the signatures of the record name.")
  return intents.map((text, at) => {
    const intent = read(text)
    if (!speaksOf(intent, named[at] ?? {}))
      throw new Broken("What a signatory was about to sign is not what the line of that signature says.")
    return intent
  })
}

function read(text: string): Said {
  try {
    const said: Json = JSON.parse(text)
    if (typeof said === "object" && said !== null && !Array.isArray(said) && canonical(said) === text) return said
  } catch {}
  throw new Broken("intents.jsonl is not written in the one way of RFC 8785.")
}

function speaksOf(intent: Said, line: Said): boolean {
  const isSame = alike.every(key => intent[key] !== undefined && intent[key] === line[key])
  const isByWhom = intent.signatory === line.signatoryRef && intent.org === line.orgRef
  const isAct =
    line.type === "signed"
      ? [intent.act, intent.scanSha256, intent.handsSha256].every(said => said === undefined)
      : intent.act === "attest_scan" && intent.scanSha256 === line.scanSha256 && intent.handsSha256 === line.handsSha256
  return isSame && isByWhom && isAct
}

/** What each signatory was told before, once each; the intents name it by its digest. */
export function requireConsents(intents: readonly Said[], texts: Json, bytes: Buffer): void {
  if (!Array.isArray(texts) || canonical(texts) !== bytes.toString("utf8"))
    throw new Broken("consents.json is not written in the one way of RFC 8785.")
  const named = new Set(intents.map(({ consentSha256 }) => consentSha256))
  const told = new Set(texts.map(text => (typeof text === "string" ? digestOf(text) : null)))
  if (told.size !== texts.length || told.size !== named.size || ![...told].every(digest => named.has(digest)))
    throw new Broken("consents.json does not hold exactly what the signatories were told.")
}

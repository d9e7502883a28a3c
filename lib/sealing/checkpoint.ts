import { createPublicKey, type KeyObject, sign, verify } from "node:crypto"
import { existsSync, mkdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { now } from "#lib/clock"
import { sealFolder, writeWhole } from "#lib/sealing/certificates"
import type { PublicLogKey } from "#lib/sealing/log-key"

/** The head of an agreement's record: the digest of its line `seq`, which stands for that line and all before it. */
export type Head = { agreement: string; seq: number; head: string }

/** A head with its moment as RFC 8785 text, and the log key's signature (Ed25519) over that text. */
export type SignedCheckpoint = { text: string; signature: Buffer }

/** Keys in their order and values that need no escape: this is the one text that RFC 8785 allows. */
export function checkpointText({ agreement, seq, head }: Head, at: string): string {
  return JSON.stringify({ agreement, at, head, seq, v: 1 })
}

export function isHead(asked: Partial<Head>): asked is Head {
  const { agreement, seq, head } = asked
  const isNamed = typeof agreement === "string" && /^[0-9A-Z]+(-[0-9A-Z]+)+$/.test(agreement) && agreement.length < 40
  return isNamed && Number.isSafeInteger(seq) && Number(seq) >= 0 && /^[0-9a-f]{64}$/.test(head ?? "")
}

/** Why the signer will not sign a head: it has signed another one for that line, or one of a later line. */
export type CheckpointFault = "contradicts" | "older"

/**
 * Signs a head, and remembers it: one and the same head is signed once and given again, and another one for a line that was
 * signed never is. Whoever rewrites the database would have to rewrite the signer's own memory too.
 */
export function signHead(asked: Head, key: KeyObject): SignedCheckpoint | CheckpointFault {
  const file = join(memoryFolder(), `${asked.agreement}.jsonl`)
  const signed = existsSync(file) ? readFileSync(file, "utf8").split("\n").filter(Boolean) : []
  const heads = signed.map(text => JSON.parse(text) as Head & { at: string })
  const place = heads.findIndex(({ seq }) => seq === asked.seq)
  if (place >= 0) return heads[place]?.head === asked.head ? bySignature(signed[place] ?? "", key) : "contradicts"
  const last = heads.at(-1)
  if (last && last.seq > asked.seq) return "older"
  // A clock that was set back makes no checkpoint that is older than the one before it.
  const at = [now().toISOString(), last?.at ?? ""].toSorted().at(-1) ?? ""
  const text = checkpointText(asked, at)
  mkdirSync(memoryFolder(), { recursive: true, mode: 0o700 })
  writeWhole(file, `${[...signed, text].join("\n")}\n`, 0o600)
  return bySignature(text, key)
}

const memoryFolder = () => join(sealFolder(), "checkpoints")

/** Ed25519 gives the same signature for the same text. */
const bySignature = (text: string, key: KeyObject): SignedCheckpoint => ({
  text,
  signature: sign(null, Buffer.from(text), key),
})

/** The known key whose signature stands under exactly this head; null where there is none. */
export function keyOfCheckpoint(
  asked: Head,
  { text, signature }: SignedCheckpoint,
  keys: PublicLogKey[],
): PublicLogKey | null {
  if (text !== checkpointText(asked, momentIn(text))) return null
  return keys.find(({ pem }) => verify(null, Buffer.from(text), createPublicKey(pem), signature)) ?? null
}

/** When a checkpoint says that it was signed; empty where it says nothing of the kind. */
export function momentIn(text: string): string {
  return /"at":"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)"/.exec(text)?.[1] ?? ""
}

import { createHash, createPublicKey, type JsonWebKey, type KeyObject, verify } from "node:crypto"
import { canonical, type Json } from "./canonical.ts"
import { Broken } from "./chain.ts"

const parts = ["publicKey", "authenticatorData", "clientData", "assertion"] as const

const hex = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex")
const sha256 = (bytes: Buffer) => createHash("sha256").update(bytes).digest()

/**
 * Checks the answers that passkeys gave to intents: each line of the record that says "passkey" names one by the digests of
 * key and signature, and the signature is over that line's intent, by somebody who showed the device who they are
 * (WebAuthn Level 3, 7.2). Lines and answers stand in the same order, none beside them.
 */
export function requirePasskeys(records: readonly Record<string, Json>[], lines: readonly string[]): void {
  const named = records.filter(({ authMethods }) => authMethods === "passkey")
  const isNamed = (line: string, at: number) => {
    const { intentSha256, bytes } = read(line)
    requireAnswer(intentSha256, bytes)
    const record = named[at]
    return (
      record?.intentSha256 === intentSha256 &&
      record.publicKeySha256 === hex(bytes.publicKey) &&
      record.assertionSha256 === hex(bytes.assertion)
    )
  }
  if (lines.length !== named.length || !lines.every(isNamed))
    throw new Broken("passkeys.jsonl does not hold exactly what the signatures by passkey name.")
}

type Bytes = Record<(typeof parts)[number], Buffer>

function read(line: string): { intentSha256: string; bytes: Bytes } {
  const said = parsed(line)
  if (canonical(said) !== line) throw new Broken("passkeys.jsonl is not written in the one way of RFC 8785.")
  const { intentSha256, ...rest } = said as Record<string, string>
  const isWhole =
    Object.keys(rest).sort().join() === [...parts].sort().join() &&
    [intentSha256, ...Object.values(rest)].every(text => typeof text === "string" && /^([0-9a-f]{2})+$/.test(text))
  if (!isWhole) throw new Broken("A line of passkeys.jsonl lacks something.")
  const bytes = Object.fromEntries(parts.map(part => [part, Buffer.from(rest[part] ?? "", "hex")])) as Bytes
  return { intentSha256: intentSha256 ?? "", bytes }
}

function parsed(text: string): { [key: string]: Json } {
  try {
    const said: Json = JSON.parse(text)
    if (typeof said === "object" && said !== null && !Array.isArray(said)) return said
  } catch {}
  throw new Broken("What a passkey answered cannot be read.")
}

/** A byte of flags: somebody was there (1) and showed the device who they are (4). */
const presentAndVerified = 0x05

function requireAnswer(intentSha256: string, { publicKey, authenticatorData, clientData, assertion }: Bytes): void {
  const { type, challenge, origin } = parsed(clientData.toString("utf8"))
  const isToIntent = type === "webauthn.get" && challenge === Buffer.from(intentSha256, "hex").toString("base64url")
  if (!isToIntent) throw new Broken("A passkey's answer is not to what the signatory was about to sign.")
  const flags = authenticatorData[32] ?? 0
  const isHere = authenticatorData.subarray(0, 32).equals(sha256(Buffer.from(hostOf(origin))))
  if (!isHere || (flags & presentAndVerified) !== presentAndVerified)
    throw new Broken("A passkey's answer was given elsewhere, or to nobody in particular.")
  const key = keyFrom(publicKey)
  const signed = Buffer.concat([authenticatorData, sha256(clientData)])
  if (!verify(key.asymmetricKeyType === "ed25519" ? null : "sha256", signed, key, assertion))
    throw new Broken("A passkey's answer does not hold.")
}

function hostOf(origin: Json | undefined): string {
  return typeof origin === "string" && URL.canParse(origin) ? new URL(origin).hostname : ""
}

/** COSE (RFC 9053): the kind of a key, and its numbers under small keys below nought. */
function keyFrom(cose: Buffer): KeyObject {
  const held = new Map(pairs(cose))
  const number = (place: number) => {
    const value = held.get(place)
    return Buffer.isBuffer(value) ? value.toString("base64url") : ""
  }
  const forms: Record<string, JsonWebKey> = {
    "2 -7 1": { kty: "EC", crv: "P-256", x: number(-2), y: number(-3) },
    "1 -8 6": { kty: "OKP", crv: "Ed25519", x: number(-2) },
    "3 -257": { kty: "RSA", n: number(-1), e: number(-2) },
  }
  const kind = [held.get(1), held.get(3), held.get(-1)].filter(one => typeof one === "number").join(" ")
  const key = forms[kind]
  if (!key) throw new Broken("A passkey's key is of a kind that this program does not know.")
  try {
    return createPublicKey({ key, format: "jwk" })
  } catch {
    throw new Broken("A passkey's key cannot be read.")
  }
}

/** CBOR (RFC 8949) as far as a COSE key goes: one map of numbers to numbers or bytes. */
function pairs(bytes: Buffer): [number, number | Buffer][] {
  let at = 0
  const broken = new Broken("A passkey's key cannot be read.")
  function head(): { major: number; value: number } {
    const first = bytes[at] ?? -1
    const short = first & 0x1f
    const size = short < 24 ? 0 : 2 ** (short - 24)
    if (first < 0 || short > 26 || at + 1 + size > bytes.length) throw broken
    const value = size === 0 ? short : bytes.readUIntBE(at + 1, size)
    at += 1 + size
    return { major: first >> 5, value }
  }
  function element(): number | Buffer {
    const { major, value } = head()
    if (major === 0) return value
    if (major === 1) return -1 - value
    if (major !== 2 || at + value > bytes.length) throw broken
    at += value
    return bytes.subarray(at - value, at)
  }
  const { major, value: count } = head()
  if (major !== 5) throw broken
  const found = Array.from({ length: count }, (): [number, number | Buffer] => [Number(element()), element()])
  if (at !== bytes.length) throw broken
  return found
}

import { createHash } from "node:crypto"
import { canonicalText, sha256 } from "#lib/agreements/terms/canonical"

/** What may be recorded of an agreement. The record proves what was done and when, and holds nothing that names a person. */
export const evidenceTypes = [
  "created",
  "proposed",
  "accepted",
  "duty.accepted",
  "duty.taken_back",
  "frozen",
  "viewed",
  "question.asked",
  "question.answered",
  "signed",
  "paper.scanned",
  "paper.named",
  "paper.attested",
  "paper.refused",
  "declined",
  "delegated",
  "voided",
  "sealed",
  "checkpoint",
  "amended",
  "notice.given",
  "notice.answered",
  "notice.withdrawn",
  "notice.sealed",
  "suspended",
  "resumed",
  "completed",
  "terminated",
  "clearance.stated",
  "clearance.answered",
  "clearance.reopened",
  "neutral.proposed",
  "neutral.agreed",
  "neutral.refused",
  "neutral.withdrawn",
  "neutral.accepted",
  "neutral.declined",
  "neutral.ended",
] as const
export type EvidenceType = (typeof evidenceTypes)[number]

/** Values that every JSON tool writes alike: no fractions, no lists, no objects. */
export type EvidenceValue = string | number | boolean | null

/** What happened; `at` is UTC with milliseconds, as `Date.toISOString` writes it. */
export type EvidenceEntry = {
  agreement: string
  type: EvidenceType
  at: string
  values?: Readonly<Record<string, EvidenceValue>>
}

/** One line as it was read back. */
export type EvidenceRecord = {
  v: 1
  seq: number
  agreement: string
  type: EvidenceType
  at: string
  prev: string
} & Record<string, EvidenceValue>

const ownKeys = ["v", "seq", "agreement", "type", "at", "prev"]

/** What stands before the first line. */
export const chainStart = "0".repeat(64)

/** SHA-256 of a line: the `prev` of the next one and, of the last, the head that leaves our hands with every copy. */
export function lineDigest(line: string): string {
  return sha256(line)
}

/**
 * The line that follows `previous` (null for the first): RFC 8785 text with the digest of the line before. Throws on a value
 * that tools would write differently, on a key that is not ASCII or is the chain's own, and on a time before the last one.
 */
export function appendEntry(previous: string | null, entry: EvidenceEntry): string {
  const { agreement, type, at, values = {} } = entry
  for (const [key, value] of Object.entries(values)) {
    const fault = ownKeys.includes(key) ? "key is the chain's own" : faultOfKey(key) || faultOfValue(value)
    if (fault) throw new Error(`appendEntry refused "${key}": ${fault}`)
  }
  const last = previous === null ? null : readLine(previous)
  if (previous !== null && last === null) throw new Error("appendEntry got a previous line that is no evidence line")
  const record = {
    ...values,
    v: 1,
    seq: (last?.seq ?? -1) + 1,
    agreement,
    type,
    at,
    prev: previous === null ? chainStart : lineDigest(previous),
  }
  const line = canonicalText(record)
  const reason = faultOfLine(line, last, previous)
  if (reason) throw new Error(`appendEntry refused an entry of type "${type}": ${reason}`)
  return line
}

/** Why a line does not stand where it stands. */
export type ChainFault =
  | "not_canonical"
  | "wrong_shape"
  | "wrong_number"
  | "wrong_agreement"
  | "wrong_digest"
  | "wrong_time"
  | "wrong_head"
  | "empty"

/** `line` counts from 1, as people and editors do. */
export type ChainVerdict = { ok: true; head: string; lines: number } | { ok: false; line: number; reason: ChainFault }

/**
 * Follows a record from its first line to its last and never throws, whatever it is given. Any change to a line, any line
 * left out, doubled or moved is found. The last lines can be cut off or the whole rewritten by whoever holds it: only
 * `head`, the digest that a party kept, shows that.
 */
export function verifyChain(lines: readonly string[], head?: string): ChainVerdict {
  if (lines.length === 0) return { ok: false, line: 0, reason: "empty" }
  let last: EvidenceRecord | null = null
  let previous: string | null = null
  for (const [place, line] of lines.entries()) {
    const reason = faultOfLine(line, last, previous)
    if (reason) return { ok: false, line: place + 1, reason }
    last = readLine(line)
    previous = line
  }
  const reached = lineDigest(previous ?? "")
  if (head !== undefined && head !== reached) return { ok: false, line: lines.length, reason: "wrong_head" }
  return { ok: true, head: reached, lines: lines.length }
}

/**
 * What stands in the record for a personal value: SHA-256 of salt and value. The salt, 32 random bytes in hexadecimal, is
 * kept with the value outside the record and erased with it; then nobody can guess the value from the commitment (GDPR 17).
 */
export function commit(salt: string, value: string): string {
  if (!/^[0-9a-f]{64}$/.test(salt)) throw new Error("commit needs a salt of 32 bytes in lower-case hexadecimal")
  return createHash("sha256").update(Buffer.from(salt, "hex")).update(value, "utf8").digest("hex")
}

/** True when the value, with its salt, is the one that was committed to. */
export function reveals(commitment: string, salt: string, value: string): boolean {
  return /^[0-9a-f]{64}$/.test(salt) && commit(salt, value) === commitment
}

function faultOfLine(line: string, last: EvidenceRecord | null, previous: string | null): ChainFault | null {
  const record = readLine(line)
  if (record === null) return "wrong_shape"
  if (canonicalText(record) !== line) return "not_canonical"
  if (record.seq !== (last?.seq ?? -1) + 1) return "wrong_number"
  if (last && record.agreement !== last.agreement) return "wrong_agreement"
  if (record.prev !== (previous === null ? chainStart : lineDigest(previous))) return "wrong_digest"
  return last && record.at < last.at ? "wrong_time" : null
}

function readLine(line: unknown): EvidenceRecord | null {
  if (typeof line !== "string") return null
  try {
    const record: unknown = JSON.parse(line)
    return isRecord(record) ? record : null
  } catch {
    return null
  }
}

function isRecord(value: unknown): value is EvidenceRecord {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false
  const record = value as Record<string, unknown>
  return (
    Object.entries(record).every(([key, held]) => !faultOfKey(key) && !faultOfValue(held)) &&
    record.v === 1 &&
    Number.isSafeInteger(record.seq) &&
    typeof record.agreement === "string" &&
    record.agreement !== "" &&
    evidenceTypes.includes(record.type as EvidenceType) &&
    typeof record.at === "string" &&
    isMoment(record.at) &&
    typeof record.prev === "string" &&
    /^[0-9a-f]{64}$/.test(record.prev)
  )
}

function isMoment(text: string): boolean {
  const moment = new Date(text)
  return !Number.isNaN(moment.getTime()) && moment.toISOString() === text && text.length === 24
}

function faultOfKey(key: string): string | null {
  return /^[A-Za-z][A-Za-z0-9_]*$/.test(key) ? null : "key is not plain ASCII"
}

/** U+007F is written differently by `jq`; negative zero and fractions by others. */
function faultOfValue(value: unknown): string | null {
  if (typeof value === "string")
    return value.isWellFormed() && !value.includes("\u007F") ? null : "text is not well formed"
  if (typeof value === "number")
    return Number.isSafeInteger(value) && !Object.is(value, -0) ? null : "number is not whole"
  return value === null || typeof value === "boolean" ? null : "value is neither text, whole number, truth nor null"
}

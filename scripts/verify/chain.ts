import { canonical, commitmentTo, digestOf, type Json } from "./canonical.ts"

/** One line of the record: what happened, when, and what is said of it. */
export type Line = { type: string; at: string; agreement: string; seq: number; prev: string } & Record<string, Json>

/** Salt and value behind a commitment, by the name of the commitment without `Commit`. */
export type Revealed = Record<string, { salt: string; value: string }>

/** What is wrong, as a sentence for people. */
export class Broken extends Error {}

const hexadecimal = /^[0-9a-f]{64}$/

/**
 * Follows the record from its first line to its last. Each line must be written in the one way of RFC 8785, bear the next
 * number and the digest of the line before, belong to the same agreement, and not be older than the line before.
 */
export function walk(lines: readonly string[], reference: string): { read: Line[]; head: string } {
  const read: Line[] = []
  let before = "0".repeat(64)
  for (const [place, text] of lines.entries()) {
    const line = asLine(text, place + 1)
    const last = read.at(-1)
    const wrong = (what: string) => new Broken(`Line ${place + 1} of the record ${what}.`)
    if (line.seq !== place) throw wrong("has a wrong number: a line was left out, added or moved")
    if (line.prev !== before) throw wrong("does not follow from the line before it: one of the two was changed")
    if (line.agreement !== reference) throw wrong("belongs to another agreement")
    if (last && line.at < last.at) throw wrong("is older than the line before it")
    read.push(line)
    before = digestOf(text)
  }
  if (read.length === 0) throw new Broken("The record is empty.")
  return { read, head: before }
}

function asLine(text: string, number: number): Line {
  let line: Json
  try {
    line = JSON.parse(text)
  } catch {
    throw new Broken(`Line ${number} of the record cannot be read.`)
  }
  if (typeof line !== "object" || line === null || Array.isArray(line) || canonical(line) !== text)
    throw new Broken(`Line ${number} of the record is not written in the one way that RFC 8785 allows.`)
  const { v, type, at, agreement, seq, prev } = line
  const isWhole = v === 1 && typeof type === "string" && typeof agreement === "string" && typeof seq === "number"
  if (!isWhole || typeof at !== "string" || typeof prev !== "string" || !isMoment(at))
    throw new Broken(`Line ${number} of the record lacks something that every line has.`)
  return { ...line, type, at, agreement, seq, prev }
}

function isMoment(text: string): boolean {
  const moment = new Date(text)
  return !Number.isNaN(moment.getTime()) && moment.toISOString() === text
}

/** Holds what is revealed beside a line against its commitments. Returns the values that match, by name. */
export function openCommitments(line: Line, revealed: Revealed, number: number): Map<string, string> {
  const values = new Map<string, string>()
  for (const [name, { salt, value }] of Object.entries(revealed)) {
    const commitment = line[`${name}Commit`]
    if (commitment === undefined)
      throw new Broken(`Beside line ${number} stands a value "${name}" to which the line does not commit.`)
    if (!hexadecimal.test(salt) || commitmentTo(salt, value) !== commitment)
      throw new Broken(`The value "${name}" beside line ${number} is not the one to which the line commits.`)
    values.set(name, value)
  }
  return values
}

/** How many values the line commits to that the file does not show. */
export function hiddenValues(line: Line, shown: ReadonlyMap<string, string>): number {
  return Object.keys(line).filter(key => key.endsWith("Commit")).length - shown.size
}

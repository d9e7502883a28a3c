import { readFileSync } from "node:fs"
import { testClockFile } from "#lib/env"

/**
 * The only clock of the portal. Processes started by tests read an offset in milliseconds from the file named by
 * `TEST_CLOCK`, so that "six months later" takes no six months.
 */
export function now(): Date {
  return new Date(Date.now() + offset())
}

/** Today's calendar day in UTC as YYYY-MM-DD. */
export function today(): string {
  return now().toISOString().slice(0, 10)
}

/** The moment `milliseconds` from now; a negative number looks back. */
export function fromNow(milliseconds: number): Date {
  return new Date(now().getTime() + milliseconds)
}

export const minute = 60_000
export const hour = 60 * minute
export const day = 24 * hour

function offset(): number {
  const file = testClockFile()
  if (!file) return 0
  try {
    return Number(readFileSync(file, "utf8")) || 0
  } catch {
    return 0
  }
}

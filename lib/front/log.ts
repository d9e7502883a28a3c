import { pino } from "pino"
import { withoutSecret } from "#lib/front/mailed-link"

/** One JSON line an event, in UTC, on standard output: what the operator's own tools collect. */
const log = pino({ base: undefined, timestamp: pino.stdTimeFunctions.isoTime })

/** Longest part of a message that is written down: a fault of the database may quote what it was given. */
const messageCharactersMax = 500

/**
 * Writes a fault with the reference that its reader was shown. The address is logged without its query, which may hold
 * what somebody searched for; nothing of a body, a cookie or a person is.
 */
export function logFault(fault: unknown, where: { reference: string; method: string; path: string }): void {
  const error = fault instanceof Error ? fault : new Error(String(fault))
  const { name, message, stack = "" } = error
  const path = loggedPath(where.path)
  const told = { ...where, path, name, message: message.slice(0, messageCharactersMax), stack: placesIn(stack) }
  log.error(told, "fault")
}

/** Where it happened, without the message that a stack begins with. */
function placesIn(stack: string): string[] {
  return stack
    .split("\n")
    .filter(line => line.trimStart().startsWith("at "))
    .slice(0, 12)
    .map(line => line.trim())
}

/** An address as it may be written down: whoever reads the log must not be able to use a link that was mailed. */
export function loggedPath(address: string): string {
  return withoutSecret(address)
}

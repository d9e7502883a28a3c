import { createHmac } from "node:crypto"
import { contentKey } from "#lib/env"
import { readableCode } from "#lib/ids"

const recoveryCodes = 10

/** Twelve signs each: 60 bits, which nobody guesses at ten tries a quarter of an hour. */
export function makeRecoveryCodes(): string[] {
  return Array.from({ length: recoveryCodes }, () => readableCode(3))
}

/**
 * What is stored of a recovery code. The key lies outside the database: who has a copy of it alone cannot try all codes.
 * Signs that look alike are one, and how they are grouped does not matter.
 */
export function recoveryCodeDigest(userId: string, code: string): string {
  const read = code
    .toUpperCase()
    .replaceAll("O", "0")
    .replaceAll(/[IL]/g, "1")
    .replaceAll(/[^0-9A-Z]/g, "")
  return createHmac("sha256", contentKey()).update(`recovery code ${userId} ${read}`).digest("hex")
}

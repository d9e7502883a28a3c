import { createHash, randomBytes, randomUUID } from "node:crypto"

/** A bearer secret of 192 bits for links and cookies, safe in addresses. Only its digest is ever stored. */
export function secretToken(): string {
  return randomBytes(24).toString("base64url")
}

/** What is stored of a secret token: SHA-256 in hex. The token has enough entropy, so no salt and no slow hash. */
export function tokenDigest(token: string): string {
  return createHash("sha256").update(token).digest("hex")
}

/** A code that a person can copy by hand: `groups` of four in Crockford's base 32 (no I, L, O, U); 20 bits a group. */
export function readableCode(groups = 5): string {
  const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
  const letters = Array.from(randomBytes(groups * 4), byte => alphabet[byte % 32])
  return Array.from({ length: groups }, (_, i) => letters.slice(i * 4, i * 4 + 4).join("")).join("-")
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Addresses carry ids that anybody may alter; PostgreSQL throws on what is no uuid, so it is asked only about ids. */
export function isId(value: unknown): value is string {
  return typeof value === "string" && uuid.test(value)
}

export const makeId = randomUUID

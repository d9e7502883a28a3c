import { type Algorithm, hash, verify } from "@node-rs/argon2"

/** OWASP's floor for argon2id: 19 MiB, two passes, one lane. About 30 ms here; each hash occupies one libuv thread. */
const cost = { algorithm: 2 satisfies Algorithm, memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFC"), cost)
}

export function passwordMatches(stored: string, password: string): Promise<boolean> {
  return verify(stored, password.normalize("NFC"))
}

let decoy: Promise<string> | undefined

/** Spends the time of a real check, so that an unknown name answers no faster than a wrong password. */
export async function pretendToCheck(password: string): Promise<void> {
  decoy ??= hashPassword("nobody has this password, and nobody will")
  await passwordMatches(await decoy, password)
}

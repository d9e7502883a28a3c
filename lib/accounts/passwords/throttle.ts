import { createHmac } from "node:crypto"
import { RateLimiterPrisma, type RateLimiterRes } from "rate-limiter-flexible"
import { refusal } from "#lib/accounts/codes"
import { prisma } from "#lib/db/client"
import { sessionSecret } from "#lib/env"

const hourSeconds = 3_600

/**
 * Tries are counted per account and place together, and per place: somebody who guesses at an account from elsewhere
 * uses up their own tries and never locks out its owner. Counters live in the database, so all processes share them
 * and a restart forgets nothing. Names and addresses are kept as keyed digests only.
 */
export async function countSignInTry(name: string, address: string): Promise<void> {
  await count("sign-in", `${name} ${address}`, 10, hourSeconds / 4)
  await count("sign-in-place", address, 100, hourSeconds)
  await count("sign-in-name", name, 100, hourSeconds)
}

/** A right password clears what wrong ones before it had counted for this account and place. */
export async function forgetSignInTries(name: string, address: string): Promise<void> {
  await limiter("sign-in", 10, hourSeconds / 4).delete(digest(`${name} ${address}`))
}

/** For mails that a stranger can cause: a few an hour to one address, more from one place. */
export async function countMailRequest(recipient: string, address: string): Promise<boolean> {
  try {
    await count("mail", recipient, 4, hourSeconds)
    await count("mail-place", address, 40, hourSeconds)
    return true
  } catch {
    return false
  }
}

/** Any other thing that visitors may do, so many times an hour from one place. */
export async function countVisit(what: string, address: string, hourlyMax: number): Promise<void> {
  await count(what, address, hourlyMax, hourSeconds)
}

async function count(purpose: string, key: string, points: number, duration: number): Promise<void> {
  try {
    await limiter(purpose, points, duration).consume(digest(key))
  } catch (reason) {
    if (reason instanceof Error) throw reason
    const waited = reason as RateLimiterRes
    throw refusal("accounts.too_many_tries", {
      "": { code: "wait", values: { minutes: Math.max(1, Math.ceil(waited.msBeforeNext / 60_000)) } },
    })
  }
}

const limiters = new Map<string, RateLimiterPrisma>()

function limiter(purpose: string, points: number, duration: number): RateLimiterPrisma {
  const known = limiters.get(purpose)
  if (known) return known
  const made = new RateLimiterPrisma({ storeClient: prisma(), keyPrefix: purpose, points, duration })
  limiters.set(purpose, made)
  return made
}

function digest(key: string): string {
  return createHmac("sha256", sessionSecret()).update(key).digest("base64url")
}

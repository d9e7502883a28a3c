import { createHmac } from "node:crypto"
import { RateLimiterPrisma, type RateLimiterRes } from "rate-limiter-flexible"
import { refusal } from "#lib/accounts/codes"
import { prisma } from "#lib/db/client"
import { sessionSecret } from "#lib/env"

const hourSeconds = 3_600

/** How long a place remains known from which the right password came. */
const knownPlaceSeconds = 90 * 24 * hourSeconds

/**
 * Tries are counted per account and place together, per place, and per account over all places where its password has
 * not come right before: somebody who guesses from elsewhere, even from many places at once, uses up tries of their own
 * and never shuts the owner out of where they are known. The owner in a new place waits out such an attack.
 * Counters live in the database, so all processes share them and a restart forgets nothing. Names and addresses are
 * kept as keyed digests only.
 */
export async function countSignInTry(name: string, address: string): Promise<void> {
  await count("sign-in", `${name} ${address}`, 10, hourSeconds / 4)
  await count("sign-in-place", address, 100, hourSeconds)
  if (!(await knownPlaces().get(digest(`${name} ${address}`)))) await count("sign-in-name", name, 100, hourSeconds)
}

/** A right password clears what wrong ones before it had counted for this account and place, and makes the place known. */
export async function forgetSignInTries(name: string, address: string): Promise<void> {
  const key = digest(`${name} ${address}`)
  await limiter("sign-in", 10, hourSeconds / 4).delete(key)
  await knownPlaces().set(key, 1, knownPlaceSeconds)
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

/**
 * Six-digit codes that somebody gets wrong in a day, over all places and sessions: none of a million is found in a
 * lifetime of days. A try is counted before it is looked at, so that none of many at once goes uncounted. Answers how
 * many are left, or null where the day's are used up.
 */
export async function countCodeOfDay(name: string, dailyMax: number): Promise<number | null> {
  try {
    return (await limiter("code-of-day", dailyMax, 24 * hourSeconds).consume(digest(name))).remainingPoints
  } catch (reason) {
    if (reason instanceof Error) throw reason
    return null
  }
}

/** Takes one back that was not wrong. */
export async function uncountCodeOfDay(name: string, dailyMax: number): Promise<void> {
  await limiter("code-of-day", dailyMax, 24 * hourSeconds).reward(digest(name))
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

const knownPlaces = (): RateLimiterPrisma => limiter("sign-in-known", 1, knownPlaceSeconds)

const limiters = new Map<string, RateLimiterPrisma>()

function limiter(purpose: string, points: number, duration: number): RateLimiterPrisma {
  const known = limiters.get(purpose)
  if (known) return known
  // Its own clearing runs by a timer in every process; the job accounts.forget clears for all of them.
  const settings = { storeClient: prisma(), keyPrefix: purpose, points, duration, clearExpiredByTimeout: false }
  const made = new RateLimiterPrisma(settings)
  limiters.set(purpose, made)
  return made
}

function digest(key: string): string {
  return createHmac("sha256", sessionSecret()).update(key).digest("base64url")
}

import { sealCodeApp } from "#lib/accounts/second-factor/code-app"
import { codeAt, fromBase32, stepAt } from "#lib/accounts/second-factor/totp"
import type { Person } from "#lib/actor"
import { now } from "#lib/clock"
import { asSystem, type Tx } from "#lib/db/door"
import { storyCodeKey, storyPassword } from "#seed/personas"

/** Gives somebody of the story a code app that is in use, with the story's key and no recovery codes. */
export async function tellCodeApp(tx: Tx, userId: string): Promise<void> {
  const sealed = sealCodeApp({ secret: storyCodeKey, recoveryCodes: [] })
  await tx.codeApp.create({
    data: { userId, sealed, begunAt: now(), confirmedAt: now() },
    select: { userId: true },
  })
}

/** The code that the story's app shows at this moment, whether or not it was used already. */
export function storyCode(): string {
  return codeAt(fromBase32(storyCodeKey), stepAt(now()))
}

/**
 * A code that this person has not used. Days of the story pass in a moment, and two acts of a test fall into one step:
 * what was used is forgotten first.
 */
export async function freshCode({ userId }: Person): Promise<string> {
  await asSystem("story", tx => tx.codeApp.updateMany({ where: { userId }, data: { usedStep: 0 } }))
  return storyCode()
}

/** What a person gives who must prove themselves anew: the story's password, and a code of their app. */
export const proofOf = async (person: Person) => ({ password: storyPassword, code: await freshCode(person) })

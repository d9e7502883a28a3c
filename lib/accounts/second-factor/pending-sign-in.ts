import { pendingSignInMinutes } from "#lib/accounts/policy"
import { fromNow, minute, now } from "#lib/clock"
import type { Tx } from "#lib/db/door"
import { secretToken, tokenDigest } from "#lib/ids"

/** Whether somebody has to prove a second time who they are. */
export async function hasSecondFactor(tx: Tx, userId: string): Promise<boolean> {
  return (await tx.codeApp.count({ where: { userId, confirmedAt: { not: null } } })) > 0
}

/** Notes that the password was right. Returns the secret for the cookie with which the second step is taken. */
export async function beginSecondStep(tx: Tx, userId: string): Promise<string> {
  const token = secretToken()
  await tx.pendingSignIn.create({
    data: {
      userId,
      tokenDigest: tokenDigest(token),
      begunAt: now(),
      endsAt: fromNow(pendingSignInMinutes * minute),
    },
    select: { id: true },
  })
  return token
}

/** Whose second step this secret is for; null when it is unknown, used, too old, or its person may no longer sign in. */
export async function pendingSignIn(tx: Tx, token: string): Promise<string | null> {
  const pending = await tx.pendingSignIn.findFirst({ where: open(token), select: { userId: true } })
  return pending?.userId ?? null
}

/** Uses the secret up; false where another was faster. */
export async function spendPendingSignIn(tx: Tx, token: string): Promise<boolean> {
  const { count } = await tx.pendingSignIn.updateMany({ where: open(token), data: { usedAt: now() } })
  return count === 1
}

function open(token: string) {
  return {
    tokenDigest: tokenDigest(token),
    usedAt: null,
    endsAt: { gt: now() },
    user: { closedAt: null, suspendedAt: null },
  }
}

/** What a passkey answers in this step: known to nobody before, and spent with the secret. */
export function signInChallenge(token: string): string {
  return Buffer.from(tokenDigest(token), "hex").toString("base64url")
}

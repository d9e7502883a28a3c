import { openCodeApp } from "#lib/accounts/second-factor/code-app"
import { recoveryCodeDigest } from "#lib/accounts/second-factor/recovery-codes"
import { fromBase32, stepOfCode } from "#lib/accounts/second-factor/totp"
import { now } from "#lib/clock"
import type { Tx } from "#lib/db/door"

export type CodeKind = "totp" | "recovery"

/**
 * Spends a code, or answers null where it is none that counts. Each update holds on condition that the code is unspent,
 * so of two who send the same code at once one succeeds.
 */
export async function spendCode(tx: Tx, userId: string, code: string): Promise<CodeKind | null> {
  const codeApp = await tx.codeApp.findUnique({
    where: { userId, confirmedAt: { not: null } },
    select: { sealed: true, usedStep: true },
  })
  if (!codeApp) return null
  const { secret } = openCodeApp(codeApp.sealed)
  const step = stepOfCode(fromBase32(secret), code, now(), codeApp.usedStep)
  if (step !== null) {
    const { count } = await tx.codeApp.updateMany({
      where: { userId, usedStep: { lt: step } },
      data: { usedStep: step },
    })
    return count === 1 ? "totp" : null
  }
  const { count } = await tx.recoveryCode.updateMany({
    where: { userId, digest: recoveryCodeDigest(userId, code), usedAt: null },
    data: { usedAt: now() },
  })
  return count === 1 ? "recovery" : null
}

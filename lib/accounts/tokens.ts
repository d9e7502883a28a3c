import { fromNow, now } from "#lib/clock"
import type { Tx } from "#lib/db/door"
import type { AccountTokenKind } from "#lib/db/generated/enums"
import { secretToken, tokenDigest } from "#lib/ids"

/** Makes a mailed secret and voids those of the same purpose that were sent before. Returns it; only its digest stays. */
export async function issueToken(
  tx: Tx,
  user: { id: string; email: string },
  purpose: AccountTokenKind,
  lifetime: number,
): Promise<string> {
  await tx.accountToken.updateMany({ where: { userId: user.id, purpose, usedAt: null }, data: { endsAt: now() } })
  const token = secretToken()
  await tx.accountToken.create({
    data: {
      userId: user.id,
      purpose,
      tokenDigest: tokenDigest(token),
      email: user.email,
      issuedAt: now(),
      endsAt: fromNow(lifetime),
    },
    select: { id: true },
  })
  return token
}

/**
 * Uses up a mailed secret, or returns null when it is not valid. The conditional update makes one of two posts win.
 * A link sent to an address that is no longer the account's is worth nothing.
 */
export async function useToken(tx: Tx, token: string, purpose: AccountTokenKind): Promise<string | null> {
  const found = await tx.accountToken.findUnique({
    where: { tokenDigest: tokenDigest(token) },
    select: { id: true, email: true, purpose: true, user: { select: { id: true, email: true, closedAt: true } } },
  })
  if (!found || found.purpose !== purpose || found.user.closedAt || found.email !== found.user.email) return null
  const { count } = await tx.accountToken.updateMany({
    where: { id: found.id, usedAt: null, endsAt: { gt: now() } },
    data: { usedAt: now() },
  })
  return count === 1 ? found.user.id : null
}

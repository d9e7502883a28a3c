import { passkeyRequest } from "#lib/accounts/second-factor/passkey-request"
import { pendingSignIn, signInChallenge } from "#lib/accounts/second-factor/pending-sign-in"
import type { PasskeyRequest } from "#lib/accounts/second-factor/views"
import type { Actor } from "#lib/actor"
import { asSystem } from "#lib/db/door"

/** What devices are asked in the second step of signing in; null where no step is open or its person has no passkey. */
export async function getSecondStep(_visitor: Actor, token: string): Promise<PasskeyRequest | null> {
  return asSystem("accounts", async tx => {
    const userId = token && (await pendingSignIn(tx, token))
    if (!userId) return null
    const passkeys = await tx.passkey.findMany({ where: { userId }, select: { credentialId: true } })
    return passkeyRequest(Buffer.from(signInChallenge(token), "base64url"), passkeys)
  })
}

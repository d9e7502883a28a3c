import { passkeyRequest } from "#lib/accounts/second-factor/passkey-request"
import type { PasskeyRequest } from "#lib/accounts/second-factor/views"
import { ownUser } from "#lib/accounts/visibility"
import type { Actor } from "#lib/actor"
import { asActor } from "#lib/db/door"

/** What the person's devices are asked to sign; null for who has no passkey. The challenge is bytes in hexadecimal. */
export async function getPasskeyRequest(actor: Actor, challenge: string): Promise<PasskeyRequest | null> {
  const user = await asActor(actor, tx =>
    tx.user.findFirst({ where: ownUser(actor), select: { passkeys: { select: { credentialId: true } } } }),
  )
  return user && passkeyRequest(Buffer.from(challenge, "hex"), user.passkeys)
}

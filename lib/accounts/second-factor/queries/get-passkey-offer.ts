import { generateRegistrationOptions } from "@simplewebauthn/server"
import { relyingParty } from "#lib/accounts/second-factor/passkeys"
import type { PasskeyRequest } from "#lib/accounts/second-factor/views"
import { ownUser } from "#lib/accounts/visibility"
import type { Actor } from "#lib/actor"
import { now } from "#lib/clock"
import { asActor } from "#lib/db/door"
import { senderName } from "#lib/env"

/** What a device is asked when it makes a passkey; null where nothing was begun in this browser, or too long ago. */
export async function getPasskeyOffer(actor: Actor): Promise<PasskeyRequest | null> {
  if (actor.kind !== "person") return null
  const user = await asActor(actor, tx =>
    tx.user.findFirst({
      where: { ...ownUser(actor), passkeyOffer: { sessionId: actor.sessionId, endsAt: { gt: now() } } },
      select: {
        id: true,
        userName: true,
        name: true,
        passkeyOffer: { select: { challenge: true } },
        passkeys: { select: { credentialId: true } },
      },
    }),
  )
  if (!user?.passkeyOffer) return null
  const options = await generateRegistrationOptions({
    rpName: senderName(),
    rpID: relyingParty().id,
    userName: user.userName,
    userDisplayName: user.name,
    userID: new TextEncoder().encode(user.id),
    challenge: new Uint8Array(Buffer.from(user.passkeyOffer.challenge, "base64url")),
    attestationType: "none",
    excludeCredentials: user.passkeys.map(({ credentialId: id }) => ({ id })),
    authenticatorSelection: { residentKey: "preferred", userVerification: "required" },
  })
  return { options: JSON.stringify(options) }
}

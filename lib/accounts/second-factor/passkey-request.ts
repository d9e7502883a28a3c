import { generateAuthenticationOptions } from "@simplewebauthn/server"
import { relyingParty } from "#lib/accounts/second-factor/passkeys"
import type { PasskeyRequest } from "#lib/accounts/second-factor/views"

/** Asks for an answer to this challenge by one of these keys, its holder verified by the device. */
export async function passkeyRequest(
  challenge: Uint8Array,
  passkeys: readonly { credentialId: string }[],
): Promise<PasskeyRequest | null> {
  if (passkeys.length === 0) return null
  const options = await generateAuthenticationOptions({
    rpID: relyingParty().id,
    challenge: new Uint8Array(challenge),
    userVerification: "required",
    allowCredentials: passkeys.map(({ credentialId: id }) => ({ id })),
  })
  return { options: JSON.stringify(options) }
}

import { verifyAuthenticationResponse } from "@simplewebauthn/server"
import { refusal } from "#lib/accounts/codes"
import type { PasskeyAnswer } from "#lib/accounts/second-factor/schema"
import { now } from "#lib/clock"
import type { Tx } from "#lib/db/door"
import { origin, trustedOrigins } from "#lib/env"

/** To whom devices show their passkeys: this host, at the addresses that may post to it. */
export const relyingParty = () => ({ id: new URL(origin()).hostname, origins: trustedOrigins() })

export type UsedPasskey = { credentialId: string; publicKey: Uint8Array<ArrayBuffer> }

/**
 * Takes a passkey's answer to one challenge: of this person's own key, given at our address, with the person verified by
 * the device. Its counter goes on in the same transaction, so an answer that is sent twice counts once.
 * Refuses: accounts.passkey_not_valid.
 */
export async function takePasskeyAnswer(
  tx: Tx,
  userId: string,
  { challenge, answer }: { challenge: string; answer: PasskeyAnswer },
): Promise<UsedPasskey> {
  const passkey = await tx.passkey.findFirst({ where: { userId, credentialId: answer.id } })
  if (!passkey) throw refusal("accounts.passkey_not_valid")
  const { id, origins } = relyingParty()
  const credential = {
    id: passkey.credentialId,
    publicKey: new Uint8Array(passkey.publicKey),
    counter: Number(passkey.signCount),
  }
  const verified = await verifyAuthenticationResponse({
    response: answer as Parameters<typeof verifyAuthenticationResponse>[0]["response"],
    expectedChallenge: challenge,
    expectedOrigin: origins,
    expectedRPID: id,
    credential,
    requireUserVerification: true,
  }).catch(asRefusal)
  if (!verified.verified) throw refusal("accounts.passkey_not_valid")
  const { count } = await tx.passkey.updateMany({
    where: { id: passkey.id, signCount: passkey.signCount },
    data: { signCount: verified.authenticationInfo.newCounter, usedAt: now() },
  })
  if (count === 0) throw refusal("accounts.passkey_not_valid")
  return { credentialId: passkey.credentialId, publicKey: credential.publicKey }
}

/** The library throws plain errors at whatever a forged answer holds; all of them mean the same to its sender. */
export function asRefusal(): never {
  throw refusal("accounts.passkey_not_valid")
}

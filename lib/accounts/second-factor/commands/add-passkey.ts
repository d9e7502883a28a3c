import { verifyRegistrationResponse } from "@simplewebauthn/server"
import { permit, refusal } from "#lib/accounts/codes"
import { refusalAddPasskey, requireAccountHolder } from "#lib/accounts/policy"
import { asRefusal, relyingParty } from "#lib/accounts/second-factor/passkeys"
import type { AddPasskeyInput } from "#lib/accounts/second-factor/schema"
import { tellOfSecondFactor } from "#lib/accounts/second-factor/tell"
import type { Actor } from "#lib/actor"
import { now } from "#lib/clock"
import { asActor } from "#lib/db/door"

/**
 * Adds the passkey with which a device answered the challenge that was made in this browser minutes ago, when password
 * and code were given. The device must
 * have verified its holder. The person is told by mail.
 * Refuses: accounts.sign_in_first, accounts.no_code_app, accounts.passkey_not_valid.
 */
export async function addPasskey(actor: Actor, input: AddPasskeyInput): Promise<void> {
  const person = requireAccountHolder(actor)
  const { userId, sessionId } = person
  await asActor(actor, async tx => {
    const codeApps = await tx.codeApp.count({ where: { userId, confirmedAt: { not: null } } })
    permit(refusalAddPasskey({ hasCodeApp: codeApps > 0 }))
    const offer = await tx.passkeyOffer.findFirst({ where: { userId, sessionId, endsAt: { gt: now() } } })
    // The challenge is good once: of two answers that come at once one finds it gone.
    const { count } = await tx.passkeyOffer.deleteMany({ where: { userId, challenge: offer?.challenge ?? "" } })
    if (!offer || count === 0) throw refusal("accounts.passkey_not_valid")
    const { id, origins } = relyingParty()
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: input.answer as Parameters<typeof verifyRegistrationResponse>[0]["response"],
      expectedChallenge: offer.challenge,
      expectedOrigin: origins,
      expectedRPID: id,
      requireUserVerification: true,
    }).catch(asRefusal)
    if (!verified || !registrationInfo) throw refusal("accounts.passkey_not_valid")
    const { credential } = registrationInfo
    await tx.passkey.create({
      data: {
        userId,
        credentialId: credential.id,
        publicKey: new Uint8Array(credential.publicKey),
        signCount: credential.counter,
        transports: input.answer.response.transports,
        name: input.name,
        addedAt: now(),
      },
      select: { id: true },
    })
    await tellOfSecondFactor(tx, person, "account.passkey_added")
  })
}

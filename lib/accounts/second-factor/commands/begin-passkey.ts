import { randomBytes } from "node:crypto"
import { permit } from "#lib/accounts/codes"
import { passkeyOfferMinutes, refusalAddPasskey, requireAccountHolder } from "#lib/accounts/policy"
import { proveWithCode } from "#lib/accounts/second-factor/commands/prove-with-code"
import type { BeginPasskeyInput } from "#lib/accounts/second-factor/schema"
import type { Actor } from "#lib/actor"
import { fromNow, minute, now } from "#lib/clock"
import { asActor } from "#lib/db/door"

/**
 * Begins to add a passkey, after password and code: makes the challenge that the device answers, in this browser and in
 * no other. Whoever has the password alone cannot make a second proof of their own.
 * Refuses: accounts.sign_in_first, accounts.wrong_password, accounts.wrong_code, accounts.codes_used_up,
 * accounts.too_many_tries, accounts.no_code_app.
 */
export async function beginPasskey(actor: Actor, input: BeginPasskeyInput): Promise<void> {
  const { userId, sessionId } = requireAccountHolder(actor)
  await proveWithCode(actor, input, ({ spend }) =>
    asActor(actor, async tx => {
      const codeApps = await tx.codeApp.count({ where: { userId, confirmedAt: { not: null } } })
      permit(refusalAddPasskey({ hasCodeApp: codeApps > 0 }))
      await spend(tx)
      const offer = {
        sessionId,
        challenge: randomBytes(32).toString("base64url"),
        begunAt: now(),
        endsAt: fromNow(passkeyOfferMinutes * minute),
      }
      await tx.passkeyOffer.upsert({
        where: { userId },
        create: { userId, ...offer },
        update: offer,
        select: { userId: true },
      })
    }),
  )
}

import { randomBytes } from "node:crypto"
import { permit } from "#lib/accounts/codes"
import { stepUp } from "#lib/accounts/commands/step-up"
import { passkeyOfferMinutes, refusalAddPasskey, requireAccountHolder } from "#lib/accounts/policy"
import type { BeginPasskeyInput } from "#lib/accounts/second-factor/schema"
import type { Actor } from "#lib/actor"
import { fromNow, minute, now } from "#lib/clock"
import { asActor } from "#lib/db/door"

/**
 * Begins to add a passkey, after the password was given again: makes the challenge that the device answers.
 * Refuses: accounts.sign_in_first, accounts.wrong_password, accounts.too_many_tries, accounts.no_code_app.
 */
export async function beginPasskey(actor: Actor, input: BeginPasskeyInput): Promise<void> {
  const { userId } = requireAccountHolder(actor)
  await stepUp(actor, input)
  await asActor(actor, async tx => {
    const codeApps = await tx.codeApp.count({ where: { userId, confirmedAt: { not: null } } })
    permit(refusalAddPasskey({ hasCodeApp: codeApps > 0 }))
    const offer = {
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
  })
}

import { randomBytes } from "node:crypto"
import { refusal } from "#lib/accounts/codes"
import { stepUp } from "#lib/accounts/commands/step-up"
import { requireAccountHolder } from "#lib/accounts/policy"
import { sealCodeApp } from "#lib/accounts/second-factor/code-app"
import { makeRecoveryCodes } from "#lib/accounts/second-factor/recovery-codes"
import type { BeginCodeAppInput } from "#lib/accounts/second-factor/schema"
import { toBase32 } from "#lib/accounts/second-factor/totp"
import type { Actor } from "#lib/actor"
import { now } from "#lib/clock"
import { asActor } from "#lib/db/door"

/**
 * Begins to set up a code app, after the password was given again: who finds a browser signed in cannot make its person's
 * second proof their own. What was begun before and never confirmed is replaced.
 * Refuses: accounts.sign_in_first, accounts.wrong_password, accounts.too_many_tries, accounts.code_app_in_use.
 */
export async function beginCodeApp(actor: Actor, input: BeginCodeAppInput): Promise<void> {
  const { userId } = requireAccountHolder(actor)
  await stepUp(actor, input)
  const secret = toBase32(randomBytes(20))
  const sealed = sealCodeApp({ secret, recoveryCodes: makeRecoveryCodes() })
  await asActor(actor, async tx => {
    await tx.codeApp.deleteMany({ where: { userId, confirmedAt: null } })
    const { count } = await tx.codeApp.createMany({ data: [{ userId, sealed, begunAt: now() }], skipDuplicates: true })
    if (count === 0) throw refusal("accounts.code_app_in_use")
  })
}

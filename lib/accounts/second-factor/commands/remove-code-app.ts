import { permit } from "#lib/accounts/codes"
import { refusalRemoveCodeApp, requireAccountHolder } from "#lib/accounts/policy"
import { proveWithCode } from "#lib/accounts/second-factor/commands/prove-with-code"
import type { RemoveCodeAppInput } from "#lib/accounts/second-factor/schema"
import { tellOfSecondFactor } from "#lib/accounts/second-factor/tell"
import type { Actor } from "#lib/actor"
import { asActor } from "#lib/db/door"

/**
 * Puts the code app and its recovery codes away, after the password and a code. The person is told by mail. Passkeys go
 * first: whoever had only those could not sign in where scripts do not run. A repeat finds its work done.
 * Refuses: accounts.sign_in_first, accounts.wrong_password, accounts.wrong_code, accounts.too_many_tries,
 * accounts.passkeys_first.
 */
export async function removeCodeApp(actor: Actor, input: RemoveCodeAppInput): Promise<void> {
  const person = requireAccountHolder(actor)
  const { userId } = person
  await proveWithCode(actor, input, ({ spend }) =>
    asActor(actor, async tx => {
      const confirmed = await tx.codeApp.count({ where: { userId, confirmedAt: { not: null } } })
      if (confirmed === 0) return
      permit(refusalRemoveCodeApp({ passkeys: await tx.passkey.count({ where: { userId } }) }))
      await spend(tx)
      await tx.recoveryCode.deleteMany({ where: { userId } })
      await tx.codeApp.deleteMany({ where: { userId } })
      await tellOfSecondFactor(tx, person, "account.code_app_removed")
    }),
  )
}

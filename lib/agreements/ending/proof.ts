import { proveWithCode } from "#lib/accounts/second-factor/commands/prove-with-code"
import { getSecondFactor } from "#lib/accounts/second-factor/queries/get-second-factor"
import type { Actor } from "#lib/actor"
import { refusal } from "#lib/agreements/codes"
import { asActor, type Tx } from "#lib/db/door"

/** Spends the code that was typed, and says for the record how the person was known; nothing where none is asked. */
export type Prove = (tx: Tx) => Promise<{ authMethods?: string }>

/**
 * Opens the transaction of a notice: after password and code (`typed`) where it ends an agreement, at once where it does
 * not. A code is spent when the act calls for it, so that what is refused or was done before spends none.
 * Refuses: accounts.sign_in_first, accounts.wrong_password, accounts.wrong_code, accounts.codes_used_up,
 * accounts.too_many_tries, agreements.second_proof_missing.
 */
export function proveToEnd<T>(
  actor: Actor,
  typed: { password: string; code: string } | null,
  act: (tx: Tx, prove: Prove) => Promise<T>,
): Promise<T> {
  if (!typed) return asActor(actor, tx => act(tx, async () => ({})))
  return proveWithCode(actor, typed, ({ spend }) =>
    asActor(actor, tx =>
      act(tx, async () => {
        if (!(await getSecondFactor(actor))?.codeApp) throw refusal("agreements.second_proof_missing")
        return { authMethods: `password+${await spend(tx)}` }
      }),
    ),
  )
}

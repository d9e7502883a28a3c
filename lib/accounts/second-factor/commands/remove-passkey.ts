import { requireAccountHolder } from "#lib/accounts/policy"
import { proveWithCode } from "#lib/accounts/second-factor/commands/prove-with-code"
import type { RemovePasskeyInput } from "#lib/accounts/second-factor/schema"
import { tellOfSecondFactor } from "#lib/accounts/second-factor/tell"
import type { Actor } from "#lib/actor"
import { asActor } from "#lib/db/door"

/**
 * Removes a passkey of the person's own, after password and code. What was signed with it stays proved: the signature
 * kept its public key. A repeat finds its work done.
 * Refuses: accounts.sign_in_first, accounts.wrong_password, accounts.wrong_code, accounts.codes_used_up,
 * accounts.too_many_tries.
 */
export async function removePasskey(actor: Actor, input: RemovePasskeyInput): Promise<void> {
  const person = requireAccountHolder(actor)
  await proveWithCode(actor, input, ({ spend }) =>
    asActor(actor, async tx => {
      const { count } = await tx.passkey.deleteMany({ where: { id: input.passkeyId, userId: person.userId } })
      if (count === 0) return
      await spend(tx)
      await tellOfSecondFactor(tx, person, "account.passkey_removed")
    }),
  )
}

import { refusal } from "#lib/accounts/codes"
import { stepUp } from "#lib/accounts/commands/step-up"
import { countSignInTry, forgetSignInTries } from "#lib/accounts/passwords/throttle"
import { requireAccountHolder } from "#lib/accounts/policy"
import { underDailyCap } from "#lib/accounts/second-factor/daily-cap"
import type { CodeKind } from "#lib/accounts/second-factor/spend-code"
import type { Actor } from "#lib/actor"
import type { Tx } from "#lib/db/door"

/** How a person has just proved who they are; `spend` uses the code up in the transaction of the act. */
export type CodeProof = { steppedUpAt: Date; spend: (tx: Tx) => Promise<CodeKind> }

/**
 * Takes password and one-time code again and lets `act` follow, which spends the code in its own transaction: what is
 * undone leaves the code unspent, and a repeat that finds its work done spends none. The try stays counted either way,
 * and only a code that was spent clears the count.
 * Refuses: accounts.sign_in_first, accounts.wrong_password, accounts.wrong_code, accounts.codes_used_up,
 * accounts.too_many_tries.
 */
export async function proveWithCode<T>(
  actor: Actor,
  input: { password: string; code: string },
  act: (proof: CodeProof) => Promise<T>,
): Promise<T> {
  const { userId, sessionId } = requireAccountHolder(actor)
  const { steppedUpAt } = await stepUp(actor, input)
  // A counter of its own: whoever tries to sign in as this person cannot use up the tries of the one who is signed in.
  const tries = `act by code ${userId}`
  await countSignInTry(tries, sessionId)
  let isSpent = false
  const done = await underDailyCap(actor, { at: "act", userId, code: input.code }, spend =>
    act({
      steppedUpAt,
      spend: async tx => {
        const kind = await spend(tx)
        if (!kind) throw refusal("accounts.wrong_code", { code: { code: "wrongCode" } })
        isSpent = true
        return kind
      },
    }),
  )
  if (isSpent) await forgetSignInTries(tries, sessionId)
  return done
}

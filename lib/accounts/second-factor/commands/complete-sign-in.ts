import { refusal } from "#lib/accounts/codes"
import { countSignInTry, forgetSignInTries } from "#lib/accounts/passwords/throttle"
import { underDailyCap } from "#lib/accounts/second-factor/daily-cap"
import { pendingSignIn, spendPendingSignIn } from "#lib/accounts/second-factor/pending-sign-in"
import type { Actor } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { asSystem } from "#lib/db/door"

/**
 * The second step of signing in: a code, from whoever holds the secret that the right password brought. A wrong code
 * leaves the step open. Tries count against the account at this place, so that nobody shuts its person out elsewhere.
 * Refuses: accounts.sign_in_again, accounts.wrong_code, accounts.codes_used_up, accounts.too_many_tries.
 */
export async function completeSignIn(
  visitor: Actor,
  input: { token: string; code: string },
): Promise<{ userId: string }> {
  const address = visitor.kind === "visitor" ? visitor.address : ""
  const userId = await asSystem("accounts", tx => pendingSignIn(tx, input.token))
  if (!userId) throw refusal("accounts.sign_in_again")
  await countSignInTry(`code ${userId}`, address)
  const kind = await underDailyCap(visitor, { at: "door", userId, code: input.code }, spend =>
    asSystem("accounts", async tx => {
      const spent = await spend(tx)
      if (spent && !(await spendPendingSignIn(tx, input.token))) throw refusal("accounts.sign_in_again")
      const event = spent ? (`account.${spent}_used` as const) : "account.sign_in_refused"
      await recordAudit(tx, visitor, { subject: { type: "user", id: userId }, event })
      return spent
    }),
  )
  if (!kind) throw refusal("accounts.wrong_code", { code: { code: "wrongCode" } })
  await forgetSignInTries(`code ${userId}`, address)
  return { userId }
}

import { refusal } from "#lib/accounts/codes"
import { takePasskeyAnswer } from "#lib/accounts/second-factor/passkeys"
import { pendingSignIn, signInChallenge, spendPendingSignIn } from "#lib/accounts/second-factor/pending-sign-in"
import type { PasskeyAnswer } from "#lib/accounts/second-factor/schema"
import type { Actor } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { asSystem } from "#lib/db/door"

/**
 * The second step of signing in, by a passkey of the person whose password was right. There is nothing to guess, so
 * nothing is counted.
 * Refuses: accounts.sign_in_again, accounts.passkey_not_valid.
 */
export async function completeSignInWithPasskey(
  visitor: Actor,
  { token, answer }: { token: string; answer: PasskeyAnswer },
): Promise<{ userId: string }> {
  return asSystem("accounts", async tx => {
    const userId = await pendingSignIn(tx, token)
    if (!userId) throw refusal("accounts.sign_in_again")
    await takePasskeyAnswer(tx, userId, { challenge: signInChallenge(token), answer })
    if (!(await spendPendingSignIn(tx, token))) throw refusal("accounts.sign_in_again")
    await recordAudit(tx, visitor, { subject: { type: "user", id: userId }, event: "account.passkey_used" })
    return { userId }
  })
}

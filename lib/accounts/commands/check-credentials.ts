import { refusal } from "#lib/accounts/codes"
import { atAnswerTime } from "#lib/accounts/passwords/answer-time"
import { passwordMatches, pretendToCheck } from "#lib/accounts/passwords/hash"
import { countSignInTry, forgetSignInTries } from "#lib/accounts/passwords/throttle"
import type { SignInInput } from "#lib/accounts/schema"
import { beginSecondStep, hasSecondFactor } from "#lib/accounts/second-factor/pending-sign-in"
import type { Actor } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { asSystem } from "#lib/db/door"

/** `secondStep` is the secret for the step that still has to follow; null where the password is enough. */
export type Credentials = { userId: string; secondStep: string | null }

/**
 * Finds the person behind a name (user name or email address) and password. An account that is closed, suspended or
 * not confirmed answers like a wrong password, and at the same time.
 * Refuses: accounts.wrong_credentials, accounts.too_many_tries.
 */
export function checkCredentials(visitor: Actor, input: SignInInput): Promise<Credentials> {
  return atAnswerTime(() => personOf(visitor, input))
}

async function personOf(visitor: Actor, input: SignInInput): Promise<Credentials> {
  const address = visitor.kind === "visitor" ? visitor.address : ""
  await countSignInTry(input.name, address)
  const user = await asSystem("accounts", tx =>
    tx.user.findFirst({
      where: {
        OR: [{ email: input.name }, { userName: input.name }],
        emailConfirmedAt: { not: null },
        closedAt: null,
        suspendedAt: null,
      },
      select: { id: true, passwordHash: true },
    }),
  )
  if (!user) {
    await pretendToCheck(input.password)
    throw refusal("accounts.wrong_credentials")
  }
  if (!(await passwordMatches(user.passwordHash, input.password))) {
    await recordRefusedSignIn(visitor, user.id)
    throw refusal("accounts.wrong_credentials")
  }
  await forgetSignInTries(input.name, address)
  const secondStep = await asSystem("accounts", async tx =>
    (await hasSecondFactor(tx, user.id)) ? beginSecondStep(tx, user.id) : null,
  )
  return { userId: user.id, secondStep }
}

/** A transaction of its own: the refusal that follows would roll it back. */
function recordRefusedSignIn(visitor: Actor, userId: string): Promise<void> {
  return asSystem("accounts", tx =>
    recordAudit(tx, visitor, { subject: { type: "user", id: userId }, event: "account.sign_in_refused" }),
  )
}

import { refusal } from "#lib/accounts/codes"
import { passwordMatches } from "#lib/accounts/passwords/hash"
import { countSignInTry, forgetSignInTries } from "#lib/accounts/passwords/throttle"
import { requireAccountHolder } from "#lib/accounts/policy"
import type { StepUpInput } from "#lib/accounts/schema"
import type { Actor } from "#lib/actor"
import { now } from "#lib/clock"
import { asSystem } from "#lib/db/door"

/**
 * Takes the password again and notes the moment in the session, for acts that want it fresh.
 * Refuses: accounts.sign_in_first, accounts.wrong_password, accounts.too_many_tries.
 */
export async function stepUp(actor: Actor, input: StepUpInput): Promise<{ steppedUpAt: Date }> {
  const person = requireAccountHolder(actor)
  await countSignInTry(person.userId, person.sessionId)
  const user = await asSystem("accounts", tx =>
    tx.user.findUniqueOrThrow({ where: { id: person.userId }, select: { passwordHash: true } }),
  )
  if (!(await passwordMatches(user.passwordHash, input.password)))
    throw refusal("accounts.wrong_password", { password: { code: "wrongPassword" } })
  await forgetSignInTries(person.userId, person.sessionId)
  const steppedUpAt = now()
  await asSystem("accounts", tx =>
    tx.session.update({ where: { id: person.sessionId }, data: { steppedUpAt }, select: { id: true } }),
  )
  return { steppedUpAt }
}

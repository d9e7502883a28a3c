import { requireAccountHolder } from "#lib/accounts/policy"
import { takePasskeyAnswer, type UsedPasskey } from "#lib/accounts/second-factor/passkeys"
import type { PasskeyAnswer } from "#lib/accounts/second-factor/schema"
import type { Actor } from "#lib/actor"
import { asActor } from "#lib/db/door"

/**
 * Takes the answer of a person's own passkey to a challenge (bytes in hexadecimal), inside the transaction of the act that
 * it proves. Returns which key it was. Refuses: accounts.sign_in_first, accounts.passkey_not_valid.
 */
export async function provePasskey(
  actor: Actor,
  input: { challenge: string; answer: PasskeyAnswer },
): Promise<UsedPasskey> {
  const { userId } = requireAccountHolder(actor)
  const challenge = Buffer.from(input.challenge, "hex").toString("base64url")
  return asActor(actor, tx => takePasskeyAnswer(tx, userId, { challenge, answer: input.answer }))
}

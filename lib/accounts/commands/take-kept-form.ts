import { requireAccountHolder } from "#lib/accounts/policy"
import type { KeptFormInput } from "#lib/accounts/schema"
import { ownKeptForms } from "#lib/accounts/visibility"
import type { Actor } from "#lib/actor"
import { asSystem } from "#lib/db/door"
import { tokenDigest } from "#lib/ids"

/**
 * Forgets a kept form once it was sent, if it is the person's own and of this page. Returns whether there was one. A
 * repeat finds its work done. Refuses: accounts.sign_in_first.
 */
export async function takeKeptForm(actor: Actor, input: KeptFormInput): Promise<boolean> {
  requireAccountHolder(actor)
  const { count } = await asSystem("accounts", tx =>
    tx.keptForm.deleteMany({
      where: { ...ownKeptForms(actor), tokenDigest: tokenDigest(input.token), path: input.path },
    }),
  )
  return count > 0
}

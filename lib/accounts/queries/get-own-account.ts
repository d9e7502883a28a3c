import type { OwnAccount } from "#lib/accounts/views"
import { ownUser } from "#lib/accounts/visibility"
import type { Actor } from "#lib/actor"
import { asActor } from "#lib/db/door"

/** The account of the person themselves. */
export async function getOwnAccount(actor: Actor): Promise<OwnAccount | null> {
  const user = await asActor(actor, tx =>
    tx.user.findFirst({
      where: ownUser(actor),
      select: { name: true, userName: true, email: true, emailConfirmedAt: true },
    }),
  )
  if (!user) return null
  const { emailConfirmedAt, ...account } = user
  return { ...account, isEmailConfirmed: emailConfirmedAt !== null }
}

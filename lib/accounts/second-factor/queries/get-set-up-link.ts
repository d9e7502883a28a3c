import type { SetUpLinkView } from "#lib/accounts/second-factor/views"
import { ownSetUpLinks } from "#lib/accounts/visibility"
import type { Actor } from "#lib/actor"
import { asActor } from "#lib/db/door"
import { tokenDigest } from "#lib/ids"

/** What a mailed link would open; null where it is somebody else's, replaced by a newer one, or too old. */
export async function getSetUpLink(actor: Actor, token: string): Promise<SetUpLinkView | null> {
  if (actor.kind !== "person") return null
  const link = await asActor(actor, tx =>
    tx.setUpLink.findFirst({
      where: { ...ownSetUpLinks(actor), tokenDigest: tokenDigest(token), email: actor.email },
      select: { sessionId: true, askedAt: true },
    }),
  )
  return link && { askedAt: link.askedAt, isHere: link.sessionId === actor.sessionId }
}

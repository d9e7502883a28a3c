import type { Actor } from "#lib/actor"
import type { OwnOffer } from "#lib/agreements/neutral/views"
import { ownOffer } from "#lib/agreements/neutral/visibility"
import { asActor } from "#lib/db/door"

/** What the actor has said about being asked in, or null. */
export async function getNeutralOffer(actor: Actor): Promise<OwnOffer | null> {
  return asActor(actor, tx =>
    tx.neutralOffer.findFirst({ where: ownOffer(actor), select: { words: true, offeredAt: true } }),
  )
}

import type { Actor } from "#lib/actor"
import { colleaguesOf } from "#lib/agreements/mentions/addressees"
import type { Addressee } from "#lib/agreements/mentions/views"
import { visibleAgreements } from "#lib/agreements/visibility"
import { asActor } from "#lib/db/door"
import { isId } from "#lib/ids"

/** Whom an internal note on this agreement may be for: the people of one's own side. */
export async function listColleagues(actor: Actor, agreementId: string): Promise<Addressee[]> {
  if (!isId(agreementId)) return []
  return asActor(actor, async tx => {
    if ((await tx.agreement.count({ where: { id: agreementId, ...visibleAgreements(actor) } })) === 0) return []
    return (await colleaguesOf(tx, actor)).map(({ userId: _, ...addressee }) => addressee)
  })
}

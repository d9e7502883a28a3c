import type { Actor } from "#lib/actor"
import { addresseesOf } from "#lib/agreements/mentions/addressees"
import type { Addressee } from "#lib/agreements/mentions/views"
import { visibleAgreements } from "#lib/agreements/visibility"
import { asActor } from "#lib/db/door"
import { isId } from "#lib/ids"

/** Whom a comment on this agreement may be for: one's own people first, then those of the other side whom it shows. */
export async function listAddressees(actor: Actor, agreementId: string): Promise<Addressee[]> {
  if (!isId(agreementId)) return []
  return asActor(actor, async tx => {
    const agreement = await tx.agreement.findFirst({
      where: { id: agreementId, ...visibleAgreements(actor) },
      select: { id: true, partnership: { select: { partyIds: true } } },
    })
    if (!agreement) return []
    const offered = await addresseesOf(tx, actor, { id: agreement.id, partyIds: agreement.partnership.partyIds })
    return offered.map(({ userId: _, ...addressee }) => addressee)
  })
}

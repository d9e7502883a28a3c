import type { Actor } from "#lib/actor"
import { asActor } from "#lib/db/door"
import { isId } from "#lib/ids"
import type { PartnershipView } from "#lib/partnerships/views"
import { partnershipColumns, partnershipView, visiblePartnerships } from "#lib/partnerships/visibility"

/** A partnership of the actor's member with its parties, or null. */
export async function getPartnership(actor: Actor, partnershipId: string): Promise<PartnershipView | null> {
  if (!isId(partnershipId)) return null
  const row = await asActor(actor, tx =>
    tx.partnership.findFirst({
      where: { ...visiblePartnerships(actor), id: partnershipId },
      select: partnershipColumns,
    }),
  )
  return row && partnershipView(actor, row)
}

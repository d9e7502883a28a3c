import type { Actor } from "#lib/actor"
import { asActor } from "#lib/db/door"
import type { PartnershipView } from "#lib/partnerships/views"
import { partnershipColumns, partnershipView, visiblePartnerships } from "#lib/partnerships/visibility"

/** All partnerships of the actor's member, newest first. */
export async function listPartnerships(actor: Actor): Promise<PartnershipView[]> {
  const rows = await asActor(actor, tx =>
    tx.partnership.findMany({
      where: visiblePartnerships(actor),
      orderBy: { openedAt: "desc" },
      select: partnershipColumns,
    }),
  )
  return rows.map(row => partnershipView(actor, row))
}

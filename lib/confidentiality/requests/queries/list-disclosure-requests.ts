import type { Actor } from "#lib/actor"
import type { DisclosureRequestRow } from "#lib/confidentiality/requests/views"
import { requestColumns, requestRow, visibleRequests } from "#lib/confidentiality/requests/visibility"
import { asActor } from "#lib/db/door"
import { getPartnership } from "#lib/partnerships/queries/get-partnership"

/** How many requests a page shows. */
export const requestsMax = 100

/** What the parties of a partnership asked of each other, newest first; empty when it is not visible. */
export async function listDisclosureRequests(actor: Actor, partnershipId: string): Promise<DisclosureRequestRow[]> {
  return asActor(actor, async tx => {
    const partnership = await getPartnership(actor, partnershipId)
    if (!partnership) return []
    const rows = await tx.disclosureRequest.findMany({
      where: { ...visibleRequests(actor), partnershipId },
      orderBy: [{ askedAt: "desc" }, { id: "desc" }],
      take: requestsMax,
      select: requestColumns,
    })
    return rows.map(row => requestRow(actor, partnership.parties, row))
  })
}

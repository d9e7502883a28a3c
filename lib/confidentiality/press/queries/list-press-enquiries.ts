import type { Actor } from "#lib/actor"
import type { PressEnquiryView } from "#lib/confidentiality/press/views"
import { enquiryColumns, enquiryView, visibleEnquiries } from "#lib/confidentiality/press/visibility"
import { asActor } from "#lib/db/door"
import { getPartnership } from "#lib/partnerships/queries/get-partnership"

/** How many enquiries a page shows. */
export const enquiriesMax = 100

/** What journalists asked the parties of a partnership, newest first; empty when it is not visible. */
export async function listPressEnquiries(actor: Actor, partnershipId: string): Promise<PressEnquiryView[]> {
  return asActor(actor, async tx => {
    const partnership = await getPartnership(actor, partnershipId)
    if (!partnership) return []
    const rows = await tx.pressEnquiry.findMany({
      where: { ...visibleEnquiries(actor), partnershipId },
      orderBy: [{ recordedAt: "desc" }, { id: "desc" }],
      take: enquiriesMax,
      select: enquiryColumns,
    })
    return rows.map(row => enquiryView(actor, partnership.parties, row))
  })
}

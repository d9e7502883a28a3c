import type { Actor } from "#lib/actor"
import type { PressEnquiryView } from "#lib/confidentiality/press/views"
import { enquiryColumns, enquiryView, visibleEnquiries } from "#lib/confidentiality/press/visibility"
import { asActor } from "#lib/db/door"
import { isId } from "#lib/ids"
import { getPartnership } from "#lib/partnerships/queries/get-partnership"

/** A journalist's question, or null where it is missing or not visible. */
export async function getPressEnquiry(actor: Actor, enquiryId: string): Promise<PressEnquiryView | null> {
  if (!isId(enquiryId)) return null
  return asActor(actor, async tx => {
    const row = await tx.pressEnquiry.findFirst({
      where: { ...visibleEnquiries(actor), id: enquiryId },
      select: enquiryColumns,
    })
    const partnership = row && (await getPartnership(actor, row.partnershipId))
    return partnership ? enquiryView(actor, partnership.parties, row) : null
  })
}

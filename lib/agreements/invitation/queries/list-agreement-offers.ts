import type { Actor } from "#lib/actor"
import type { AgreementOffer } from "#lib/agreements/invitation/views"
import { invitationsToOwnAddress, offerColumns, offerView } from "#lib/agreements/invitation/visibility"
import { asSystem } from "#lib/db/door"

/**
 * The invitations that wait for an answer of whoever signs in with their address, newest first. Asked as the portal: who
 * may still write for the side that asks is not the reader's to see.
 */
export async function listAgreementOffers(actor: Actor): Promise<AgreementOffer[]> {
  const rows = await asSystem("agreements", tx =>
    tx.agreementInvitation.findMany({
      where: { ...invitationsToOwnAddress(actor), state: "sent" },
      orderBy: { sentAt: "desc" },
      select: offerColumns,
    }),
  )
  return rows.flatMap(row => offerView(row) ?? [])
}

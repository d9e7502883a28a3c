import type { Actor } from "#lib/actor"
import type { AgreementOffer } from "#lib/agreements/invitation/views"
import { byToken, offerColumns, offerView } from "#lib/agreements/invitation/visibility"
import { asSystem } from "#lib/db/door"

/**
 * What an open invitation offers, to whoever holds its link; null for one that is unknown, answered, withdrawn or ended.
 * Reading it uses nothing up and leaves no trace: scanners of mail follow links, and nobody is watched. Asked as the
 * portal, since the reader need not be anybody yet.
 */
export async function getAgreementOffer(_actor: Actor, token: string): Promise<AgreementOffer | null> {
  const row = await asSystem("agreements", tx =>
    tx.agreementInvitation.findFirst({ where: byToken(token), select: offerColumns }),
  )
  return row && offerView(row)
}

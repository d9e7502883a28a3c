import type { Actor } from "#lib/actor"
import type { TermsInForceView } from "#lib/confidentiality/views"
import { termsColumns, termsInForce, termsInForceView } from "#lib/confidentiality/visibility"
import { asActor } from "#lib/db/door"
import { isId } from "#lib/ids"

/**
 * The disclosure terms of every agreement of a partnership, the newest first, also of those that have ended: their duties
 * outlive them. With none everything is denied by default.
 */
export async function listTermsInForce(actor: Actor, partnershipId: string): Promise<TermsInForceView[]> {
  if (!isId(partnershipId)) return []
  const rows = await asActor(actor, tx =>
    tx.termsInForce.findMany({
      where: { ...termsInForce(actor), partnershipId },
      orderBy: [{ inForceFrom: "desc" }, { id: "desc" }],
      select: termsColumns,
    }),
  )
  return rows.map(termsInForceView)
}

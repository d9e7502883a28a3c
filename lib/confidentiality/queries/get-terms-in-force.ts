import { z } from "zod"
import type { Actor } from "#lib/actor"
import { confidentialityTermSchema } from "#lib/confidentiality/terms"
import type { TermsInForceView } from "#lib/confidentiality/views"
import { termsInForce } from "#lib/confidentiality/visibility"
import { asActor } from "#lib/db/door"
import { isId } from "#lib/ids"

/** The disclosure terms that hold for a partnership now, or null: then everything is denied by default. */
export async function getTermsInForce(actor: Actor, partnershipId: string): Promise<TermsInForceView | null> {
  if (!isId(partnershipId)) return null
  const row = await asActor(actor, tx =>
    tx.termsInForce.findFirst({
      where: { ...termsInForce(actor), partnershipId },
      orderBy: { inForceFrom: "desc" },
      select: {
        agreementId: true,
        reference: true,
        terms: true,
        holdingLine: true,
        pressPartyId: true,
        pressContact: true,
        inForceFrom: true,
        workCompletedOn: true,
        survivalYears: true,
      },
    }),
  )
  return (
    row && {
      ...row,
      terms: z.array(confidentialityTermSchema).parse(row.terms),
      workCompletedOn: row.workCompletedOn?.toISOString().slice(0, 10) ?? null,
    }
  )
}

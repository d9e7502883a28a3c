import { z } from "zod"
import type { Actor } from "#lib/actor"
import { publicitySchema } from "#lib/confidentiality/publicity"
import { subjectSurvivalSchema } from "#lib/confidentiality/survival"
import { confidentialityTermSchema } from "#lib/confidentiality/terms"
import type { TermsInForceView } from "#lib/confidentiality/views"
import { termsInForce } from "#lib/confidentiality/visibility"
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
        survivals: true,
        agreementEndedOn: true,
        coversPartnership: true,
        publicity: true,
      },
    }),
  )
  return rows.map(row => ({
    ...row,
    terms: z.array(confidentialityTermSchema).parse(row.terms),
    publicity: publicitySchema.parse(row.publicity),
    survivals: z.array(subjectSurvivalSchema).parse(row.survivals),
    workCompletedOn: row.workCompletedOn?.toISOString().slice(0, 10) ?? null,
    agreementEndedOn: row.agreementEndedOn?.toISOString().slice(0, 10) ?? null,
  }))
}

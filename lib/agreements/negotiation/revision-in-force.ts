import { parseTerms, type Terms } from "#lib/agreements/terms/schema"
import type { Tx } from "#lib/db/door"
import { refusal } from "#lib/errors"

/** A revision with its terms parsed. `proposedAt` is null while only its author sees it. */
export type Revision = {
  id: string
  number: number
  authorId: string
  terms: Terms
  digest: string | null
  proposedAt: Date | null
}

export const revisionColumns = {
  id: true,
  number: true,
  authorId: true,
  terms: true,
  digest: true,
  proposedAt: true,
} as const

export function parsed<Row extends { terms: unknown }>(row: Row): Row & { terms: Terms } {
  return { ...row, terms: parseTerms(row.terms) }
}

/**
 * The text that holds now: of the amendment that came into force last, or of the agreement itself.
 * Refuses: common.not_found, where nothing is in force that the actor may see.
 */
export async function revisionInForce(tx: Tx, agreementId: string): Promise<Revision> {
  const held = await tx.agreement.findFirst({
    where: { OR: [{ id: agreementId }, { amendsId: agreementId }], inForceAt: { not: null } },
    orderBy: { amendmentNumber: { sort: "desc", nulls: "last" } },
    select: { frozenRevisionId: true },
  })
  const row =
    held?.frozenRevisionId &&
    (await tx.agreementRevision.findUnique({ where: { id: held.frozenRevisionId }, select: revisionColumns }))
  if (!row) throw refusal("common.not_found")
  return parsed(row)
}

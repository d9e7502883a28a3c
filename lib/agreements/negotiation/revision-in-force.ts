import type { AmendmentKind } from "#lib/agreements/terms/amendment-kinds"
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
  /** Of an amendment: what it is said to change, why, and the text in force that it rests on. */
  statement: Statement | null
}

export type Statement = { kinds: AmendmentKind[]; reason: string; base: Base }
type Base = { id: string; digest: string | null; terms: Terms }

const baseColumns = { id: true, digest: true, terms: true } as const

export const revisionColumns = {
  id: true,
  number: true,
  authorId: true,
  terms: true,
  digest: true,
  proposedAt: true,
  kinds: true,
  reason: true,
  base: { select: baseColumns },
} as const

type Row = {
  terms: unknown
  kinds: string[]
  reason: string | null
  base: (Omit<Base, "terms"> & { terms: unknown }) | null
}

/** A row of the database as the rules ask of it. */
export function parsed<Found extends Row>({ kinds, reason, base, ...row }: Found) {
  const statement: Statement | null = base && {
    kinds: kinds as AmendmentKind[],
    reason: reason ?? "",
    base: { ...base, terms: parseTerms(base.terms) },
  }
  return { ...row, terms: parseTerms(row.terms), statement }
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

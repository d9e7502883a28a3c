import type { Actor } from "#lib/actor"
import { actingMember } from "#lib/actor"
import type { AgreementState } from "#lib/agreements/lifecycle"
import { sectionDigest } from "#lib/agreements/terms/canonical"
import { mandatorySections, sectionStates } from "#lib/agreements/terms/complete"
import type { SectionKey } from "#lib/agreements/terms/fields"
import { parseTerms, type Terms } from "#lib/agreements/terms/schema"
import { visibleAgreements, visibleRevisions } from "#lib/agreements/visibility"
import type { Tx } from "#lib/db/door"
import { refusal } from "#lib/errors"
import { isId } from "#lib/ids"

/** A revision with its terms parsed. `proposedAt` is null while only its author sees it. */
export type Revision = {
  id: string
  number: number
  authorId: string
  terms: Terms
  digest: string | null
  proposedAt: Date | null
}

/** Everything about an agreement that a rule may ask, read under a lock in the command's own transaction. */
export type Table = {
  id: string
  reference: string
  partnershipId: string
  title: string
  state: AgreementState
  version: number
  holderId: string
  turnNote: string
  frozenRevisionId: string | null
  /** Ids of the parties in their order; turns go round in it. */
  partyIds: string[]
  /** The newest revision this actor may see: their own draft, or what was handed over last. */
  current: Revision
  /** What was handed over last; null before the first time. */
  proposed: Revision | null
}

/**
 * Locks an agreement and reads what stands on the table. The lock makes everybody who changes this agreement queue, so
 * that a rule which was asked still holds when the change is written. Not visible is not there: common.not_found.
 */
export async function lockTable(tx: Tx, actor: Actor, agreementId: string): Promise<Table> {
  if (!isId(agreementId)) throw refusal("common.not_found")
  await tx.$queryRaw`SELECT id::text FROM agreement WHERE id = ${agreementId}::uuid FOR UPDATE`
  const agreement = await tx.agreement.findFirst({
    where: { id: agreementId, ...visibleAgreements(actor) },
    select: {
      id: true,
      reference: true,
      partnershipId: true,
      title: true,
      state: true,
      version: true,
      holderId: true,
      turnNote: true,
      frozenRevisionId: true,
      partnership: { select: { partyIds: true } },
      revisions: {
        where: visibleRevisions(actor),
        orderBy: { number: "desc" },
        take: 2,
        select: { id: true, number: true, authorId: true, terms: true, digest: true, proposedAt: true },
      },
    },
  })
  const [newest, before] = (agreement?.revisions ?? []).map(row => ({ ...row, terms: parseTerms(row.terms) }))
  if (!agreement || !newest) throw refusal("common.not_found")
  const { partnership, revisions: _, ...facts } = agreement
  const proposed = newest.proposedAt ? newest : (before ?? null)
  return { ...facts, partyIds: partnership.partyIds, current: newest, proposed }
}

/** The digest of each section that has to be agreed: the sections that the kind demands, and what else was said. */
export function sectionDigests(terms: Terms): Map<SectionKey, string> {
  const agreed = sectionStates(terms).filter(
    ({ section, status }) => mandatorySections[terms.kind].includes(section) || status !== "empty",
  )
  return new Map(agreed.map(({ section }) => [section, sectionDigest(terms, section)]))
}

/** The acting member, where the policy has seen that there is one. */
export function partyOf(actor: Actor): { id: string; name: string } {
  const member = actingMember(actor)
  if (!member) throw refusal("common.not_found")
  return member
}

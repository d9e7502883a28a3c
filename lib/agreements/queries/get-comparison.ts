import type { Actor } from "#lib/actor"
import { compareTerms } from "#lib/agreements/terms/compare"
import { parseTerms } from "#lib/agreements/terms/schema"
import type { ComparisonView } from "#lib/agreements/views"
import { visibleAgreements, visibleRevisions } from "#lib/agreements/visibility"
import { asActor } from "#lib/db/door"
import { isId } from "#lib/ids"

/**
 * Two revisions of an agreement held against each other; without numbers, the newest against the one before it.
 * Null where there is no agreement for this actor, no such revision, or only one.
 */
export async function getComparison(
  actor: Actor,
  agreementId: string,
  numbers: { from?: number; to?: number } = {},
): Promise<ComparisonView | null> {
  if (!isId(agreementId)) return null
  const revisions = await asActor(actor, tx =>
    tx.agreementRevision.findMany({
      where: { agreementId, ...visibleRevisions(actor), agreement: visibleAgreements(actor) },
      orderBy: { number: "asc" },
      select: {
        number: true,
        authorId: true,
        savedByName: true,
        proposedAt: true,
        note: true,
        digest: true,
        terms: true,
      },
    }),
  )
  const to = numbers.to ? revisions.find(revision => revision.number === numbers.to) : revisions.at(-1)
  const from = numbers.from
    ? revisions.find(revision => revision.number === numbers.from)
    : revisions.filter(revision => to && revision.number < to.number).at(-1)
  if (!from || !to) return null
  const [before, after] = [parseTerms(from.terms), parseTerms(to.terms)]
  const row = ({ terms: _, ...revision }: (typeof revisions)[number]) => revision
  return { from: row(from), to: row(to), before, after, comparison: compareTerms(before, after) }
}

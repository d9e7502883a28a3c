import type { Actor } from "#lib/actor"
import { ownRoles } from "#lib/agreements/neutral/visibility"
import { compareTerms } from "#lib/agreements/terms/compare"
import type { SectionKey } from "#lib/agreements/terms/fields"
import { originsOf } from "#lib/agreements/terms/origins"
import type { PlaceValue } from "#lib/agreements/terms/place"
import { parseTerms } from "#lib/agreements/terms/schema"
import type { ComparisonView } from "#lib/agreements/views"
import { asActor } from "#lib/db/door"
import { isId } from "#lib/ids"

/**
 * Two versions that were handed over, held against each other for the neutral person; without numbers, the newest against
 * the one before it. Null where there is nothing to compare, or nothing for this actor.
 */
export async function getNeutralComparison(
  actor: Actor,
  neutralId: string,
  numbers: { from?: number | undefined; to?: number | undefined } = {},
): Promise<ComparisonView | null> {
  if (!isId(neutralId)) return null
  const found = await asActor(actor, async tx => {
    const neutral = await tx.neutralPerson.findFirst({
      where: { AND: [{ id: neutralId, state: "active" }, await ownRoles(tx, actor)] },
      select: { agreementId: true },
    })
    if (!neutral) return null
    const revisions = await tx.agreementRevision.findMany({
      where: { ...neutral, proposedAt: { not: null } },
      orderBy: { number: "asc" },
      select: columns,
    })
    const proposals = await tx.textProposal.findMany({
      where: { ...neutral, state: "accepted" },
      select: acceptedColumns,
    })
    return { revisions, proposals }
  })
  const revisions = found?.revisions ?? []
  const to = numbers.to === undefined ? revisions.at(-1) : revisions.find(({ number }) => number === numbers.to)
  const from =
    numbers.from === undefined
      ? revisions.filter(({ number }) => to && number < to.number).at(-1)
      : revisions.find(({ number }) => number === numbers.from)
  if (!from || !to) return null
  const [before, after] = [parseTerms(from.terms), parseTerms(to.terms)]
  const comparison = compareTerms(before, after)
  const steps = revisions
    .filter(({ number }) => number >= from.number && number <= to.number)
    .map(revision => ({ ...revision, terms: parseTerms(revision.terms) }))
  const accepted = (found?.proposals ?? []).map(({ wording, section, ...proposal }) => ({
    ...{ ...proposal, section: section as SectionKey },
    value: (wording as { value: PlaceValue }).value,
  }))
  const row = ({ terms: _, ...revision }: (typeof revisions)[number]) => revision
  return {
    from: row(from),
    to: row(to),
    before,
    after,
    comparison,
    origins: originsOf(comparison.changes, steps, accepted),
  }
}

const columns = {
  number: true,
  authorId: true,
  savedByName: true,
  proposedAt: true,
  note: true,
  digest: true,
  terms: true,
} as const

const acceptedColumns = {
  section: true,
  place: true,
  wording: true,
  reason: true,
  memberId: true,
  proposedByName: true,
  answeredByName: true,
  answeredAt: true,
} as const

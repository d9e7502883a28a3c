import { compareTerms } from "#lib/agreements/terms/compare"
import type { SectionKey } from "#lib/agreements/terms/fields"
import { originsOf } from "#lib/agreements/terms/origins"
import type { PlaceValue } from "#lib/agreements/terms/place"
import { parseTerms } from "#lib/agreements/terms/schema"
import type { ComparisonView } from "#lib/agreements/views"
import type { Prisma } from "#lib/db/generated/client"

/** What a comparison asks of a revision. */
export const comparedColumns = {
  number: true,
  authorId: true,
  savedByName: true,
  proposedAt: true,
  note: true,
  digest: true,
  terms: true,
} as const satisfies Prisma.AgreementRevisionSelect

/** What it asks of an accepted proposal: who proposed and who accepted the words, and why. */
export const acceptedColumns = {
  section: true,
  place: true,
  wording: true,
  reason: true,
  memberId: true,
  proposedByName: true,
  answeredByName: true,
  answeredAt: true,
} as const satisfies Prisma.TextProposalSelect

type Compared = Prisma.AgreementRevisionGetPayload<{ select: typeof comparedColumns }>
type Accepted = Prisma.TextProposalGetPayload<{ select: typeof acceptedColumns }>

/** Numbers of two revisions; without `to` the newest is meant, without `from` the one before. */
export type ComparedNumbers = { from?: number | undefined; to?: number | undefined }

/**
 * Two of these revisions (oldest first) held against each other, with the origin of every change. Null where one of the two
 * numbers is none of theirs, or there is only one.
 */
export function comparisonOf(
  revisions: readonly Compared[],
  proposals: readonly Accepted[],
  numbers: ComparedNumbers,
): ComparisonView | null {
  const numbered = (number: number) => revisions.find(revision => revision.number === number)
  const to = numbers.to === undefined ? revisions.at(-1) : numbered(numbers.to)
  const from =
    numbers.from === undefined
      ? revisions.filter(({ number }) => to && number < to.number).at(-1)
      : numbered(numbers.from)
  if (!from || !to) return null
  const [before, after] = [parseTerms(from.terms), parseTerms(to.terms)]
  const comparison = compareTerms(before, after)
  const steps = revisions
    .filter(({ number }) => number >= from.number && number <= to.number)
    .map(revision => ({ ...revision, terms: parseTerms(revision.terms) }))
  const accepted = proposals.map(({ wording, section, ...proposal }) => ({
    ...{ ...proposal, section: section as SectionKey },
    value: (wording as { value: PlaceValue }).value,
  }))
  const origins = originsOf(comparison.changes, steps, accepted)
  return { from: row(from), to: row(to), before, after, comparison, origins }
}

const row = ({ terms: _, ...revision }: Compared) => revision

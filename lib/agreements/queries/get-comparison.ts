import type { Actor } from "#lib/actor"
import { compareTerms } from "#lib/agreements/terms/compare"
import type { SectionKey } from "#lib/agreements/terms/fields"
import { originsOf } from "#lib/agreements/terms/origins"
import type { PlaceValue } from "#lib/agreements/terms/place"
import { parseTerms } from "#lib/agreements/terms/schema"
import type { ComparisonView } from "#lib/agreements/views"
import { visibleAgreements, visibleRevisions } from "#lib/agreements/visibility"
import { asActor } from "#lib/db/door"
import { isId } from "#lib/ids"

/**
 * Two revisions of an agreement held against each other; without numbers, the newest against the one before it. Of an
 * amendment, number 0 is the text in force that it was made from.
 * Null where there is no agreement for this actor, no such revision, or only one.
 */
export async function getComparison(
  actor: Actor,
  agreementId: string,
  numbers: { from?: number; to?: number } = {},
): Promise<ComparisonView | null> {
  if (!isId(agreementId)) return null
  const agreement = await asActor(actor, tx =>
    tx.agreement.findFirst({
      where: { id: agreementId, ...visibleAgreements(actor) },
      select: {
        revisions: {
          where: visibleRevisions(actor),
          orderBy: { number: "asc" },
          select: { ...columns, base: { select: columns } },
        },
        proposals: { where: { state: "accepted" }, select: acceptedColumns },
      },
    }),
  )
  const found = agreement?.revisions ?? []
  const base = found.at(-1)?.base
  const revisions = [...(base ? [{ ...base, number: 0, note: "" }] : []), ...found.map(({ base: _, ...row }) => row)]
  const numbered = (number: number) => revisions.find(revision => revision.number === number)
  const to = numbers.to === undefined ? revisions.at(-1) : numbered(numbers.to)
  const from =
    numbers.from === undefined
      ? revisions.filter(revision => to && revision.number < to.number).at(-1)
      : numbered(numbers.from)
  if (!from || !to) return null
  const [before, after] = [parseTerms(from.terms), parseTerms(to.terms)]
  const row = ({ terms: _, ...revision }: (typeof revisions)[number]) => revision
  const comparison = compareTerms(before, after)
  const steps = revisions
    .filter(({ number }) => number >= from.number && number <= to.number)
    .map(revision => ({ ...revision, terms: parseTerms(revision.terms) }))
  const accepted = (agreement?.proposals ?? []).map(({ wording, section, ...proposal }) => ({
    ...{ ...proposal, section: section as SectionKey },
    value: (wording as { value: PlaceValue }).value,
  }))
  const origins = originsOf(comparison.changes, steps, accepted)
  return { from: row(from), to: row(to), before, after, comparison, origins }
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

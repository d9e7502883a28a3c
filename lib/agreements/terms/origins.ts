import { canonicalText } from "#lib/agreements/terms/canonical"
import { type Change, type Comparison, compareTerms } from "#lib/agreements/terms/compare"
import type { AnyRow } from "#lib/agreements/terms/field"
import type { SectionKey } from "#lib/agreements/terms/fields"
import { type PlaceValue, placeNamed, rowToCome, says, withValue } from "#lib/agreements/terms/place"
import type { Terms } from "#lib/agreements/terms/schema"

/** One text of the chain, with who handed it over, when and with which words. */
export type Step = {
  number: number
  authorId: string
  savedByName: string
  proposedAt: Date | null
  note: string
  terms: Terms
}

/** Other words for one place that were accepted. */
export type AcceptedWords = {
  section: SectionKey
  place: string
  value: PlaceValue
  reason: string
  memberId: string
  proposedByName: string
  answeredByName: string | null
  answeredAt: Date | null
}

/** Who wrote a change and why: with a text that was handed over, or as words that one side proposed and another accepted. */
export type Origin = Omit<Step, "terms"> & { accepted: Omit<AcceptedWords, "section" | "place" | "value"> | null }

/**
 * For each change between the first and the last of these texts, every step that had a part in it, in their order. A
 * place that was changed and changed back has no change and no origin.
 */
export function originsOf(
  changes: readonly Change[],
  steps: readonly Step[],
  accepted: readonly AcceptedWords[],
): Origin[][] {
  const parts = steps.slice(1).map((step, index) => {
    const before = steps[index]
    return { step, before, changes: before ? compareTerms(before.terms, step.terms).changes : [] }
  })
  return changes.map(change =>
    parts.flatMap(({ step, before, changes: own }): Origin[] => {
      const part = own.find(one => isSamePlace(one, change))
      if (!part) return []
      const { terms, ...origin } = step
      const words = accepted.find(one => isOfStep(one, before, step) && isWrittenAs(one, part, terms, before?.terms))
      if (!words) return [{ ...origin, accepted: null }]
      const { section: _section, place: _place, value: _value, ...said } = words
      return [{ ...origin, accepted: said }]
    }),
  )
}

/**
 * The changes whose words nobody proposed and accepted with a reason: whoever hands them over says why. That words in
 * another language were found to fit changes no word.
 */
export function withoutReason({
  comparison,
  origins,
}: {
  comparison: Pick<Comparison, "changes">
  origins: readonly Origin[][]
}): Change[] {
  return comparison.changes.filter(
    ({ kind }, place) => kind !== "confirmed" && !origins[place]?.every(({ accepted }) => accepted !== null),
  )
}

/** A row that came or went has a part in every change of its cells, and the other way round. */
function isSamePlace(one: Change, other: Change): boolean {
  if (one.section !== other.section || one.field !== other.field) return false
  if (one.rowId !== other.rowId) return false
  return one.rowField === undefined || other.rowField === undefined || one.rowField === other.rowField
}

/** Accepted while the text before was on the table: it went into the next one. */
function isOfStep({ answeredAt }: AcceptedWords, before: Step | undefined, step: Step): boolean {
  if (!answeredAt || !before) return false
  const [since, until] = [before.proposedAt?.getTime() ?? 0, step.proposedAt?.getTime() ?? Number.POSITIVE_INFINITY]
  return answeredAt.getTime() >= since && answeredAt.getTime() <= until
}

/** Whether a change is what the accepted words made of the text, and not what somebody wrote beside them. */
function isWrittenAs(words: AcceptedWords, part: Change, terms: Terms, before: Terms | undefined): boolean {
  const place = placeNamed(words.section, words.place)
  if (!place || place.section !== part.section || place.field !== part.field || !before) return false
  if (place.rowId === rowToCome) {
    if (part.kind !== "added" || part.rowField !== undefined || part.after === null) return false
    const { id: _, ...cells } = part.after as AnyRow
    return canonicalText(cells) === canonicalText(words.value ?? null)
  }
  const written = withValue(before, place, words.value)
  const isPart = written !== null && compareTerms(before, written).changes.some(one => isSamePlace(one, part))
  return isPart && says(terms, place, words.value)
}

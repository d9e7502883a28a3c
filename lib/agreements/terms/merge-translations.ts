import { canonicalText } from "#lib/agreements/terms/canonical"
import { sectionKeys } from "#lib/agreements/terms/fields"
import type { MergeConflict, MergeSide } from "#lib/agreements/terms/merge"
import type { Terms } from "#lib/agreements/terms/schema"
import { type Translation, type Translations, translationsOf, wordsOfSection } from "#lib/agreements/terms/translations"

/**
 * Brings together what two changes of one text say in other languages, place by place. Where the words themselves come from
 * one side and their translation from the other, the translation is out of date by its own digest, and a check says so.
 */
export function mergeTranslations(
  base: Terms,
  ours: Terms,
  theirs: Terms,
  settle: (conflict: MergeConflict) => MergeSide,
): Translations {
  const merged: Record<string, Record<string, Translation>> = {}
  for (const language of languagesIn(base, ours, theirs)) {
    const held = [base, ours, theirs].map(terms => translationsOf(terms)[language] ?? {})
    for (const words of wordsIn(ours, theirs)) {
      const [was, one, other] = held.map(places => places[words.key] ?? null)
      const conflict = { ...words.place, language, ours: one?.text ?? null, theirs: other?.text ?? null }
      const isTheirs = !same(one, other) && !same(was, other) && (same(was, one) || settle(conflict) === "theirs")
      const taken = isTheirs ? other : one
      if (taken) merged[language] = { ...merged[language], [words.key]: taken }
    }
  }
  return merged
}

function languagesIn(...all: Terms[]): string[] {
  return [...new Set(all.flatMap(terms => Object.keys(translationsOf(terms))))].sort()
}

/** Places that stand in one of the two; what stands in neither has nothing left to translate. */
function wordsIn(...both: Terms[]) {
  const words = both.flatMap(terms => sectionKeys.flatMap(section => wordsOfSection(terms.sections, section)))
  return new Map(words.map(one => [one.key, one])).values()
}

function same(one: Translation | null | undefined, other: Translation | null | undefined): boolean {
  return canonicalText(one ?? null) === canonicalText(other ?? null)
}

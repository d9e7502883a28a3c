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
  const [ourWords, theirWords] = [wordsIn(ours), wordsIn(theirs)]
  for (const language of languagesIn(base, ours, theirs)) {
    const held = (terms: Terms, key: string) => translationsOf(terms)[language]?.[key]
    for (const { key, place } of new Map([...ourWords, ...theirWords]).values()) {
      const was = held(base, key) ?? null
      const one = held(ours, key) ?? (ourWords.has(key) ? null : was)
      const other = held(theirs, key) ?? (theirWords.has(key) ? null : was)
      const conflict = { ...place, language, ours: one?.text ?? null, theirs: other?.text ?? null }
      const isTheirs = !same(one, other) && !same(was, other) && (same(was, one) || settle(conflict) === "theirs")
      const taken = isTheirs ? other : one
      if (taken) merged[language] = { ...merged[language], [key]: taken }
    }
  }
  return merged
}

function languagesIn(...all: Terms[]): string[] {
  return [...new Set(all.flatMap(terms => Object.keys(translationsOf(terms))))].sort()
}

function wordsIn(terms: Terms) {
  return new Map(sectionKeys.flatMap(section => wordsOfSection(terms.sections, section)).map(one => [one.key, one]))
}

function same(one: Translation | null, other: Translation | null): boolean {
  return canonicalText(one) === canonicalText(other)
}

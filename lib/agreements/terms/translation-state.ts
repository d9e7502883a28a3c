import { sha256 } from "#lib/agreements/terms/canonical"
import { type SectionKey, sectionKeys } from "#lib/agreements/terms/fields"
import type { Terms } from "#lib/agreements/terms/schema"
import { type Translation, translationsOf, type Words, wordsOfSection } from "#lib/agreements/terms/translations"

/** How a translation stands to the words that it translates now. */
export type TranslationState = "missing" | "out_of_date" | "current"

/** A translation of these words, as they are now. */
export function translationOf(source: string, text: string): Translation {
  return { text, of: sha256(source) }
}

export function translationState(source: string, translation: Translation | undefined): TranslationState {
  if (translation === undefined) return "missing"
  return translation.of === sha256(source) ? "current" : "out_of_date"
}

export type TranslatedWords = Words & { translation: Translation | null; state: TranslationState }

/** The words of a section beside what stands for them in another language, in printing order. */
export function translatedWords(terms: Terms, section: SectionKey, language: string): TranslatedWords[] {
  const places = translationsOf(terms)[language] ?? {}
  return wordsOfSection(terms.sections, section).map(one => ({
    ...one,
    translation: places[one.key] ?? null,
    state: translationState(one.text, places[one.key]),
  }))
}

/** The sections in which something stands in this state, in printing order. */
export function sectionsWith(terms: Terms, language: string, state: TranslationState): SectionKey[] {
  return sectionKeys.filter(section => translatedWords(terms, section, language).some(one => one.state === state))
}

import { sha256 } from "#lib/agreements/terms/canonical"
import { type SectionKey, sectionKeys } from "#lib/agreements/terms/fields"
import type { Terms } from "#lib/agreements/terms/schema"
import {
  type Translation,
  translationsOf,
  type Words,
  withTranslations,
  wordsOfSection,
} from "#lib/agreements/terms/translations"

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

/** The digest of no words: of a translation whose words have changed since. */
const ofNothing = sha256("")

/**
 * Terms whose translations out of date do not say of which words they were: those were perhaps never handed over, and
 * whoever can guess a text can hold its digest against the guess.
 */
export function withoutEarlierWords(terms: Terms): Terms {
  const current = new Map(
    sectionKeys.flatMap(section => wordsOfSection(terms.sections, section).map(({ key, text }) => [key, text])),
  )
  const languages = Object.entries(translationsOf(terms)).map(([language, places]) => {
    const told = Object.entries(places).map(([key, translation]) => {
      const isCurrent = translationState(current.get(key) ?? "", translation) === "current"
      return [key, isCurrent ? translation : { ...translation, of: ofNothing }] as const
    })
    return [language, Object.fromEntries(told)] as const
  })
  return withTranslations(terms, Object.fromEntries(languages))
}

/** The sections in which something stands in this state, in printing order. */
export function sectionsWith(terms: Terms, language: string, state: TranslationState): SectionKey[] {
  return sectionKeys.filter(section => translatedWords(terms, section, language).some(one => one.state === state))
}

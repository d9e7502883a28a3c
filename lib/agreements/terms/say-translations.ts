import { compareWords, type TextPart } from "#lib/agreements/terms/compare"
import type { AnyValue } from "#lib/agreements/terms/field"
import { mayName } from "#lib/agreements/terms/placeholders"
import type { SaidAlso, SaidInLanguage, SaidLanguage } from "#lib/agreements/terms/said"
import { type Speaker, sayLanguage, sayWords } from "#lib/agreements/terms/say-field"
import { translationState } from "#lib/agreements/terms/translation-state"
import { placeKey, type Translation, translationsOf, type WordsPlace } from "#lib/agreements/terms/translations"
import { isRightToLeft } from "#lib/countries"

/**
 * Words in the other languages in which they stand; held against earlier terms, also those that went; nothing where there
 * is none. `source` is the value in the language of the terms.
 */
export function sayTranslations(
  speaker: Speaker,
  earlier: Speaker | null,
  place: WordsPlace,
  source: AnyValue,
): SaidAlso | undefined {
  const [after, before] = [translationsOf(speaker.terms), earlier && translationsOf(earlier.terms)]
  const key = placeKey(place)
  const languages = new Set([...Object.keys(after), ...Object.keys(before ?? {})])
  const others = [...languages].sort().flatMap((language): SaidInLanguage[] => {
    const is = after[language]?.[key]
    const was = before ? before[language]?.[key] : is
    const parts = partsOf(
      wordsOf(earlier ?? speaker, place, was, language),
      wordsOf(speaker, place, is, language),
      language,
    )
    if (parts.length === 0) return []
    const isOutOfDate = is !== undefined && translationState(String(source ?? ""), is) === "out_of_date"
    return [{ ...languageOf(speaker, language), parts, isOutOfDate }]
  })
  return others.length > 0 ? { own: languageOf(speaker, speaker.terms.language), others } : undefined
}

function languageOf({ locale, terms }: Speaker, language: string): SaidLanguage {
  const prevails = terms.sections.legal.prevailingLanguage === language
  return { language, name: sayLanguage(locale, language), rtl: isRightToLeft(language), prevails }
}

/** The words of a translation, with the values that they name where the place may name any. */
function wordsOf(
  speaker: Speaker,
  place: WordsPlace,
  translation: Translation | undefined,
  language: string,
): string | undefined {
  if (translation === undefined) return undefined
  const { field, rowField } = place
  const names = rowField === undefined ? mayName(speaker.terms, field) : mayName(speaker.terms, rowField, field)
  return names ? sayWords(speaker, translation.text, language) : translation.text
}

function partsOf(was: string | undefined, is: string | undefined, language: string): TextPart[] {
  if (was === is) return is === undefined ? [] : [{ text: is, change: "same" }]
  if (was === undefined || is === undefined) return [{ text: is ?? was ?? "", change: is ? "added" : "removed" }]
  return compareWords(was, is, language)
}

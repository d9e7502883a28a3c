import type { SectionKey } from "#lib/agreements/terms/fields"
import { mayName, withSigns } from "#lib/agreements/terms/placeholders"
import { readField } from "#lib/agreements/terms/read-field"
import type { Terms } from "#lib/agreements/terms/schema"
import { type TranslatedWords, translatedWords, translationOf } from "#lib/agreements/terms/translation-state"
import { type Translation, translationsOf, withTranslations } from "#lib/agreements/terms/translations"
import type { Problem, Problems } from "#lib/errors"

export type TranslationReading = { ok: true; terms: Terms } | { ok: false; problems: Problems }

/** The form's field for the text at a place, and the box by which a text is said to fit words that have changed. */
export const textName = (key: string) => `text.${key}`
export const fitsName = (key: string) => `fits.${key}`

/**
 * Reads the form of a section in another language into the terms. An empty text takes a translation away; a place that the
 * form does not hold stays as it was. A text that was left as it stood does not become up to date by being sent again: its
 * words have changed meanwhile, and only its box says that it was looked at.
 */
export function readTranslationForm(
  terms: Terms,
  section: SectionKey,
  language: string,
  entries: Iterable<readonly [string, string]>,
): TranslationReading {
  const typed = new Map(entries)
  const problems: Problems = {}
  const places: Record<string, Translation> = { ...translationsOf(terms)[language] }
  for (const words of translatedWords(terms, section, language)) {
    const text = typed.get(textName(words.key))
    if (text === undefined) continue
    const reading = readText(terms, words, text)
    if ("problem" in reading) problems[textName(words.key)] = reading.problem
    else if (reading.text === "") delete places[words.key]
    else places[words.key] = translated(words, reading.text, typed.has(fitsName(words.key)))
  }
  if (Object.keys(problems).length > 0) return { ok: false, problems }
  return { ok: true, terms: withTranslations(terms, { ...translationsOf(terms), [language]: places }) }
}

function readText(
  terms: Terms,
  { field, place }: TranslatedWords,
  text: string,
): { text: string } | { problem: Problem } {
  const isNaming = place.rowField ? mayName(terms, place.rowField, place.field) : mayName(terms, place.field)
  const reading = readField(field, [isNaming ? withSigns(terms, text) : text], 0)
  return "problem" in reading ? reading : { text: String(reading.value) }
}

function translated({ text: source, translation, state }: TranslatedWords, text: string, fits: boolean): Translation {
  const isLeft = translation?.text === text && state === "out_of_date" && !fits
  return isLeft ? translation : translationOf(source, text)
}

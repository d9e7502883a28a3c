import { type AnyRow, type AnyValue, type Field, isEmpty, rowsOf, type SingleField } from "#lib/agreements/terms/field"
import { fieldsOf, fieldValue, type SectionKey, type SectionValues, sectionKeys } from "#lib/agreements/terms/fields"
import type { Terms } from "#lib/agreements/terms/schema"

/** Words of the parties in another language than that of the terms; `of` is the digest of the words that it translates. */
export type Translation = { text: string; of: string }

/** By language (BCP 47), and in it by place: "press.holdingLine", "timeline.milestones.m1.title". */
export type Translations = Readonly<Record<string, Readonly<Record<string, Translation>>>>

/** Where words stand: in a field of a section, or in a field of a list's row. */
export type WordsPlace = { section: SectionKey; field: string; rowId?: string; rowField?: string }

/** Words that the parties have written, and may write in another language too. */
export type Words = { key: string; place: WordsPlace; field: SingleField; text: string }

/** The name of a place among translations. Ids of rows and keys of fields hold no dot. */
export function placeKey({ section, field, rowId, rowField }: WordsPlace): string {
  return [section, field, rowId, rowField].filter(step => step !== undefined).join(".")
}

/** What stands in the terms in other languages; nothing where they are written in one. */
export function translationsOf(terms: Pick<Terms, "translations">): Translations {
  return terms.translations ?? {}
}

/** All words of a section that can be translated, in printing order; empty ones are left out. */
export function wordsOfSection(sections: SectionValues, section: SectionKey): Words[] {
  const values = sections[section]
  return fieldsOf(section).flatMap(field => {
    const value = fieldValue(values, field.key)
    const place = { section, field: field.key }
    if (field.kind !== "rows") return wordsAt(place, field, value)
    // Rules of disclosure are told in the portal's words; their notes stay as they were written.
    return field.shape ? [] : rowsOf(value).flatMap(row => wordsOfRow(place, field.fields, row))
  })
}

function wordsOfRow(place: WordsPlace, fields: readonly SingleField[], row: AnyRow): Words[] {
  return fields.flatMap(inner =>
    wordsAt({ ...place, rowId: row.id, rowField: inner.key }, inner, fieldValue(row, inner.key)),
  )
}

function wordsAt(place: WordsPlace, field: SingleField, value: AnyValue): Words[] {
  return isTranslatable(field) && !isEmpty(value) ? [{ key: placeKey(place), place, field, text: String(value) }] : []
}

export function isTranslatable(field: Field): boolean {
  return (field.kind === "text" || field.kind === "prose") && !field.verbatim
}

/** The part of the translations that belongs to one section; nothing where there is none. */
export function translationsOfSection(terms: Pick<Terms, "translations">, section: SectionKey): Translations {
  return kept(translationsOf(terms), (_, key) => key.startsWith(`${section}.`))
}

/**
 * Terms without the translations of words that stand there no longer: nobody would see them, and all would sign them. A
 * text in the language of the terms themselves is none.
 */
export function withoutLostTranslations(terms: Terms): Terms {
  const keys = new Set(sectionKeys.flatMap(section => wordsOfSection(terms.sections, section).map(({ key }) => key)))
  return withTranslations(
    terms,
    kept(translationsOf(terms), (language, key) => language !== terms.language && keys.has(key)),
  )
}

/** The terms with these translations; without the key where there are none, as terms of one language have one form. */
export function withTranslations(terms: Terms, translations: Translations): Terms {
  const { translations: _, ...rest } = terms
  const filled = kept(translations, () => true)
  return Object.keys(filled).length > 0 ? { ...rest, translations: filled } : rest
}

function kept(translations: Translations, isKept: (language: string, key: string) => boolean): Translations {
  const languages = Object.entries(translations).map(([language, places]) => {
    const own = Object.entries(places).filter(([key]) => isKept(language, key))
    return [language, Object.fromEntries(own)] as const
  })
  return Object.fromEntries(languages.filter(([, places]) => Object.keys(places).length > 0))
}

/** The languages beside that of the terms: those that the parties have named, then others in which something stands. */
export function otherLanguages(terms: Pick<Terms, "translations" | "language" | "sections">): string[] {
  const all = [...terms.sections.legal.languages, ...Object.keys(translationsOf(terms)).sort()]
  return [...new Set(all)].filter(language => language !== terms.language)
}

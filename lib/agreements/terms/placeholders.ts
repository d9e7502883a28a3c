import { type AnyValue, isEmpty, type SingleField } from "#lib/agreements/terms/field"
import { fieldsOf, fieldValue, type SectionKey, sectionKeys } from "#lib/agreements/terms/fields"
import {
  isOpenValue,
  isOwnName,
  isSameName,
  type NamedValue,
  namedValuesPlace,
  ownSign,
  ownValueNamed,
  writtenName,
} from "#lib/agreements/terms/named-values"
import type { Terms } from "#lib/agreements/terms/schema"
import { changesPlace } from "#lib/agreements/terms/sections/legal"
import { placeKey, translationsOf, wordsOfSection } from "#lib/agreements/terms/translations"

/**
 * Values that may stand in the words of a section: those of the fields, "{timeline.endsOn}", "{price.total}",
 * "{party:company}", and those that the parties have named themselves, "{#Shelter budget}". The text that is hashed and
 * signed keeps the name; whoever shows it puts the value in, so that a value said once is the same everywhere. Other braces
 * are just braces, and terms of the first version know none.
 */
const pattern = /\{([a-z_]+[.:][A-Za-z_]+|#[^{}#\n]{1,60})\}/g

const kinds = ["date", "number", "money", "country", "language", "languages", "member", "members"]

export const partySides = ["company", "local_resource"] as const
export type PartySide = (typeof partySides)[number]

export type Placeholder =
  | { name: string; section: SectionKey; field: SingleField }
  | { name: string; side: PartySide }
  | { name: string; own: NamedValue }

/** What can be named in any agreement, in printing order. */
export const placeholders: readonly Placeholder[] = [
  ...partySides.map(side => ({ name: `party:${side}`, side })),
  ...sectionKeys.flatMap(section =>
    fieldsOf(section)
      .filter((field): field is SingleField => field.kind !== "rows" && kinds.includes(field.kind))
      .map(field => ({ name: `${section}.${field.key.replace(/Minor$/, "")}`, section, field })),
  ),
]

const byName = new Map(placeholders.map(placeholder => [placeholder.name, placeholder]))

export function placeholderNamed(terms: Pick<Terms, "sections">, name: string): Placeholder | undefined {
  if (!isOwnName(name)) return byName.get(name)
  const own = ownValueNamed(terms, name)
  return own && { name, own }
}

/** The names in a text, each once. */
export function namesIn(text: string): string[] {
  return [...new Set(Array.from(text.matchAll(pattern), ([, name = ""]) => name))]
}

/** A text with what `say` gives in the place of each name. */
export function fillIn(text: string, say: (name: string) => string): string {
  return text.replace(pattern, (_, name: string) => say(name))
}

/** What stands behind a name of a field or a side: a value, for a side the names of its parties. */
export function valueNamed(terms: Terms, placeholder: Exclude<Placeholder, { own: NamedValue }>): AnyValue {
  if ("field" in placeholder) return fieldValue(terms.sections[placeholder.section], placeholder.field.key)
  const { parties } = terms.sections.parties
  return parties.filter(({ side }) => side === placeholder.side).map(({ legalName }) => legalName)
}

/**
 * Whether the words of this place may name values, in terms that know names: the own words of a section, and what the
 * parties change from the standard text.
 */
export function mayName(terms: Pick<Terms, "schemaVersion">, key: string, list?: string): boolean {
  const isNaming = list === undefined ? key === "words" : list === changesPlace.field && key === "change"
  return terms.schemaVersion > 1 && isNaming
}

/** A text in which the parties' own names bear their sign: whoever types "{Shelter budget}" means the value of that name. */
export function withSigns(terms: Pick<Terms, "sections">, text: string): string {
  return text.replace(/\{([^{}#\n]{1,60})\}/g, (typed, name: string) => {
    const own = byName.has(name) ? undefined : ownValueNamed(terms, `${ownSign}${name}`)
    return own ? writtenName(own) : typed
  })
}

/** The words of a section in every language, as they were written. */
function ownWords(terms: Terms, section: SectionKey): string[] {
  const own = wordsOfSection(terms.sections, section).filter(({ place }) =>
    place.rowField === undefined ? mayName(terms, place.field) : mayName(terms, place.rowField, place.field),
  )
  const languages = Object.values(translationsOf(terms))
  return own.flatMap(({ key, text }) => [text, ...languages.flatMap(places => places[key]?.text ?? [])])
}

/** The names in the words of a section, in any language, each once. */
export function namesInSection(terms: Terms, section: SectionKey): string[] {
  return [...new Set(ownWords(terms, section).flatMap(namesIn))]
}

/**
 * The values that the words of a section name, by name: who agrees to the words agrees to them, in every language in which
 * they stand.
 */
export function namedValues(terms: Terms, section: SectionKey): Record<string, unknown> {
  return Object.fromEntries(
    namesInSection(terms, section).flatMap((name): [string, unknown][] => {
      const placeholder = placeholderNamed(terms, name)
      if (placeholder && "own" in placeholder) return [[name, ownNamed(terms, placeholder.own)]]
      // Earlier versions of the terms knew no such names; what nothing stands behind adds nothing to the digest.
      if (isOwnName(name)) return []
      return [[name, (placeholder && valueNamed(terms, placeholder)) ?? null]]
    }),
  )
}

function ownNamed(terms: Terms, { id, ...value }: NamedValue): object {
  const key = placeKey({ ...namedValuesPlace, rowId: id })
  const others = Object.entries(translationsOf(terms)).flatMap(([language, places]) => {
    const own = Object.entries(places).filter(([place]) => place.startsWith(`${key}.`))
    return own.length > 0 ? [[language, Object.fromEntries(own)] as const] : []
  })
  return others.length > 0 ? { ...value, translations: Object.fromEntries(others) } : value
}

/** The names in the words of a section behind which nothing stands. */
export function unresolvedNames(terms: Terms, section: SectionKey): string[] {
  return namesInSection(terms, section).filter(name => {
    const placeholder = placeholderNamed(terms, name)
    if (!placeholder) return true
    if ("own" in placeholder) return isOpenValue(placeholder.own)
    const value = valueNamed(terms, placeholder)
    return isEmpty(value) || (Array.isArray(value) && value.some(one => one === ""))
  })
}

/** The sections whose words name this value of the parties' own. */
export function sectionsNaming(terms: Terms, { name }: NamedValue): SectionKey[] {
  return sectionKeys.filter(section =>
    namesInSection(terms, section).some(one => isOwnName(one) && isSameName(one.slice(1), name)),
  )
}

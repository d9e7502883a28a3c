import { type AnyValue, isEmpty, type SingleField } from "#lib/agreements/terms/field"
import { fieldsOf, fieldValue, type SectionKey, sectionKeys } from "#lib/agreements/terms/fields"
import type { Terms } from "#lib/agreements/terms/schema"
import { placeKey, translationsOf } from "#lib/agreements/terms/translations"

/**
 * Values of the terms that may stand in the words of a section: "{timeline.endsOn}", "{price.total}", "{party:company}". The
 * text that is hashed and signed keeps the name; whoever shows it puts the value in, so that a value said once is the same
 * everywhere. Other braces are just braces, and terms of the first version know none.
 */
const pattern = /\{([a-z_]+[.:][A-Za-z_]+)\}/g

const kinds = ["date", "number", "money", "country", "language", "languages", "member", "members"]

export const partySides = ["company", "local_resource"] as const
export type PartySide = (typeof partySides)[number]

export type Placeholder = { name: string; section: SectionKey; field: SingleField } | { name: string; side: PartySide }

/** Everything that can be named, in printing order. */
export const placeholders: readonly Placeholder[] = [
  ...partySides.map(side => ({ name: `party:${side}`, side })),
  ...sectionKeys.flatMap(section =>
    fieldsOf(section)
      .filter((field): field is SingleField => field.kind !== "rows" && kinds.includes(field.kind))
      .map(field => ({ name: `${section}.${field.key.replace(/Minor$/, "")}`, section, field })),
  ),
]

const byName = new Map(placeholders.map(placeholder => [placeholder.name, placeholder]))

export function placeholderNamed(name: string): Placeholder | undefined {
  return byName.get(name)
}

/** The names in a text, each once. */
export function namesIn(text: string): string[] {
  return [...new Set(Array.from(text.matchAll(pattern), ([, name = ""]) => name))]
}

/** A text with what `say` gives in the place of each name. */
export function fillIn(text: string, say: (name: string) => string): string {
  return text.replace(pattern, (_, name: string) => say(name))
}

/** What stands behind a name: a value, for a side the names of its parties; nothing where it names nothing. */
export function valueNamed(terms: Terms, name: string): AnyValue {
  const placeholder = byName.get(name)
  if (!placeholder) return undefined
  if ("field" in placeholder) return fieldValue(terms.sections[placeholder.section], placeholder.field.key)
  const { parties } = terms.sections.parties
  return parties.filter(({ side }) => side === placeholder.side).map(({ legalName }) => legalName)
}

/** Whether the words of this place may name values: the own words of a section, in terms that know names. */
export function mayName(terms: Pick<Terms, "schemaVersion">, key: string): boolean {
  return terms.schemaVersion > 1 && key === "words"
}

/** The words of a section in every language, as they were written. */
function ownWords(terms: Terms, section: SectionKey): string[] {
  const key = placeKey({ section, field: "words" })
  const others = Object.values(translationsOf(terms)).flatMap(places => places[key]?.text ?? [])
  return mayName(terms, "words") ? [terms.sections[section].words, ...others] : []
}

/** The values that the words of a section name, by name: who agrees to the words agrees to them. */
export function namedValues(terms: Terms, section: SectionKey): Record<string, AnyValue> {
  const names = ownWords(terms, section).flatMap(namesIn).sort()
  return Object.fromEntries(names.map(name => [name, valueNamed(terms, name) ?? null]))
}

/** The names in the words of a section behind which nothing stands. */
export function unresolvedNames(terms: Terms, section: SectionKey): string[] {
  const names = new Set(ownWords(terms, section).flatMap(namesIn))
  return [...names].filter(name => {
    const value = valueNamed(terms, name)
    return isEmpty(value) || (Array.isArray(value) && value.some(one => one === ""))
  })
}

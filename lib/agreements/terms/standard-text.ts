import { canonicalText, sha256 } from "#lib/agreements/terms/canonical"
import type { Field } from "#lib/agreements/terms/field"
import { type SectionKey, type SectionValues, sectionKeys } from "#lib/agreements/terms/fields"
import type { Place } from "#lib/agreements/terms/place"
import type { Terms } from "#lib/agreements/terms/schema"
import { changesPlace } from "#lib/agreements/terms/sections/legal"

/**
 * The network's standard text, taken as a whole: its paragraphs stand in the words of the sections, by value, and nobody
 * changes a letter of them while the terms name it. What is negotiated is the cover page: the fields, the named values and
 * the list of what the parties change.
 */
export type StandardTextPin = { name: string; version: number; sha256: string }

/** The digest of a standard text: of its name, its version and every word of it by section. */
export function standardTextDigest(
  { name, version }: Pick<StandardTextPin, "name" | "version">,
  words: Partial<Record<SectionKey, string>>,
): string {
  const filled = sectionKeys.flatMap(section => (words[section] ? [[section, words[section]] as const] : []))
  return sha256(canonicalText({ name, version, words: Object.fromEntries(filled) }))
}

/** The standard text that terms name, by name and version, which never have other words; empty where they name none. */
export function standardTextName({ standardText }: Pick<Terms, "standardText">): string {
  return standardText ? `${standardText.name} ${standardText.version}` : ""
}

/** The words of all sections. */
export function wordsBySection(sections: SectionValues): Record<SectionKey, string> {
  return Object.fromEntries(sectionKeys.map(section => [section, sections[section].words])) as Record<
    SectionKey,
    string
  >
}

/** Whether the words of all sections are, letter by letter, the standard text that the terms name. */
export function isUnaltered({ standardText, sections }: Pick<Terms, "standardText" | "sections">): boolean {
  return !standardText || standardTextDigest(standardText, wordsBySection(sections)) === standardText.sha256
}

/** Whether a place belongs to the standard text, which is changed by the list of changes alone. */
export function isPinned(
  { standardText }: Pick<Terms, "standardText">,
  { field, rowId }: Omit<Place, "section">,
): boolean {
  return standardText !== undefined && field === "words" && rowId === undefined
}

/** Whether a field of a section is written now: the words are not, on the standard text; the list of changes only there. */
export function isWritten(terms: Terms, section: SectionKey, { key }: Field): boolean {
  const isChanges = section === changesPlace.section && key === changesPlace.field
  if (isChanges) return terms.standardText !== undefined || (terms.sections.legal.changes ?? []).length > 0
  return !isPinned(terms, { field: key })
}

import { diffWords } from "diff"
import { compareTranslations } from "#lib/agreements/terms/compare-translations"
import { type AnyRow, type AnyValue, type Field, isEmpty, rowsOf } from "#lib/agreements/terms/field"
import { fieldsOf, fieldValue, type SectionKey, sectionKeys } from "#lib/agreements/terms/fields"
import type { Terms } from "#lib/agreements/terms/schema"
import { standardTextName } from "#lib/agreements/terms/standard-text"

/** A stretch of text as it stands in both versions or in one. The same and added parts make up the later text. */
export type TextPart = { text: string; change: "same" | "added" | "removed" }

/**
 * One difference. `section` is null for the kind, title, language and standard text of the agreement as a whole.
 * A row that came or went is one change without `rowField`, whose value is the row; `moved` says that the rows common to
 * both versions stand in another order. `parts` are there for words that changed, never for values.
 * `language` says that words in another language than that of the terms differ there; `confirmed`, that they were found to
 * fit what the words have become.
 */
export type Change = {
  section: SectionKey | null
  field: string
  rowId?: string
  rowField?: string
  language?: string
  kind: "added" | "removed" | "changed" | "moved" | "confirmed"
  before: AnyValue | AnyRow
  after: AnyValue | AnyRow
  parts?: TextPart[]
}

export type Comparison = { changes: Change[]; summary: { changes: number; sections: SectionKey[] } }

/**
 * All differences in printing order. There are none exactly when both versions have the same digest, but for the version of
 * the schema: a text says the same in both.
 */
export function compareTerms(before: Terms, after: Terms): Comparison {
  const segmenter = wordSegmenter(after.language)
  const changes = (["kind", "title", "language"] as const)
    .filter(field => before[field] !== after[field])
    .map(field => valueChange({ section: null, field }, before[field], after[field], field === "title", segmenter))
  const [was, is] = [standardTextName(before), standardTextName(after)]
  if (was !== is) changes.push(valueChange({ section: null, field: "standardText" }, was, is, false, segmenter))
  for (const section of sectionKeys) {
    for (const field of fieldsOf(section)) {
      const earlier = fieldValue(before.sections[section], field.key)
      const later = fieldValue(after.sections[section], field.key)
      const place = { section, field: field.key }
      if (field.kind === "rows")
        changes.push(...compareRows(place, field.fields, rowsOf(earlier), rowsOf(later), segmenter))
      else if (!same(earlier, later)) changes.push(valueChange(place, earlier, later, isWords(field), segmenter))
    }
    changes.push(...compareTranslations(before, after, section, compareWords))
  }
  const touched = sectionKeys.filter(section => changes.some(change => change.section === section))
  return { changes, summary: { changes: changes.length, sections: touched } }
}

/** The words of two texts in one line, by the word rules of the language; the parts' later text is `after` exactly. */
export function compareWords(before: string, after: string, language: string): TextPart[] {
  return textParts(before, after, wordSegmenter(language))
}

type Place = Pick<Change, "section" | "field" | "rowId" | "rowField">

function compareRows(
  place: Place,
  fields: readonly Field[],
  before: readonly AnyRow[],
  after: readonly AnyRow[],
  segmenter: Intl.Segmenter,
): Change[] {
  const earlierById = new Map(before.map(row => [row.id, row]))
  const laterIds = new Set(after.map(row => row.id))
  const changes: Change[] = before
    .filter(row => !laterIds.has(row.id))
    .map(row => ({ ...place, rowId: row.id, kind: "removed", before: row, after: null }))
  for (const row of after) {
    const earlier = earlierById.get(row.id)
    if (!earlier) {
      changes.push({ ...place, rowId: row.id, kind: "added", before: null, after: row })
      continue
    }
    for (const inner of fields) {
      const [was, is] = [fieldValue(earlier, inner.key), fieldValue(row, inner.key)]
      const cell = { ...place, rowId: row.id, rowField: inner.key }
      if (!same(was, is)) changes.push(valueChange(cell, was, is, isWords(inner), segmenter))
    }
  }
  const stayed = before.map(row => row.id).filter(id => laterIds.has(id))
  const order = after.map(row => row.id).filter(id => earlierById.has(id))
  if (!same(stayed, order)) changes.push({ ...place, kind: "moved", before: stayed, after: order })
  return changes
}

function valueChange(
  place: Place,
  before: AnyValue,
  after: AnyValue,
  words: boolean,
  segmenter: Intl.Segmenter,
): Change {
  const kind = isEmpty(before) ? "added" : isEmpty(after) ? "removed" : "changed"
  const change: Change = { ...place, kind, before, after }
  return words && kind === "changed"
    ? { ...change, parts: textParts(String(before), String(after), segmenter) }
    : change
}

const isWords = (field: Field) => field.kind === "text" || field.kind === "prose"

function same(one: AnyValue, other: AnyValue): boolean {
  if (!Array.isArray(one) || !Array.isArray(other)) return one === other
  return one.length === other.length && one.every((value, place) => value === other[place])
}

function wordSegmenter(language: string): Intl.Segmenter {
  return new Intl.Segmenter(language, { granularity: "word" })
}

/** Texts further apart than this many words are shown whole: nobody reads such a comparison, and it costs its square. */
const editWordsMax = 600

function textParts(before: string, after: string, segmenter: Intl.Segmenter): TextPart[] {
  const changes = diffWords(before, after, { intlSegmenter: segmenter, maxEditLength: editWordsMax })
  const parts = changes?.map(
    ({ value, added, removed }): TextPart => ({ text: value, change: added ? "added" : removed ? "removed" : "same" }),
  )
  const differ = parts?.some(part => part.change !== "same")
  const later = parts?.filter(part => part.change !== "removed").map(part => part.text)
  // diffWords overlooks blanks and line breaks; what is signed may not differ from what the comparison shows.
  if (parts && differ && later?.join("") === after) return parts
  return [
    { text: before, change: "removed" },
    { text: after, change: "added" },
  ]
}

import { canonicalText, sha256 } from "#lib/agreements/terms/canonical"
import { type AnyRow, type AnyValue, type Field, isEmpty, type RowsField, rowsOf } from "#lib/agreements/terms/field"
import { fieldsOf, fieldValue, type SectionKey } from "#lib/agreements/terms/fields"
import { idsMentioned, isIdOf, nextRowId } from "#lib/agreements/terms/row-ids"
import { draftOf, parseTerms, type Terms } from "#lib/agreements/terms/schema"
import { isPinned } from "#lib/agreements/terms/standard-text"
import { rowsMax } from "#lib/agreements/terms/values"

/** One spot of the terms: a field, a row of a list, a field of a row, or the end of a list, where a row may be added. */
export type Place = { section: SectionKey; field: string; rowId?: string; rowField?: string }

/** The row of a place at which a row is added: it gets its id when it comes to stand in a text. */
export const rowToCome = "+"

/** What stands at a place: a field's value, or the cells of a row without its id, which belongs to the place. */
export type PlaceValue = AnyValue | Cells
export type Cells = { readonly [key: string]: AnyValue }

/** A place by its name in its section: `words`, `milestones.m2`, `milestones.m2.dueOn`, `milestones.+`. */
export function placeNamed(section: SectionKey, name: string): Place | null {
  const [key = "", ...rest] = name.split(".")
  const field = fieldsOf(section).find(one => one.key === key)
  if (!field) return null
  if (field.kind !== "rows") return rest.length === 0 ? { section, field: key } : null
  // The ids of rows that are proposed whole may hold dots.
  const [rowId = "", ...rowField] = field.whole ? [rest.join(".")] : rest
  if (rowId !== rowToCome && !isIdOf(field, rowId)) return null
  if (rowField.length === 0) return { section, field: key, rowId }
  const inner = field.fields.find(one => one.key === rowField.join("."))
  return inner && rowId !== rowToCome ? { section, field: key, rowId, rowField: inner.key } : null
}

export function placeName({ field, rowId, rowField }: Place): string {
  return [field, rowId, rowField].filter(part => part !== undefined).join(".")
}

/** Whether a place takes a whole row. */
export function takesRow({ rowId, rowField }: Place): boolean {
  return rowId !== undefined && rowField === undefined
}

export function fieldAt({ section, field }: Place): Field {
  const found = fieldsOf(section).find(one => one.key === field)
  if (!found) throw new Error(`There is no field ${section}.${field}; places are made by placeNamed`)
  return found
}

/** The list in which a place lies, or null where it lies in none. */
export function listAt(place: Place): RowsField | null {
  const field = fieldAt(place)
  return field.kind === "rows" ? field : null
}

const rowsAt = (terms: Terms, { section, field }: Place) => rowsOf(fieldValue(terms.sections[section], field))

function rowAt(terms: Terms, place: Place): AnyRow | undefined {
  return rowsAt(terms, place).find(row => row.id === place.rowId)
}

/** Whether there is such a place in this text: a row may have gone. */
export function stands(terms: Terms, place: Place): boolean {
  return place.rowId === undefined || place.rowId === rowToCome || rowAt(terms, place) !== undefined
}

export function valueAt(terms: Terms, place: Place): PlaceValue {
  if (place.rowId === undefined) return fieldValue(terms.sections[place.section], place.field) ?? null
  const row = rowAt(terms, place)
  if (!row) return null
  if (place.rowField !== undefined) return fieldValue(row, place.rowField) ?? null
  const { id: _, ...cells } = row
  return cells
}

/** Names what stands at a place; another digest says that it changed. A row that is gone stands for nothing else. */
export function placeDigest(terms: Terms, place: Place): string {
  const { section } = place
  const said = { section, place: placeName(place), stands: stands(terms, place), value: valueAt(terms, place) ?? null }
  return sha256(canonicalText(said))
}

/** Whether this very value stands there: nothing for a row to come, which never stands before it is added. */
export function says(terms: Terms, place: Place, value: PlaceValue): boolean {
  if (place.rowId === rowToCome) return false
  if (takesRow(place) && value === null) return !stands(terms, place)
  return stands(terms, place) && canonicalText(valueAt(terms, place) ?? null) === canonicalText(value ?? null)
}

/**
 * The terms with another value at one place, and nothing else changed; null at a whole row takes the row away. Null where
 * there is no such place, where it belongs to the standard text, or the list is full. Ids in `taken` are never given to a
 * row that is added.
 */
export function withValue(terms: Terms, place: Place, value: PlaceValue, taken: Iterable<string> = []): Terms | null {
  if (!stands(terms, place) || isPinned(terms, place)) return null
  if (place.rowId === undefined) return withField(terms, place, value)
  const rows = rowsAt(terms, place)
  if (place.rowId === rowToCome) {
    const list = listAt(place)
    if (!list || rows.length >= rowsMax) return null
    const id = nextRowId(list.prefix, [...idsMentioned(terms.sections), ...taken])
    return withField(terms, place, [...rows, { ...(value as Cells), id }])
  }
  return withField(
    terms,
    place,
    rows.flatMap(row => (row.id === place.rowId ? rowWith(row, place, value) : [row])),
  )
}

function rowWith(row: AnyRow, { rowField }: Place, value: PlaceValue): unknown[] {
  if (rowField !== undefined) return [{ ...row, [rowField]: value }]
  return value === null ? [] : [{ ...(value as Cells), id: row.id }]
}

function withField(terms: Terms, { section, field }: Place, value: unknown): Terms {
  const { [field]: _, ...rest } = { ...terms.sections[section] } as Record<string, unknown>
  // What a later version of the terms brought is left out while it is empty.
  const isLeftOut = fieldsOf(section).some(({ key, since }) => key === field && since) && isEmpty(value as AnyValue)
  const changed = isLeftOut ? rest : { ...rest, [field]: value }
  return parseTerms(draftOf({ ...terms, sections: { ...terms.sections, [section]: changed } }))
}

/** What a proposed value does to the text of its place. */
export type ProposalKind = "insert" | "replace" | "strike"

export function kindOfChange(before: PlaceValue, after: PlaceValue): ProposalKind {
  if (isNothing(before)) return "insert"
  return isNothing(after) ? "strike" : "replace"
}

function isNothing(value: PlaceValue): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? false : isEmpty(value as AnyValue)
}

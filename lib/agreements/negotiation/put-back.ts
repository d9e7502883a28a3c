import { lostReference } from "#lib/agreements/checks/lost-reference"
import { memberNotParty } from "#lib/agreements/checks/member-not-party"
import { canonicalText } from "#lib/agreements/terms/canonical"
import type { Change } from "#lib/agreements/terms/compare"
import { type AnyRow, rowsOf } from "#lib/agreements/terms/field"
import { fieldValue, type SectionKey } from "#lib/agreements/terms/fields"
import { fieldAt, type Place } from "#lib/agreements/terms/place"
import { draftOf, type Terms, termsSchema } from "#lib/agreements/terms/schema"
import { translationsOf, withTranslations } from "#lib/agreements/terms/translations"

/** What is put back: a whole section, or one place in it. */
export type Spot = { section: SectionKey } | Place

/**
 * The place at which a change can be taken back alone: none for the agreement as a whole, words in another language, which
 * come back with their own, and an order of rows. Rows that are kept whole come back whole.
 */
export function placeOfChange({ section, field, rowId, rowField, language, kind }: Change): Place | null {
  if (!section || language || kind === "moved" || kind === "confirmed") return null
  if (rowId === undefined) return { section, field }
  const list = fieldAt({ section, field })
  const isWhole = list.kind === "rows" && list.whole
  return { section, field, rowId, ...(rowField !== undefined && !isWhole && { rowField }) }
}

/**
 * The terms with what stood at a spot in an earlier text, in every language in which it stood there, and nothing else
 * changed. Null where it no longer fits: the row is gone, what would stand is no text, or it would point to a row or a member
 * that is not there any more, or take away what others point to.
 */
export function withEarlier(terms: Terms, earlier: Terms, spot: Spot): Terms | null {
  const { section } = spot
  const values = "field" in spot ? placeBack(terms, earlier, spot) : earlier.sections[section]
  if (!values) return null
  const restored = { ...terms, sections: { ...terms.sections, [section]: values } } as Terms
  const read = termsSchema.safeParse(draftOf(withTranslations(restored, translationsBack(terms, earlier, spot))))
  return read.success && !breaks(terms, read.data) ? read.data : null
}

/** Whether the same stands there in both texts. */
export function isSameAt(one: Terms, other: Terms, spot: Spot): boolean {
  const said = (terms: Terms) => {
    const values = terms.sections[spot.section]
    if (!("field" in spot)) return values
    const { field, rowId, rowField } = spot
    const row = rowsOf(fieldValue(values, field)).find(({ id }) => id === rowId)
    if (rowId === undefined) return fieldValue(values, field) ?? null
    return rowField === undefined ? (row ?? null) : row ? (fieldValue(row, rowField) ?? null) : null
  }
  const inLanguages = (terms: Terms) => entriesAt(terms, spot)
  return canonicalText([said(one), inLanguages(one)]) === canonicalText([said(other), inLanguages(other)])
}

function placeBack(terms: Terms, earlier: Terms, { section, field, rowId, rowField }: Place): object | null {
  const [now, was] = [terms.sections[section], earlier.sections[section]]
  if (rowId === undefined) return copied(now, was, field)
  const [rows, before] = [rowsOf(fieldValue(now, field)), rowsOf(fieldValue(was, field))]
  const [row, earlierRow] = [rows.find(({ id }) => id === rowId), before.find(({ id }) => id === rowId)]
  if (rowField === undefined) {
    const restored = rowBack(rows, before, rowId)
    // The list of a later version of the terms is left out while it is empty.
    return restored.length === 0 && fieldAt({ section, field }).since
      ? copied(now, {}, field)
      : { ...now, [field]: restored }
  }
  if (!row || !earlierRow) return null
  const mended = copied(row, earlierRow, rowField)
  return { ...now, [field]: rows.map(one => (one === row ? mended : one)) }
}

/** A key that was left out is left out again. */
function copied(now: object, was: object, key: string): object {
  const { [key]: _, ...rest } = now as Record<string, unknown>
  return Object.hasOwn(was, key) ? { ...rest, [key]: fieldValue(was, key) } : rest
}

/** A row that was added goes, one that was changed is as before, one that was struck out stands behind its neighbour of then. */
function rowBack(rows: readonly AnyRow[], before: readonly AnyRow[], rowId: string): readonly AnyRow[] {
  const place = before.findIndex(({ id }) => id === rowId)
  const earlierRow = before[place]
  if (!earlierRow) return rows.filter(({ id }) => id !== rowId)
  if (rows.some(({ id }) => id === rowId)) return rows.map(row => (row.id === rowId ? earlierRow : row))
  const neighbours = before.slice(0, place).map(({ id }) => id)
  const behind = rows.findLastIndex(({ id }) => neighbours.includes(id))
  return rows.toSpliced(behind + 1, 0, earlierRow)
}

function isAt(key: string, spot: Spot): boolean {
  const start = ("field" in spot ? [spot.section, spot.field, spot.rowId, spot.rowField] : [spot.section])
    .filter(step => step !== undefined)
    .join(".")
  return key === start || key.startsWith(`${start}.`)
}

function entriesAt(terms: Terms, spot: Spot) {
  return Object.entries(translationsOf(terms)).flatMap(([language, places]) =>
    Object.entries(places).flatMap(([key, said]) => (isAt(key, spot) ? [{ language, key, said }] : [])),
  )
}

function translationsBack(terms: Terms, earlier: Terms, spot: Spot) {
  const kept = Object.entries(translationsOf(terms)).map(([language, places]) => {
    const others = Object.entries(places).filter(([key]) => !isAt(key, spot))
    return [language, Object.fromEntries(others)] as const
  })
  const all = Object.fromEntries(kept)
  for (const { language, key, said } of entriesAt(earlier, spot)) all[language] = { ...all[language], [key]: said }
  return all
}

function breaks(before: Terms, after: Terms): boolean {
  const broken = (terms: Terms) =>
    [lostReference, memberNotParty].flatMap(({ run }) => run(terms, { today: "", profiles: [] })).map(canonicalText)
  const already = new Set(broken(before))
  return broken(after).some(finding => !already.has(finding))
}

import { canonicalText } from "#lib/agreements/terms/canonical"
import { type AnyRow, type AnyValue, type Field, isEmpty, type RowsField, rowsOf } from "#lib/agreements/terms/field"
import { fieldsOf, fieldValue, type SectionKey, sectionKeys } from "#lib/agreements/terms/fields"
import { mergeTranslations } from "#lib/agreements/terms/merge-translations"
import { parseTerms, type Terms } from "#lib/agreements/terms/schema"
import { standardTextName, wordsBySection } from "#lib/agreements/terms/standard-text"
import { withoutLostTranslations } from "#lib/agreements/terms/translations"

/**
 * A place that two changes of the same text say differently. A row that one of them took away and the other changed is one
 * conflict without `rowField`; the side that took it away has null.
 */
export type MergeConflict = {
  section: SectionKey | null
  field: string
  rowId?: string
  rowField?: string
  /** Of a translation: the language in which the two differ. */
  language?: string
  ours: AnyValue | AnyRow
  theirs: AnyValue | AnyRow
}

export type MergeSide = "ours" | "theirs"

/**
 * Names a conflict's place, the same in every merge of these texts: `section.field`, and `.row.field` in a list; of a
 * translation with its language.
 */
export function conflictKey({ section, field, rowId, rowField, language }: MergeConflict): string {
  const place = [section ?? "whole", field, rowId, rowField].filter(part => part !== undefined).join(".")
  return language === undefined ? place : `${place} ${language}`
}

/**
 * Brings two changes of one text together: what only one of them changed is taken from it, what both changed alike stands
 * once, and what they changed differently is a conflict, settled by `choose`. Rows keep their ids, so that a reference
 * still finds its row. Throws when a merged value is no valid terms, which no choice between valid terms leads to.
 */
export function mergeTerms(
  base: Terms,
  ours: Terms,
  theirs: Terms,
  choose: (conflict: MergeConflict) => MergeSide = () => "ours",
): { terms: Terms; conflicts: MergeConflict[] } {
  const conflicts: MergeConflict[] = []
  const settle = (conflict: MergeConflict) => {
    conflicts.push(conflict)
    return choose(conflict)
  }
  const whole = (field: "kind" | "title" | "language") =>
    pick({ section: null, field }, base[field], ours[field], theirs[field], settle)
  const standard = mergeStandardText(base, ours, theirs, settle)
  const merged = {
    schemaVersion: Math.max(base.schemaVersion, ours.schemaVersion, theirs.schemaVersion),
    kind: whole("kind"),
    title: whole("title"),
    language: whole("language"),
    sections: Object.fromEntries(
      sectionKeys.map(section => {
        const value = mergeSection(section, base, ours, theirs, settle, standard !== null)
        return [section, standard ? { ...value, words: standard.sections[section].words } : value]
      }),
    ),
    ...(standard?.standardText && { standardText: standard.standardText }),
  }
  const translations = mergeTranslations(base, ours, theirs, settle)
  // A merged value is terms only when the parser has said so.
  return { terms: parseTerms(withoutLostTranslations({ ...(merged as unknown as Terms), translations })), conflicts }
}

type Settle = (conflict: MergeConflict) => MergeSide
type Place = Omit<MergeConflict, "ours" | "theirs">

/**
 * The words of all sections are one with the standard text that pins them: where a side took it, gave it up or took another
 * version, they are taken from one of the texts, whole. Null where all stand on the same, and words meet like any field.
 */
function mergeStandardText(base: Terms, ours: Terms, theirs: Terms, settle: Settle): Terms | null {
  const pins = [base, ours, theirs].map(({ standardText }) => standardText ?? null)
  if (pins.every(pin => same(pin, pins[0]))) return null
  const unitOf = (terms: Terms) =>
    canonicalText({ pin: terms.standardText ?? null, words: wordsBySection(terms.sections) })
  const [was, one, other] = [base, ours, theirs].map(unitOf)
  if (one === other || was === other) return ours
  if (was === one) return theirs
  const named = { ours: standardTextName(ours), theirs: standardTextName(theirs) }
  return settle({ section: null, field: "standardText", ...named }) === "ours" ? ours : theirs
}

function mergeSection(
  section: SectionKey,
  base: Terms,
  ours: Terms,
  theirs: Terms,
  settle: Settle,
  areWordsTaken: boolean,
): object {
  const held = (terms: Terms, field: Field) => fieldValue(terms.sections[section], field.key)
  const fields = fieldsOf(section).filter(({ key }) => !(areWordsTaken && key === "words"))
  const merged = fields.map((field): [string, unknown] => {
    const place = { section, field: field.key }
    const [was, one, other] = [held(base, field), held(ours, field), held(theirs, field)]
    if (field.kind !== "rows") return [field.key, pick(place, was, one, other, settle)]
    return [field.key, mergeRows(place, field, rowsOf(was), rowsOf(one), rowsOf(other), settle)]
  })
  const leftOut = new Set(fieldsOf(section).flatMap(({ key, since }) => (since ? [key] : [])))
  return Object.fromEntries(merged.filter(([key, value]) => !(leftOut.has(key) && isEmpty(value as AnyValue))))
}

function pick<Value extends AnyValue | AnyRow>(
  place: Place,
  base: Value,
  ours: Value,
  theirs: Value,
  settle: Settle,
): Value {
  if (same(ours, theirs) || same(base, theirs)) return ours
  if (same(base, ours)) return theirs
  return settle({ ...place, ours, theirs }) === "ours" ? ours : theirs
}

/** Their order, with the rows that only we have behind it. */
function mergeRows(
  place: Place,
  field: RowsField,
  base: readonly AnyRow[],
  ours: readonly AnyRow[],
  theirs: readonly AnyRow[],
  settle: Settle,
): AnyRow[] {
  const isReordered = same(idsOf(base), idsOf(theirs)) && !same(idsOf(base), idsOf(ours))
  const ids = new Set(isReordered ? [...idsOf(ours), ...idsOf(theirs)] : [...idsOf(theirs), ...idsOf(ours)])
  return [...ids].flatMap(id => {
    const [was, one, other] = [base, ours, theirs].map(rows => rows.find(row => row.id === id) ?? null)
    const merged = mergeRow({ ...place, rowId: id }, field, was ?? null, one ?? null, other ?? null, settle)
    return merged === null ? [] : [merged]
  })
}

const idsOf = (rows: readonly AnyRow[]) => rows.map(({ id }) => id)

function mergeRow(
  place: Place,
  { fields, whole }: RowsField,
  base: AnyRow | null,
  ours: AnyRow | null,
  theirs: AnyRow | null,
  settle: Settle,
): AnyRow | null {
  if (!base || !ours || !theirs || whole) return pick<AnyRow | null>(place, base, ours, theirs, settle)
  const cells = fields.map(({ key: rowField }) => {
    const values = [base, ours, theirs].map(row => fieldValue(row, rowField))
    return [rowField, pick({ ...place, rowField }, values[0], values[1], values[2], settle)]
  })
  return { ...Object.fromEntries(cells), id: base.id }
}

function same(one: unknown, other: unknown): boolean {
  return canonicalText(one ?? null) === canonicalText(other ?? null)
}

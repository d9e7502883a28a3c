import {
  type AnyRow,
  type AnyValue,
  emptyValue,
  type Field,
  isEmpty,
  isUnused,
  type RowsField,
} from "#lib/agreements/terms/field"
import { fieldsOf, fieldValue, type SectionKey, type SectionValue } from "#lib/agreements/terms/fields"
import { mayName, withSigns } from "#lib/agreements/terms/placeholders"
import { readField } from "#lib/agreements/terms/read-field"
import { idsMentioned, isIdOf, nextRowId } from "#lib/agreements/terms/row-ids"
import type { Terms } from "#lib/agreements/terms/schema"
import { isPinned } from "#lib/agreements/terms/standard-text"
import { listMax, rowsMax } from "#lib/agreements/terms/values"
import { faultOfEnd } from "#lib/confidentiality/terms"
import { fractionDigits } from "#lib/currencies"
import type { Problem, Problems } from "#lib/errors"

/** What was typed, by form name; names that came several times (`choices`) hold all their values. */
export type Typed = Record<string, string[]>

export type SectionReading<Section extends SectionKey> =
  | { ok: true; value: SectionValue<Section>; typed: Typed }
  | { ok: false; problems: Problems; typed: Typed }

/**
 * Reads the form of one section into its value. Names are `field` and `field.<n>.<column>`, with `field.<n>.id` hidden;
 * a name may end in `[]` where a field takes several values; rows come in the order of n. Empty rows are dropped; a row without an id, or with one that is not its list's or came
 * before, gets the next one.
 *
 * `before` are the terms as they stand: an id mentioned there is never given to another row. `idsTaken` adds those of
 * earlier revisions, because projects remember milestones by id.
 *
 * Problems are codes of the `form` messages by form name: hiddenCharacter {character}, tooLong {max}, notANumber,
 * notWhole, numberTooLow {min}, numberTooHigh {max}, numberTooLarge, notAnAmount, amountTooPrecise {digits},
 * notADate, choose, notACountry, notALanguage, notACurrency, notAParty, tooMany {max}, required.
 */
export function readSectionForm<Section extends SectionKey>(
  section: Section,
  entries: Iterable<readonly [string, unknown]>,
  before: Terms,
  idsTaken: Iterable<string> = [],
): SectionReading<Section> {
  const typed = typedEntries(entries)
  const problems: Problems = {}
  const currency = typed.currency?.[0]?.trim().toUpperCase() || null
  const reader: Reader = {
    before,
    typed,
    problems,
    digits: fractionDigits(section === "price" ? currency : before.sections.price.currency),
    taken: new Set([...idsMentioned(before.sections), ...idsTaken]),
  }
  const value: Record<string, AnyValue> = {}
  for (const field of fieldsOf(section)) {
    const read = field.kind === "rows" ? readRows(field, reader) : readOne(field, field.key, reader)
    if (!(field.since && isEmpty(read))) value[field.key] = read
  }
  if (Object.keys(problems).length > 0) return { ok: false, problems, typed }
  // Every field of the section was read by its own description, which is what the type is made of.
  return { ok: true, value: value as unknown as SectionValue<Section>, typed }
}

/** Reads one list of a section's form, where the rest of the section has a form of its own. */
export function readListForm(
  field: RowsField,
  entries: Iterable<readonly [string, unknown]>,
  before: Terms,
  idsTaken: Iterable<string> = [],
): { rows: AnyRow[]; problems: Problems } {
  const problems: Problems = {}
  const taken = new Set([...idsMentioned(before.sections), ...idsTaken])
  const rows = readRows(field, { before, typed: typedEntries(entries), problems, digits: 0, taken })
  return { rows, problems }
}

/**
 * What a section's form says, with what it does not hold as it stands: lists that are written elsewhere, and words that are
 * the standard text.
 */
export function withWhatStands<Section extends SectionKey>(
  section: Section,
  value: SectionValue<Section>,
  before: Terms,
): SectionValue<Section> {
  const kept = fieldsOf(section).filter(
    field => (field.kind === "rows" && field.elsewhere) || isPinned(before, { field: field.key }),
  )
  const rest = Object.entries(value).filter(([key]) => !kept.some(field => field.key === key))
  const lists = kept.map(({ key }) => [key, fieldValue(before.sections[section], key)] as const)
  const standing = lists.filter(([key, held]) => key === "words" || !isEmpty(held))
  return Object.fromEntries([...rest, ...standing]) as SectionValue<Section>
}

type Reader = { before: Terms; typed: Typed; problems: Problems; digits: number; taken: Set<string> }

function typedEntries(entries: Iterable<readonly [string, unknown]>): Typed {
  const typed: Typed = Object.create(null)
  for (const [name, value] of entries) {
    if (typeof value !== "string") continue
    const plain = name.endsWith("[]") ? name.slice(0, -2) : name
    typed[plain] ??= []
    typed[plain].push(value)
  }
  return typed
}

function readOne(field: Exclude<Field, RowsField>, name: string, reader: Reader): AnyValue {
  const { typed, problems, digits, before } = reader
  const given = (typed[name] ?? []).slice(0, listMax + 1)
  const list = name.includes(".") ? name.split(".")[0] : undefined
  const named = mayName(before, field.key, list) ? given.map(text => withSigns(before, text)) : given
  const reading = readField(field, named, digits)
  if ("value" in reading) return reading.value
  problems[name] = reading.problem
  return emptyValue(field)
}

function readRows(field: RowsField, reader: Reader): AnyRow[] {
  const numbers = rowNumbers(field, reader.typed)
  if (numbers.length > rowsMax) {
    reader.problems[field.key] = { code: "tooMany", values: { max: rowsMax } }
    return []
  }
  const filled = numbers.filter(number => isFilled(field, number, reader))
  const kept = new Map<string, number>()
  for (const number of filled) {
    const id = reader.typed[`${field.key}.${number}.id`]?.[0] ?? ""
    if (isIdOf(field, id) && !kept.has(id)) kept.set(id, number)
  }
  const idOf = new Map([...kept].map(([id, number]) => [number, id]))
  for (const id of kept.keys()) reader.taken.add(id)
  return filled.map(number => {
    const id = idOf.get(number) ?? nextRowId(field.prefix, reader.taken)
    reader.taken.add(id)
    return readRow(field, number, id, reader)
  })
}

function readRow(field: RowsField, number: number, id: string, all: Reader): AnyRow {
  const row: Record<string, AnyValue> & { id: string } = { id }
  const reader = { ...all, digits: rowDigits(field, number, all) }
  for (const inner of field.fields) {
    const name = `${field.key}.${number}.${inner.key}`
    const value = readOne(inner, name, reader)
    const unused = isUnused(inner, row)
    if (inner.omitEmpty && (unused || isEmpty(value))) {
      if (!unused && inner.required && field.shape && !(name in reader.problems)) reader.problems[name] = required
      continue
    }
    if (field.whole && inner.required && isEmpty(value) && !(name in reader.problems)) reader.problems[name] = required
    row[inner.key] = value
  }
  const fault = field.shape ? faultOfEnd(row as never) : null
  if (fault) reader.problems[`${field.key}.${number}.${fault.field}`] ??= { code: fault.code }
  return row
}

/** The decimal places of amounts in a row: those of its own currency where its rows have one. */
function rowDigits({ key, fields }: RowsField, number: number, { typed, digits }: Reader): number {
  const currency = fields.find(({ kind }) => kind === "currency")
  return currency
    ? fractionDigits(typed[`${key}.${number}.${currency.key}`]?.[0]?.trim().toUpperCase() || null)
    : digits
}

const required: Problem = { code: "required" }

function rowNumbers(field: RowsField, typed: Typed): number[] {
  const pattern = new RegExp(`^${field.key}\\.(\\d{1,6})\\.`)
  const numbers = Object.keys(typed).flatMap(name => pattern.exec(name)?.[1] ?? [])
  return [...new Set(numbers.map(Number))].sort((one, other) => one - other)
}

/** A row in which only the member was given, as a select always gives one, says nothing. */
function isFilled(field: RowsField, number: number, { typed }: Reader): boolean {
  return field.fields.some(
    inner =>
      inner.kind !== "member" && (typed[`${field.key}.${number}.${inner.key}`] ?? []).some(text => text.trim() !== ""),
  )
}

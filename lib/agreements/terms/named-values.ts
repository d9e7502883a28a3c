import { type AnyRow, isEmpty, isUnused, type RowsField, type SingleField } from "#lib/agreements/terms/field"
import { fieldsOf, fieldValue, type SectionValue } from "#lib/agreements/terms/fields"
import type { Terms } from "#lib/agreements/terms/schema"
import { namedValueTypes } from "#lib/agreements/terms/sections/purpose"

export { namedValueTypes }

/** A value that the parties have given a name of their own: the shelter's budget, the partner on site, the days off. */
export type NamedValue = NonNullable<SectionValue<"purpose">["values"]>[number]

/** Where the parties' named values stand in the terms: behind what they want to reach together, before anything names them. */
export const namedValuesPlace = { section: "purpose", field: "values" } as const

/** The sign before a name of the parties' own in their words: no field of the terms is called so. */
export const ownSign = "#"

export function isOwnName(name: string): boolean {
  return name.startsWith(ownSign)
}

/** How a value is named in words. */
export function writtenName({ name }: Pick<NamedValue, "name">): string {
  return `{${ownSign}${name}}`
}

export function ownValues(terms: Pick<Terms, "sections">): readonly NamedValue[] {
  return terms.sections.purpose.values ?? []
}

/** Names differ by more than capitals and blanks: a phone begins a word with a capital by itself. */
export function isSameName(one: string, other: string): boolean {
  return folded(one) === folded(other)
}

const folded = (name: string) => name.trim().replaceAll(/\s+/g, " ").toLowerCase()

/** The value that words name; the first of two that are called the same, which keeps them from being handed over. */
export function ownValueNamed(terms: Pick<Terms, "sections">, name: string): NamedValue | undefined {
  const plain = name.slice(ownSign.length).trim()
  return plain === "" ? undefined : ownValues(terms).find(value => isSameName(value.name, plain))
}

/** Values that are called as one before them. */
export function calledTwice(terms: Pick<Terms, "sections">): NamedValue[] {
  const all = ownValues(terms)
  return all.filter(
    ({ name }, place) => name !== "" && all.slice(0, place).some(earlier => isSameName(earlier.name, name)),
  )
}

function allColumns(): readonly SingleField[] {
  const list = fieldsOf(namedValuesPlace.section).find(({ key }) => key === namedValuesPlace.field) as RowsField
  return list.fields
}

/** The column of the name. */
export function nameField(): SingleField {
  return allColumns().find(({ key }) => key === "name") as SingleField
}

/** The columns in which a value of this type stands; none where the parties say that there is none. */
export function columnsOf(value: Pick<NamedValue, "type">): SingleField[] {
  return allColumns().filter(field => field.omitEmpty && !isUnused(field, value))
}

/** Whether nothing stands behind the name yet. That there is none has to be said, and is then no gap. */
export function isOpenValue(value: NamedValue): boolean {
  return value.type === null || columnsOf(value).some(({ key }) => isEmpty(fieldValue(value, key)))
}

/** Columns that readers see in another one: the currency in its amount, the type in what stands there. */
export function isToldElsewhere(list: RowsField, { key }: SingleField, row: AnyRow): boolean {
  if (list.key !== namedValuesPlace.field || !list.elsewhere) return false
  const value = row as unknown as NamedValue
  return key === "currency" || (key === "type" && value.type !== "none" && !isOpenValue(value))
}

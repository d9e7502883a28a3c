import { type AnyRow, type AnyValue, type RowsField, rowsOf } from "#lib/agreements/terms/field"
import { fieldsOf, fieldValue, type SectionValues, sectionKeys } from "#lib/agreements/terms/fields"

/** True for an id of a list's rows: its prefix and a number from 1. */
export function isRowId(id: string, prefix: string): boolean {
  return id.startsWith(prefix) && /^[1-9]\d{0,5}$/.test(id.slice(prefix.length))
}

/** True for an id that a list's rows may bear: its own, or where another room gave them, any short plain one. */
export function isIdOf(field: RowsField, id: string): boolean {
  return field.shape === undefined ? isRowId(id, field.prefix) : /^[\w.-]{1,100}$/.test(id)
}

/** The id after the highest number taken: "m4" after "m3". A gap left by a removed row is never filled. */
export function nextRowId(prefix: string, taken: Iterable<string>): string {
  let highest = 0
  for (const id of taken) if (isRowId(id, prefix)) highest = Math.max(highest, Number(id.slice(prefix.length)))
  return `${prefix}${highest + 1}`
}

/** Rows with the ids of a fresh list: "m1", "m2" and so on. */
export function numberedRows<Row extends object>(prefix: string, rows: readonly Row[]): (Row & { id: string })[] {
  return rows.map((row, place) => ({ ...row, id: `${prefix}${place + 1}` }))
}

/**
 * Every row id that stands anywhere in the terms, also where a reference outlived its row: a payment that still points to a
 * removed milestone must not come to point at the next one.
 */
export function idsMentioned(values: SectionValues): Set<string> {
  const ids = new Set<string>()
  const read = (key: string, kind: string, holder: object) => {
    const value: AnyValue = fieldValue(holder, key)
    if (kind === "reference" && typeof value === "string") ids.add(value)
  }
  for (const section of sectionKeys) {
    for (const field of fieldsOf(section)) {
      read(field.key, field.kind, values[section])
      if (field.kind !== "rows") continue
      for (const row of rowsOf(fieldValue(values[section], field.key)) as readonly AnyRow[]) {
        ids.add(row.id)
        for (const inner of field.fields) read(inner.key, inner.kind, row)
      }
    }
  }
  return ids
}

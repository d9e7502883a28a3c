import { type AnyValue, type Field, isEmpty, rowsOf, type SingleField } from "#lib/agreements/terms/field"
import { fieldsOf, fieldValue, type SectionKey } from "#lib/agreements/terms/fields"
import type { Typed } from "#lib/agreements/terms/form"
import { writeAmount } from "#lib/agreements/terms/numbers"
import type { Terms } from "#lib/agreements/terms/schema"
import { fractionDigits } from "#lib/currencies"

/** What a section's form shows for the value it holds, by the names that `readSectionForm` reads. */
export function formValues(section: SectionKey, terms: Terms): Typed {
  const digits = fractionDigits(terms.sections.price.currency)
  const shown: Typed = Object.create(null)
  for (const field of fieldsOf(section)) {
    const value = fieldValue(terms.sections[section], field.key)
    if (field.kind !== "rows") show(shown, field.key, field, value, digits)
    else
      rowsOf(value).forEach((row, number) => {
        shown[`${field.key}.${number}.id`] = [row.id]
        for (const inner of field.fields) {
          const name = `${field.key}.${number}.${inner.key}`
          show(shown, name, inner, fieldValue(row, inner.key), rowDigits(field.fields, row, digits))
        }
      })
  }
  return shown
}

function show(shown: Typed, name: string, field: Field, value: AnyValue, digits: number): void {
  if (!isEmpty(value)) shown[name] = shownValue(field, value, digits)
}

/** What the control of one field shows for the value it holds. `digits` are the decimal places of the currency. */
export function shownValue(field: Field, value: AnyValue, digits: number): string[] {
  if (Array.isArray(value)) return value.map(String)
  if (typeof value === "boolean") return [value ? "yes" : "no"]
  return [field.kind === "money" ? writeAmount(Number(value), digits) : String(value)]
}

/** The decimal places of amounts in a row: those of its own currency where its rows have one. */
export function rowDigits(fields: readonly SingleField[], row: object, digits: number): number {
  const currency = fields.find(({ kind }) => kind === "currency")
  return currency ? fractionDigits(fieldValue(row, currency.key) as string | null) : digits
}

import { type AnyValue, type Field, isEmpty, rowsOf } from "#lib/agreements/terms/field"
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
          show(shown, `${field.key}.${number}.${inner.key}`, inner, fieldValue(row, inner.key), digits)
        }
      })
  }
  return shown
}

function show(shown: Typed, name: string, field: Field, value: AnyValue, digits: number): void {
  if (isEmpty(value)) return
  if (Array.isArray(value)) shown[name] = value.map(String)
  else if (typeof value === "boolean") shown[name] = [value ? "yes" : "no"]
  else if (field.kind === "money") shown[name] = [writeAmount(Number(value), digits)]
  else shown[name] = [String(value)]
}

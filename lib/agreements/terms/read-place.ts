import type { AnyRow, SingleField } from "#lib/agreements/terms/field"
import { fieldValue } from "#lib/agreements/terms/fields"
import { readSectionForm } from "#lib/agreements/terms/form"
import { type Cells, fieldAt, type Place, type PlaceValue, takesRow } from "#lib/agreements/terms/place"
import { mayName, withSigns } from "#lib/agreements/terms/placeholders"
import { readField } from "#lib/agreements/terms/read-field"
import type { Terms } from "#lib/agreements/terms/schema"
import { fractionDigits } from "#lib/currencies"
import type { Problems } from "#lib/errors"

/** The name of what is proposed in its form; the cells of a row stand below it: `value.dueOn`. */
export const valueName = "value"

type Reading = { value: PlaceValue } | { problems: Problems }
type Entries = readonly (readonly [string, string])[]

/** Reads the form of one place by the rules by which its section's own form is read. */
export function readPlaceForm(place: Place, entries: Entries, before: Terms): Reading {
  if (takesRow(place)) return readRow(place, entries, before)
  const field = singleFieldAt(place)
  const given = entries.filter(([name]) => name === valueName || name === `${valueName}[]`).map(([, text]) => text)
  const isNaming = mayName(before, field.key, place.rowField ? place.field : undefined)
  const named = isNaming ? given.map(text => withSigns(before, text)) : given
  const reading = readField(field, named, fractionDigits(before.sections.price.currency))
  return "value" in reading ? reading : { problems: { [valueName]: reading.problem } }
}

/** The field at a place that holds one value. */
export function singleFieldAt(place: Place): SingleField {
  const field = fieldAt(place)
  const single = field.kind === "rows" ? field.fields.find(inner => inner.key === place.rowField) : field
  if (!single) throw new Error(`There is no field ${place.section}.${place.field}.${place.rowField}`)
  return single
}

/** As the first row of the section's form, which knows what a row needs; an amount is read in the agreement's currency. */
function readRow({ section, field }: Place, entries: Entries, before: Terms): Reading {
  const [typedAs, readAs] = [`${valueName}.`, `${field}.0.`]
  const cells = entries
    .filter(([name]) => name.startsWith(typedAs))
    .map(([name, text]) => [`${readAs}${name.slice(typedAs.length)}`, text] as const)
  const currency = [["currency", before.sections.price.currency ?? ""]] as const
  const reading = readSectionForm(section, section === "price" ? [...cells, ...currency] : cells, before)
  if (!reading.ok) {
    const problems = Object.entries(reading.problems)
    return { problems: Object.fromEntries(problems.map(([name, one]) => [name.replace(readAs, typedAs), one])) }
  }
  const [row] = fieldValue(reading.value, field) as readonly AnyRow[]
  if (!row) return { problems: { [valueName]: { code: "required" } } }
  const { id: _, ...value }: { id: string } & Cells = row
  return { value }
}

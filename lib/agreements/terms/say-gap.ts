import type { MissingField } from "#lib/agreements/terms/complete"
import { isEmpty, rowsOf } from "#lib/agreements/terms/field"
import { fieldsOf, fieldValue, type SectionKey } from "#lib/agreements/terms/fields"
import { placeholderNamed } from "#lib/agreements/terms/placeholders"
import { byKey, type Speaker, sayLabel, sayRow } from "#lib/agreements/terms/say-field"

/** The labels of the fields that an agreement of this kind still needs in a section, by name as in its form. */
export function sayGap(speaker: Speaker, section: SectionKey, gap: Omit<MissingField, "section">) {
  const { locale, terms } = speaker
  if (gap.placeholder !== undefined) return sayOpenName(speaker, gap.placeholder)
  const field = fieldsOf(section).find(one => one.key === gap.field)
  if (!field || !gap.rowField) return { label: sayLabel(locale, { section }, gap.field), name: gap.field }
  const rows = rowsOf(fieldValue(terms.sections[section], gap.field))
  const place = rows.findIndex(row => row.id === gap.rowId)
  const row = rows[place]
  const label = sayLabel(locale, { section, list: gap.field }, gap.rowField)
  const about = row && !isEmpty(row.id) ? sayRow(speaker, section, field, row, place + 1) : ""
  return { label: about ? `${about}: ${label}` : label, name: `${gap.field}.${place}.${gap.rowField}` }
}

/** A value that words name and that is not there: what to fill in, or that nothing is called so. */
function sayOpenName({ locale, terms }: Speaker, placeholder: string) {
  const t = byKey(locale, "agreements")
  const found = placeholderNamed(terms, placeholder)
  if (found && "own" in found)
    return { label: t("section.gapNamed", { gap: "field", field: found.own.name }), name: "words" }
  const field = found && "field" in found ? sayLabel(locale, { section: found.section }, found.field.key) : ""
  const gap = found ? ("field" in found ? "field" : "party") : "unknown"
  return { label: t("section.gapNamed", { gap, field, name: placeholder }), name: "words" }
}

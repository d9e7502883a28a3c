import { rowsOf } from "#lib/agreements/terms/field"
import { fieldValue } from "#lib/agreements/terms/fields"
import { listAt, type Place, rowToCome } from "#lib/agreements/terms/place"
import { sayRule } from "#lib/agreements/terms/say-change"
import { byKey, type Speaker, sayLabel, sayRow } from "#lib/agreements/terms/say-field"

/** Where a place is, in the reader's words: "Ends on", "Interviews done: Due on", "Milestones: a row more". */
export function sayPlace(speaker: Speaker, place: Place): string {
  const { locale } = speaker
  const { section, field, rowId, rowField } = place
  const label = sayLabel(locale, { section }, field)
  if (rowId === undefined) return label
  const t = byKey(locale, "agreements")
  if (rowId === rowToCome) return t("proposals.place.added", { list: label })
  const row = sayRowAt(speaker, place)
  if (rowField === undefined) return t("whole.row", { list: label, row })
  return t("whole.cell", { row, label: sayLabel(locale, { section, list: field }, rowField) })
}

/** What the row of a place is about; that it is gone, where it is. */
export function sayRowAt(speaker: Speaker, place: Place): string {
  const list = listAt(place)
  const rows = rowsOf(fieldValue(speaker.terms.sections[place.section], place.field))
  const index = rows.findIndex(one => one.id === place.rowId)
  const row = rows[index]
  if (!row || !list) return byKey(speaker.locale, "agreements")("said.removed")
  return list.shape ? sayRule(speaker, row) : sayRow(speaker, place.section, list, row, index + 1)
}

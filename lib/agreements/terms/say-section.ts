import { compareWords, type TextPart } from "#lib/agreements/terms/compare"
import { type AnyRow, type Field, type RowsField, rowsOf, type SingleField } from "#lib/agreements/terms/field"
import { fieldsOf, fieldValue, type SectionKey } from "#lib/agreements/terms/fields"
import { isToldElsewhere } from "#lib/agreements/terms/named-values"
import { listParts, type SaidClause, type SaidField, type SaidRow } from "#lib/agreements/terms/said"
import {
  type FieldPlace,
  type Speaker,
  sayField,
  sayLabel,
  sayRow,
  tellingField,
} from "#lib/agreements/terms/say-field"
import { sayOrigins } from "#lib/agreements/terms/say-origins"
import { sayRules } from "#lib/agreements/terms/say-rules"
import { sayTranslations } from "#lib/agreements/terms/say-translations"
import type { Terms } from "#lib/agreements/terms/schema"
import { isTranslatable, type WordsPlace } from "#lib/agreements/terms/translations"

/**
 * A section as its readers read it: what was said, in printing order, gaps left out. With `before`, the terms it is held
 * against, what went stands as removed and what came as added.
 */
export function saySection(speaker: Speaker, section: SectionKey, before: Terms | null = null): SaidClause[] {
  const reading: Reading = { speaker, earlier: before && { ...speaker, terms: before } }
  return fieldsOf(section).flatMap((field): SaidClause[] => {
    const label = sayLabel(speaker.locale, { section }, field.key)
    if (field.kind !== "rows") {
      const said = sayChanging(reading, { section, field: field.key }, field, holdersOf(reading, section))
      return said.entries.length > 0 ? [{ key: field.key, label, said }] : []
    }
    const [was, is] = holdersOf(reading, section).map(holder => fieldValue(holder, field.key))
    const rows =
      field.shape === "confidentiality_terms"
        ? sayRules(
            reading.speaker,
            speaker.terms.sections.confidentiality.rules,
            before?.sections.confidentiality.rules,
          )
        : sayRows(reading, section, field, before === null ? null : rowsOf(was), rowsOf(is))
    return rows.length > 0 ? [{ key: field.key, label, rows }] : []
  })
}

type Reading = { speaker: Speaker; earlier: Speaker | null }

/** What holds a field before and after: two versions of a section, or of a row. */
type Holders = [object, object]

function holdersOf({ speaker, earlier }: Reading, section: SectionKey): Holders {
  return [(earlier ?? speaker).terms.sections[section], speaker.terms.sections[section]]
}

function sayRows(
  { speaker, earlier }: Reading,
  section: SectionKey,
  list: RowsField,
  before: readonly AnyRow[] | null,
  after: readonly AnyRow[],
): SaidRow[] {
  const kept = new Set(after.map(row => row.id))
  const gone = (before ?? []).filter(row => !kept.has(row.id))
  return [
    ...after.map((row, index) => {
      const was = before === null ? row : before.find(one => one.id === row.id)
      const whole = { speaker, earlier: was === undefined ? null : earlier }
      return sayOneRow(whole, section, list, was ?? row, row, was === undefined ? "added" : "same", index + 1)
    }),
    ...gone.map((row, index) =>
      sayOneRow({ speaker: earlier ?? speaker, earlier: null }, section, list, row, row, "removed", index + 1),
    ),
  ]
}

function sayOneRow(
  reading: Reading,
  section: SectionKey,
  list: RowsField,
  was: AnyRow,
  row: AnyRow,
  change: SaidRow["change"],
  number: number,
): SaidRow {
  const { speaker, earlier } = reading
  const place = { section, list: list.key }
  const name = sayRow(speaker, section, list, row, number)
  const before = earlier ? sayRow(earlier, section, list, was, number) : name
  const wordsAt = (rowField: string) => ({ section, field: list.key, rowId: row.id, rowField })
  const telling = tellingField(place) ?? ""
  const facts = list.fields
    .filter(field => field.key !== telling && !isToldElsewhere(list, field, row))
    .map(field => sayChanging(reading, wordsAt(field.key), field, [was, row]))
    .filter(fact => fact.entries.length > 0 && !saysOnly(fact, name))
  const also = sayTranslations(speaker, earlier, wordsAt(telling), fieldValue(row, telling))
  return { id: row.id, change, heading: lineParts(before, name, speaker), facts, ...(also && { also }) }
}

/** A fact that is word for word the heading of its row adds nothing. */
function saysOnly({ entries, also }: SaidField, name: string): boolean {
  return (
    !also &&
    entries.length === 1 &&
    entries[0]?.length === 1 &&
    entries[0][0]?.change === "same" &&
    entries[0][0].text === name
  )
}

function sayChanging(
  { speaker, earlier }: Reading,
  words: WordsPlace,
  field: SingleField,
  [before, after]: Holders,
): SaidField {
  const { section, field: key, rowField } = words
  const placeIn = (row: object): FieldPlace => (rowField === undefined ? { section } : { section, list: key, row })
  const place = placeIn(after)
  const is = fieldValue(after, field.key)
  const said = sayField(speaker, place, field, is)
  const was = earlier ? sayField(earlier, placeIn(before), field, fieldValue(before, field.key)) : said
  const entries = isList(field) ? listParts(was, said) : onePart(was[0], said[0], field, speaker)
  const also = isTranslatable(field) ? sayTranslations(speaker, earlier, words, is) : undefined
  const own = { key: field.key, label: sayLabel(speaker.locale, place, field.key), look: lookOf(field), entries }
  const origins = rowField === undefined && key === "words" ? sayOrigins(speaker, String(is)) : []
  return { ...own, ...(also && { also }), ...(origins.length > 0 && { origins }) }
}

const isList = ({ kind }: Field) => ["choices", "codes", "languages", "members"].includes(kind)

function lookOf(field: SingleField): SaidField["look"] {
  if (field.kind === "prose") return "prose"
  if (field.kind === "choices") return "list"
  return isList(field) ? "inline" : "line"
}

function onePart(was: string | undefined, is: string | undefined, field: SingleField, speaker: Speaker): TextPart[][] {
  if (was === undefined && is === undefined) return []
  if (was === is || was === undefined || is === undefined) {
    const change = was === is ? "same" : was === undefined ? "added" : "removed"
    return [[{ text: is ?? was ?? "", change }]]
  }
  // Words and counted things are compared within; half of a day, a name or an amount that changed means nothing.
  const within = field.kind === "text" || field.kind === "prose" || field.kind === "number"
  return [within ? lineParts(was, is, speaker) : [removed(was), added(is)]]
}

function lineParts(was: string, is: string, { terms }: Speaker): TextPart[] {
  return was === is ? [{ text: is, change: "same" }] : compareWords(was, is, terms.language)
}

const removed = (text: string): TextPart => ({ text, change: "removed" })
const added = (text: string): TextPart => ({ text, change: "added" })

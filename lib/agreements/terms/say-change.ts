import { type Change, compareWords, type TextPart } from "#lib/agreements/terms/compare"
import { type AnyRow, type AnyValue, type Field, isEmpty, rowsOf, type SingleField } from "#lib/agreements/terms/field"
import { fieldsOf, fieldValue, type SectionKey } from "#lib/agreements/terms/fields"
import { mayName } from "#lib/agreements/terms/placeholders"
import type { SaidOrigin } from "#lib/agreements/terms/said"
import {
  byKey,
  type FieldPlace,
  type Speaker,
  sayField,
  sayLabel,
  sayLanguage,
  sayRow,
  sayWords,
} from "#lib/agreements/terms/say-field"
import { sayOrigins } from "#lib/agreements/terms/say-origins"
import type { Terms } from "#lib/agreements/terms/schema"
import type { WordsPlace } from "#lib/agreements/terms/translations"
import type { Locale } from "#lib/i18n/locales"

/** One difference in words: where it is, and what went and came there. */
export type SaidChange = { section: SectionKey | null; place: string; parts: TextPart[]; origins?: SaidOrigin[] }

type Sides = { before: Speaker; after: Speaker }

/** A change of `compareTerms` as its readers see it; both terms are needed, since words refer to other rows. */
export function sayChange(
  change: Change,
  sides: { locale: Locale; before: Terms; after: Terms; names: Speaker["names"] },
): SaidChange {
  const { locale, names } = sides
  const both: Sides = { before: { locale, names, terms: sides.before }, after: { locale, names, terms: sides.after } }
  const { section } = change
  if (section === null) return { section, ...sayWholeChange(change, locale) }
  if (change.language !== undefined) return { section, ...sayInLanguage(change, change.language, both, section) }
  const field = fieldsOf(section).find(one => one.key === change.field)
  if (!field) return { section, place: change.field, parts: [] }
  if (field.kind !== "rows") {
    return {
      section,
      place: sayLabel(locale, { section }, field.key),
      parts: valueParts(change, both, { section }, field),
      ...(field.key === "words" && {
        origins: sayOrigins(both.after, String(change.after), String(change.before)),
      }),
    }
  }
  return { section, ...sayRowChange(change, both, section, field) }
}

/** Words in another language: their place is that of the words that they translate. */
function sayInLanguage(
  change: Change,
  language: string,
  both: Sides,
  section: SectionKey,
): Omit<SaidChange, "section"> {
  const { after } = both
  const { locale } = after
  const t = byKey(locale, "agreements")
  const place = t("whole.inLanguage", {
    place: sayWordsPlace([both.after, both.before], { ...change, section }),
    language: sayLanguage(locale, language),
  })
  if (change.kind === "confirmed") return { place, parts: [added(t("whole.confirmed"))] }
  const [was, is] = [change.before as string | null, change.after as string | null]
  return {
    place,
    parts: change.parts ?? [...(was === null ? [] : [removed(was)]), ...(is === null ? [] : [added(is)])],
  }
}

/** Where words stand: "Milestone 2: accepted when". The first speaker whose terms have the row names it. */
export function sayWordsPlace(speakers: [Speaker, ...Speaker[]], place: WordsPlace): string {
  const { section, field, rowId, rowField } = place
  const { locale } = speakers[0]
  const list = fieldsOf(section).find(({ key }) => key === field)
  if (!list || !rowField) return sayLabel(locale, { section }, field)
  const label = sayLabel(locale, { section, list: field }, rowField)
  for (const speaker of speakers) {
    const rows = rowsOf(fieldValue(speaker.terms.sections[section], field))
    const index = rows.findIndex(({ id }) => id === rowId)
    const row = rows[index]
    const t = byKey(locale, "agreements")
    if (row) return t("whole.cell", { row: sayRow(speaker, section, list, row, index + 1), label })
  }
  return label
}

function sayWholeChange(change: Change, locale: Locale): Omit<SaidChange, "section"> {
  const t = byKey(locale, "agreements")
  const place = t(`whole.${change.field}`)
  if (change.parts) return { place, parts: change.parts }
  const [was, is] = [change.before, change.after].map(value =>
    value === "" ? "" : sayWhole(change.field, String(value), locale),
  )
  return { place, parts: [...(was ? [removed(was)] : []), ...(is ? [added(is)] : [])] }
}

function sayWhole(field: string, value: string, locale: Locale): string {
  const kind = (name: string) => byKey(locale, "terms")(`kind.${name}`)
  if (field === "kind") return kind(value)
  if (field !== "standardText") return value
  const [name = "", version = ""] = value.split(" ")
  return byKey(locale, "agreements")("standard.named", { kind: kind(name), version })
}

function sayRowChange(change: Change, both: Sides, section: SectionKey, list: Field): Omit<SaidChange, "section"> {
  const { locale } = both.after
  const label = sayLabel(locale, { section }, list.key)
  const t = byKey(locale, "agreements")
  if (change.kind === "moved" && !change.rowId) return { place: label, parts: [added(t("whole.moved"))] }
  const speaker = change.kind === "removed" && !change.rowField ? both.before : both.after
  const rows = rowsOf(fieldValue(speaker.terms.sections[section], list.key))
  const index = rows.findIndex(row => row.id === change.rowId)
  const row = rows[index]
  if (!row || list.kind !== "rows") return { place: label, parts: [] }
  const name = list.shape ? sayRule(speaker, row) : sayRow(speaker, section, list, row, index + 1)
  const inner = list.fields.find(field => field.key === change.rowField)
  const place = { section, list: list.key, row }
  if (inner)
    return {
      place: t("whole.cell", { row: name, label: sayLabel(locale, place, inner.key) }),
      parts: valueParts(change, both, place, inner),
    }
  const whole = wholeRow(speaker, place, list.fields, row)
  return {
    place: t("whole.row", { list: label, row: name }),
    parts: [change.kind === "removed" ? removed(whole) : added(whole)],
  }
}

/** A whole row in one run of words, as it came or went. */
function wholeRow(speaker: Speaker, place: FieldPlace, fields: readonly SingleField[], row: AnyRow): string {
  const t = byKey(speaker.locale, "agreements")
  return fields
    .map(field => ({ field, said: sayField(speaker, place, field, fieldValue(row, field.key)) }))
    .filter(({ said }) => said.length > 0)
    .map(({ field, said }) =>
      t("whole.fact", { label: sayLabel(speaker.locale, place, field.key), value: said.join(", ") }),
    )
    .join("\n")
}

export function sayRule(speaker: Speaker, row: AnyRow): string {
  const t = byKey(speaker.locale, "confidentiality")
  const label = (list: string, key: string) => t(`${list}.${String(fieldValue(row, key))}.label`)
  return t("matrix.cell", { subject: label("subjects", "subject"), audience: label("audiences", "audience") })
}

function valueParts(change: Change, { before, after }: Sides, place: FieldPlace, field: SingleField): TextPart[] {
  const names = mayName(after.terms, field.key, place.list)
  if (change.parts) return names ? namedParts(change, { before, after }, after.terms.language) : change.parts
  const say = (speaker: Speaker, value: AnyValue) =>
    sayField(speaker, { ...place, row: rowOf(speaker, place, change.rowId) }, field, value).join(", ")
  const [was, is] = [change.before as AnyValue, change.after as AnyValue]
  return [...(isEmpty(was) ? [] : [removed(say(before, was))]), ...(isEmpty(is) ? [] : [added(say(after, is))])]
}

/** The row as this side has it: an amount is said in the currency that it had there. */
function rowOf({ terms }: Speaker, { section, list }: FieldPlace, rowId: string | undefined): AnyRow | undefined {
  const rows = list === undefined ? [] : rowsOf(fieldValue(terms.sections[section], list))
  return rows.find(({ id }) => id === rowId)
}

/** Words of both sides with the values that they name, each as it stands in its own terms. */
function namedParts(change: Change, { before, after }: Sides, language: string): TextPart[] {
  return compareWords(sayWords(before, String(change.before)), sayWords(after, String(change.after)), language)
}

const removed = (text: string): TextPart => ({ text, change: "removed" })
const added = (text: string): TextPart => ({ text, change: "added" })

import { formatDay, formatDays, formatNumber } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { isSaid, partValues } from "#lib/members/profile/completeness"
import { partWords } from "#lib/members/profile/labels"
import { listLabel } from "#lib/members/profile/lists"
import type { PartTable, ProfileField } from "#lib/members/profile/parts"
import type { Profile } from "#lib/members/profile/schema"

/** A value in words: a line, a person's own paragraphs, a list, or rows with a heading and facts of their own. */
export type Shown =
  | { kind: "line"; text: string }
  | { kind: "prose"; text: string }
  | { kind: "list"; entries: string[] }
  | { kind: "rows"; rows: { heading: string; facts: { term: string; text: string }[] }[] }

export type ShownField = { key: string; label: string; required: boolean; shown: Shown | null }

/** What one part of a profile says, field by field; `shown` is null where it says nothing. */
export function showPart(locale: Locale, profile: Profile, { part, fields }: PartTable): ShownField[] {
  const w = partWords(locale, profile.kind, part)
  const values = partValues(profile, part)
  return fields.map(field => ({
    key: field.key,
    label: w.label(field.key),
    required: field.required === true,
    shown: isSaid(values[field.key]) ? showField(locale, field, values[field.key], w.label) : null,
  }))
}

function showField(locale: Locale, field: ProfileField, value: unknown, label: (key: string) => string): Shown {
  if (field.kind === "rows") {
    const rows = value as Record<string, unknown>[]
    return { kind: "rows", rows: rows.map(row => showRow(locale, field.fields, row, label)) }
  }
  if (field.kind === "choices")
    return { kind: "list", entries: (value as string[]).map(id => listLabel(field.list, id, locale)) }
  return { kind: field.kind === "prose" ? "prose" : "line", text: showLine(locale, field, value) }
}

/** The first field of a row says what it is about and becomes its heading. */
function showRow(
  locale: Locale,
  fields: readonly ProfileField[],
  row: Record<string, unknown>,
  label: (key: string) => string,
) {
  const [about, ...others] = fields
  const [end] = others
  // A row of two days says one span: "10–24 March 2027".
  if (about?.kind === "day" && end?.kind === "day" && isSaid(row[end.key]))
    return { heading: formatDays(locale, String(row[about.key]), String(row[end.key])), facts: [] }
  return {
    heading: about ? showLine(locale, about, row[about.key]) : "",
    facts: others
      .filter(field => isSaid(row[field.key]))
      .map(field => ({ term: label(field.key), text: showLine(locale, field, row[field.key]) })),
  }
}

function showLine(locale: Locale, field: ProfileField, value: unknown): string {
  const t = words(locale, "members")
  switch (field.kind) {
    case "choice":
      return listLabel(field.list, String(value), locale)
    case "choices":
      return (value as string[]).map(id => listLabel(field.list, id, locale)).join(" · ")
    case "yesNo":
      return words(locale, "common")(value === true ? "yes" : "no")
    case "day":
      return formatDay(locale, String(value))
    case "number":
      if (field.unit === "days") return t("units.days", { count: Number(value) })
      if (field.unit === "months") return t("units.months", { count: Number(value) })
      return formatNumber(locale, Number(value))
    default:
      return String(value)
  }
}

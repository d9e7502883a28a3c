import type { ConfidentialityTerm } from "#lib/confidentiality/terms"

/** The kinds of agreement. The kind decides which sections are needed before the other side may be asked. */
export const agreementKinds = [
  "dialogue",
  "partnering",
  "confidentiality",
  "service_contract",
  "joint_project",
] as const
export type AgreementKind = (typeof agreementKinds)[number]

/** Needed before proposing: always, or only in agreements of the kinds named. */
type Requirement = true | readonly AgreementKind[]

type Base = {
  /** Name in the terms, in the form and in the catalogue of labels. */
  key: string
  required?: Requirement
  /** The requirement holds only while a sister field has one of these values; the field may be filled at any time. */
  when?: { field: string; is: readonly (string | boolean)[] }
  /** The key of a row is left out when nothing was given, or while its condition does not hold. */
  omitEmpty?: true
  /** Words that are the same in every language: a name, a number, an address. */
  verbatim?: true
}

/**
 * A field with one value. Empty is "" for words, null for single values and [] for lists, so that one set of answers has
 * one canonical form.
 * - `date`: YYYY-MM-DD · `number`: a whole number from `min` to `max` · `money`: minor units of the agreement's currency
 * - `country`: ISO 3166-1 alpha-2 · `language`: BCP 47 · `currency`: ISO 4217
 * - `member`: id of a member who is a party · `reference`: id of a row of another list, "section.field"
 * - a `text` that `isName` can stand in the parties' words, in braces
 * - `code`: id of one of the network's taxonomies, kept as it is when the taxonomy grows
 */
export type SingleField = Base &
  (
    | { kind: "text" | "prose"; max?: number; isName?: true }
    | { kind: "date" | "money" | "yesNo" | "country" | "language" | "currency" | "member" }
    | { kind: "languages" | "members" }
    | { kind: "number"; min: number; max: number }
    | { kind: "choice"; options: readonly string[] }
    | { kind: "choices"; options: readonly string[] }
    | { kind: "code"; list: "services" | "topics" }
    | { kind: "codes"; list: "services" | "topics" }
    | { kind: "reference"; to: `${string}.${string}` }
  )

/** A list of rows. Each row has an `id` made of `prefix` and a number, which survives every edit. */
export type RowsField = Base & {
  kind: "rows"
  prefix: string
  fields: readonly SingleField[]
  /** The rows are values of another room, whose schema decides beside the fields. */
  shape?: "confidentiality_terms"
  /** A row is kept, merged and proposed whole: half of one and half of another say what nobody has said. */
  whole?: true
  /** The rows are written on a page of their own and not in the form of their section. */
  elsewhere?: true
  /** Few agreements say it: the form offers it by its button, without an empty row. */
  seldom?: true
}

/**
 * A field of a section. `since` is the version of the terms that first knew it: the key is left out of the value while it is
 * empty, so that what was said before keeps its digest.
 */
export type Field = (SingleField | RowsField) & { since?: 2 | 3 }

type Word = { kind: "text" | "prose" }
type Numeric = { kind: "number" | "money" }
type Listed = { kind: "languages" | "members" | "codes" }

/** Fields whose key is left out of the value while it is empty. */
type LeftOut = { since: number } | { omitEmpty: true }

/** The value of one field, read off its description. */
export type FieldValue<F> = F extends Word
  ? string
  : F extends Numeric
    ? number | null
    : F extends { kind: "yesNo" }
      ? boolean | null
      : F extends Listed
        ? string[]
        : F extends { kind: "choice"; options: readonly (infer Option)[] }
          ? Option | null
          : F extends { kind: "choices"; options: readonly (infer Option)[] }
            ? Option[]
            : F extends { kind: "rows"; shape: "confidentiality_terms" }
              ? ConfidentialityTerm[]
              : F extends { kind: "rows"; fields: infer Inner extends readonly Field[] }
                ? ({ id: string } & FieldValues<Inner>)[]
                : string | null

/** The value of a list of fields, by key. */
export type FieldValues<Fields extends readonly Field[]> = {
  [F in Fields[number] as F extends LeftOut ? never : F["key"]]: FieldValue<F>
} & { [F in Fields[number] as F extends LeftOut ? F["key"] : never]?: NonNullable<FieldValue<F>> }

/** What a field may hold when its description is not known to the compiler. */
export type AnyValue = string | number | boolean | null | undefined | readonly string[] | readonly AnyRow[]
export type AnyRow = { id: string } & { readonly [key: string]: AnyValue }

/** True for "", null, nothing and an empty list. Zero and "no" are answers. */
export function isEmpty(value: AnyValue): boolean {
  return value === "" || value === null || value === undefined || (Array.isArray(value) && value.length === 0)
}

/** The rows of a value that belongs to a field of kind `rows`. */
export function rowsOf(value: AnyValue): readonly AnyRow[] {
  return Array.isArray(value) ? (value as readonly AnyRow[]) : []
}

/** The value of a field in which nothing was given yet. */
export function emptyValue(field: Field): AnyValue {
  switch (field.kind) {
    case "text":
    case "prose":
      return ""
    case "choices":
    case "languages":
    case "members":
    case "codes":
    case "rows":
      return []
    default:
      return null
  }
}

/** Whether a field of a row is left out of it because its condition does not hold there. */
export function isUnused({ omitEmpty, when }: SingleField, row: object): boolean {
  if (!omitEmpty || !when) return false
  const answer: unknown = Object.hasOwn(row, when.field) ? row[when.field as never] : undefined
  return !when.is.includes(answer as string)
}

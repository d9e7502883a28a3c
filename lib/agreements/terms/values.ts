import { z } from "zod"
import {
  type AnyValue,
  type Field,
  isEmpty,
  isUnused,
  type RowsField,
  type SingleField,
} from "#lib/agreements/terms/field"
import { isRowId } from "#lib/agreements/terms/row-ids"
import { confidentialityTermSchema } from "#lib/confidentiality/terms"
import { isTidyProse, isTidyText } from "#lib/text"

/** Bounds that keep the largest agreement small enough to compare, print and hash at once. */
export const textCharactersMax = 300
export const proseCharactersMax = 10_000
export const rowsMax = 200
export const listMax = 60

/** Shapes only: whether a country or currency exists is asked of the form, since lists change and signed terms do not. */
export const languagePattern = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/
export const codePattern = /^[a-z0-9]+(-[a-z0-9]+)*$/

const text = z.string().refine(isTidyText, { message: "hiddenCharacter" })
const prose = z.string().refine(isTidyProse, { message: "hiddenCharacter" })
const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/)
const distinct = <Value>(list: readonly Value[]) => new Set(list).size === list.length

function listOf<Element extends z.ZodType>(element: Element) {
  return z.array(element).max(listMax).refine(distinct, { message: "twice" })
}

/** The draft's schema of one field: gaps are accepted, nonsense is not. */
export function fieldSchema(field: Field): z.ZodType {
  switch (field.kind) {
    case "text":
      return text
        .max(field.max ?? textCharactersMax)
        .refine(given => !field.isName || isName(given), { message: "notAName" })
    case "prose":
      return prose.max(field.max ?? proseCharactersMax)
    case "date":
      return z.iso.date().nullable()
    case "number":
      return z.int().min(field.min).max(field.max).nullable()
    case "money":
      return z.int().min(0).nullable()
    case "yesNo":
      return z.boolean().nullable()
    case "country":
      return z
        .string()
        .regex(/^[A-Z]{2}$/)
        .nullable()
    case "currency":
      return z
        .string()
        .regex(/^[A-Z]{3}$/)
        .nullable()
    case "language":
      return z.string().regex(languagePattern).nullable()
    case "languages":
      return listOf(z.string().regex(languagePattern))
    case "choice":
      return z.enum(field.options).nullable()
    case "choices":
      return listOf(z.enum(field.options))
    case "code":
      return z.string().max(60).regex(codePattern).nullable()
    case "codes":
      return listOf(z.string().max(60).regex(codePattern))
    case "member":
    case "reference":
      return id.nullable()
    case "members":
      return listOf(id)
    case "rows":
      return rowsSchema(field)
  }
}

function rowsSchema(field: RowsField): z.ZodType {
  const row =
    field.shape === "confidentiality_terms"
      ? confidentialityTermSchema.refine(term => isTidyProse(term.note), {
          path: ["note"],
          message: "hiddenCharacter",
        })
      : z
          .strictObject({
            id: z.string().refine(rowId => isRowId(rowId, field.prefix), { message: "not_a_row" }),
            ...Object.fromEntries(field.fields.map(inner => [inner.key, columnSchema(inner)])),
          })
          .refine(given => field.fields.every(inner => !(inner.key in given && isUnused(inner, given))), {
            message: "unused",
          })
  return z
    .array(row)
    .max(rowsMax)
    .refine(rows => distinct(rows.map(({ id: rowId }) => rowId)), { message: "twice" })
}

/** A column that is left out while it is empty never stands there empty: one row has one form. */
function columnSchema(field: SingleField): z.ZodType {
  const schema = fieldSchema(field)
  return field.omitEmpty ? schema.refine(value => !isEmpty(value as AnyValue)).optional() : schema
}

/** Whether a text can be named in words: braces and the sign before a name would end or begin another one. */
export function isName(given: string): boolean {
  return !/[{}#]/.test(given)
}

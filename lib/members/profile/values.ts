import { z } from "zod"

// Each value takes what a form posts as well as what is stored, and stands for "not said" when it is left out: a draft
// accepts gaps. What must not be missing at publication is decided in `parts.ts`, not here.

export const lineCharactersMax = 200
export const proseCharactersMax = 4_000
export const rowsMax = 60

/** Text with one form for equal letters and without characters that cannot be seen; line breaks stay. */
const tidy = (text: string) =>
  text
    .normalize("NFC")
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{C}\n\t\u200c\u200d]/gu, "")
    .trim()

export const line = (max = lineCharactersMax) =>
  z
    .string()
    .transform(text => tidy(text).replace(/\s+/g, " "))
    .pipe(z.string().max(max, "tooLong"))
    .prefault("")

export const prose = (max = proseCharactersMax) =>
  z.string().transform(tidy).pipe(z.string().max(max, "tooLong")).prefault("")

const emptyIsNull = (typed: unknown) => (typed === "" || typed === undefined ? null : typed)

/** One of a list, or null. */
export const choice = <const Id extends string>(ids: readonly Id[]) =>
  z.preprocess(emptyIsNull, z.enum(ids as readonly [Id, ...Id[]], "choose").nullable()).prefault(null)

/** Any number of a list, in the list's order and each once. */
export const choices = <const Id extends string>(ids: readonly Id[]) =>
  z
    .array(z.enum(ids as readonly [Id, ...Id[]], "choose"))
    .transform(chosen => ids.filter(id => chosen.includes(id)))
    .prefault([])

/** A whole number within both bounds, or null. */
export const wholeNumber = (min: number, max: number) =>
  z
    .preprocess(
      typed => (typeof typed === "string" && typed.trim() !== "" ? Number(typed.trim()) : emptyIsNull(typed)),
      z.number("number").int("number").min(min, "numberTooSmall").max(max, "numberTooLarge").nullable(),
    )
    .prefault(null)

/** Yes, no, or not said. */
export const yesNo = z
  .preprocess(
    typed => (typed === "yes" ? true : typed === "no" ? false : emptyIsNull(typed)),
    z.boolean("choose").nullable(),
  )
  .prefault(null)

/** A calendar day as YYYY-MM-DD, or null. */
export const day = z.preprocess(emptyIsNull, z.iso.date("date").nullable()).prefault(null)

/** An email address in lower case, or nothing. */
export const mailbox = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, "email")
  .refine(text => text === "" || z.email().safeParse(text).success, "email")
  .prefault("")

/** An address on the web that begins with https, or nothing. */
export const webPage = z
  .string()
  .trim()
  .max(500, "tooLong")
  .refine(text => text === "" || /^https:\/\/[^\s/]+\.[^\s/]+/.test(text), "webPage")
  .prefault("")

/** The rows that are kept: what they are about is said. */
type KeptRow<Row, Key> = { [Name in keyof Row]: Name extends Key ? NonNullable<Row[Name]> : Row[Name] }

/**
 * Rows of a form. A row that says nothing, or is ticked to be removed, is left out; a row that says something must say
 * its `key`, the value it is about. Problems keep the numbers of the rows as they were typed.
 */
export function rows<const Shape extends z.ZodRawShape, const Key extends keyof Shape & string>(
  key: Key,
  shape: Shape,
) {
  type Row = z.output<z.ZodObject<Shape>>
  const row = z.object({ ...shape, remove: z.literal("yes").optional() })
  return z
    .array(row)
    .max(rowsMax, "tooMany")
    .superRefine((typed, context) => {
      for (const [place, one] of typed.entries())
        if (isKept(one) && !saysSomething((one as TypedRow)[key]))
          context.addIssue({ code: "custom", message: "choose", path: [place, key] })
    })
    .transform(typed => typed.filter(isKept).map(withoutRemoval) as KeptRow<Row, Key>[])
    .prefault([])
}

type TypedRow = Record<string, unknown>

function isKept(typed: TypedRow): boolean {
  return typed.remove !== "yes" && Object.values(typed).some(saysSomething)
}

function saysSomething(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== null && value !== "" && value !== undefined
}

function withoutRemoval({ remove: _, ...row }: TypedRow): TypedRow {
  return row
}

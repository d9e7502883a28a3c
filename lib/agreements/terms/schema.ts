import { z } from "zod"
import { type AgreementKind, agreementKinds, emptyValue } from "#lib/agreements/terms/field"
import { fieldsOf, type SectionValues, sectionKeys } from "#lib/agreements/terms/fields"
import { fieldSchema, languagePattern, textCharactersMax } from "#lib/agreements/terms/values"
import { isTidyText } from "#lib/text"

/** What the parties agree: one value, the content of a revision. `language` is the one in which the prose is written. */
export type Terms = {
  schemaVersion: 1
  kind: AgreementKind
  title: string
  language: string
  sections: SectionValues
}

const sectionSchemas = Object.fromEntries(
  sectionKeys.map(section => [
    section,
    z.strictObject(Object.fromEntries(fieldsOf(section).map(field => [field.key, fieldSchema(field)]))),
  ]),
)

/** The schema of one section's value, gaps accepted. */
export function sectionSchema(section: keyof SectionValues): z.ZodType {
  return sectionSchemas[section] as z.ZodType
}

/**
 * The schema of a draft: every key stands, gaps are empty values, unknown keys are refused. It is the same for signed terms,
 * since what was once signed must be readable for ever; what proposing needs beside it is in `complete.ts`.
 */
export const termsSchema = z.strictObject({
  schemaVersion: z.literal(1),
  kind: z.enum(agreementKinds),
  title: z.string().max(textCharactersMax).refine(isTidyText, { message: "hiddenCharacter" }),
  language: z.string().regex(languagePattern),
  sections: z.strictObject(sectionSchemas),
  // The shape is made from the same list as the type; the compiler cannot follow it through the loop.
}) as unknown as z.ZodType<Terms>

/** The terms in an unknown value. Throws ZodError, as a stored or submitted value of another shape is a fault. */
export function parseTerms(value: unknown): Terms {
  return termsSchema.parse(value)
}

/** Terms in which nothing was said yet. */
export function emptyTerms(opening: { kind: AgreementKind; title: string; language: string }): Terms {
  const sections = Object.fromEntries(
    sectionKeys.map(section => [
      section,
      Object.fromEntries(fieldsOf(section).map(field => [field.key, emptyValue(field)])),
    ]),
  )
  return { schemaVersion: 1, ...opening, sections: sections as unknown as SectionValues }
}

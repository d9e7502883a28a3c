import { z } from "zod"
import { type AgreementKind, agreementKinds, emptyValue, type Field, isEmpty } from "#lib/agreements/terms/field"
import { fieldsOf, type SectionValues, sectionKeys } from "#lib/agreements/terms/fields"
import { isUnaltered, type StandardTextPin } from "#lib/agreements/terms/standard-text"
import { withoutEarlierWords } from "#lib/agreements/terms/translation-state"
import { type Translations, withoutLostTranslations, wordsOfSection } from "#lib/agreements/terms/translations"
import { fieldSchema, languagePattern, textCharactersMax } from "#lib/agreements/terms/values"
import { isTidyText } from "#lib/text"

/**
 * What the parties agree: one value, the content of a revision. `language` is the one in which the prose is written,
 * `translations` what stands beside it in others. Version 2 brought translations and the fields that say so, version 3 the
 * parties' own named values and the standard text; drafts are written in it, and whatever was handed over before is read,
 * shown and hashed for ever as it was.
 */
export type Terms = {
  schemaVersion: 1 | 2 | 3
  kind: AgreementKind
  title: string
  language: string
  sections: SectionValues
  /** Left out where there are none. */
  translations?: Translations
  /** Left out where the parties have not taken the network's standard text. */
  standardText?: StandardTextPin
}

function sectionsSchema(version: Terms["schemaVersion"]) {
  return z.strictObject(
    Object.fromEntries(
      sectionKeys.map(section => [
        section,
        z.strictObject(
          Object.fromEntries(
            fieldsOf(section)
              .filter(({ since = 1 }) => since <= version)
              .map(field => [field.key, keySchema(field)]),
          ),
        ),
      ]),
    ),
  )
}

function keySchema(field: Field): z.ZodType {
  const schema = fieldSchema(field)
  return field.since ? schema.refine(value => !isEmpty(value as never)).optional() : schema
}

const whole = {
  kind: z.enum(agreementKinds),
  title: z.string().max(textCharactersMax).refine(isTidyText, { message: "hiddenCharacter" }),
  language: z.string().regex(languagePattern),
}

const translation = z.strictObject({ text: z.string().min(1), of: z.string().regex(/^[0-9a-f]{64}$/) })

/** Gaps accepted: a language or a place without a translation is left out and never empty. */
const translationsSchema = z
  .record(z.string().regex(languagePattern), z.record(z.string(), translation).refine(hasEntries))
  .refine(hasEntries)

const standardTextSchema = z.strictObject({
  name: z
    .string()
    .max(60)
    .regex(/^[a-z]+(_[a-z]+)*$/),
  version: z.int().min(1),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})

const versionWithTranslations = (schemaVersion: 2 | 3) =>
  z
    .strictObject({
      schemaVersion: z.literal(schemaVersion),
      ...whole,
      sections: sectionsSchema(schemaVersion),
      translations: translationsSchema.optional(),
      ...(schemaVersion === 3 && { standardText: standardTextSchema.optional() }),
    })
    .superRefine((given, context) => {
      const terms = given as unknown as Terms
      if (!isUnaltered(terms)) context.addIssue({ code: "custom", path: ["standardText"], message: "altered" })
      for (const path of faultyTranslations(terms))
        context.addIssue({ code: "custom", path: ["translations", ...path], message: "translation" })
    })

/**
 * The schema of a draft: every key stands, gaps are empty values, unknown keys are refused. It is the same for signed terms,
 * since what was once signed must be readable for ever; what proposing needs beside it is in `complete.ts`.
 */
export const termsSchema = z.discriminatedUnion("schemaVersion", [
  z.strictObject({ schemaVersion: z.literal(1), ...whole, sections: sectionsSchema(1) }),
  versionWithTranslations(2),
  versionWithTranslations(3),
  // The shape is made from the same list as the type; the compiler cannot follow it through the loop.
]) as unknown as z.ZodType<Terms>

/** Translations of words that do not stand there would be signed unseen; each has the shape of its own field. */
function faultyTranslations(terms: Terms): [string, string][] {
  const fields = new Map(
    sectionKeys.flatMap(section => wordsOfSection(terms.sections, section).map(({ key, field }) => [key, field])),
  )
  return Object.entries(terms.translations ?? {}).flatMap(([language, places]) =>
    Object.entries(places)
      .filter(([key, { text }]) => {
        const field = fields.get(key)
        return language === terms.language || !field || !fieldSchema(field).safeParse(text).success
      })
      .map(([key]): [string, string] => [language, key]),
  )
}

function hasEntries(record: object): boolean {
  return Object.keys(record).length > 0
}

/** The terms in an unknown value. Throws ZodError, as a stored or submitted value of another shape is a fault. */
export function parseTerms(value: unknown): Terms {
  return termsSchema.parse(value)
}

/** Terms as a draft of them is written today, whatever the version in which they were read. */
export function draftOf(terms: Terms): Terms {
  return withoutEarlierWords(withoutLostTranslations({ ...terms, schemaVersion: 3 }))
}

/** Terms in which nothing was said yet. */
export function emptyTerms(opening: { kind: AgreementKind; title: string; language: string }): Terms {
  const sections = Object.fromEntries(
    sectionKeys.map(section => [
      section,
      Object.fromEntries(
        fieldsOf(section)
          .filter(field => !field.since)
          .map(field => [field.key, emptyValue(field)]),
      ),
    ]),
  )
  return { schemaVersion: 3, ...opening, sections: sections as unknown as SectionValues }
}

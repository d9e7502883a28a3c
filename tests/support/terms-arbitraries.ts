import fc from "fast-check"
import {
  type AnyRow,
  type AnyValue,
  agreementKinds,
  type Field,
  isEmpty,
  isUnused,
  type RowsField,
} from "#lib/agreements/terms/field"
import { fieldsOf, type SectionValues, sectionKeys } from "#lib/agreements/terms/fields"
import type { Terms } from "#lib/agreements/terms/schema"
import { translationOf } from "#lib/agreements/terms/translation-state"
import { withTranslations, wordsOfSection } from "#lib/agreements/terms/translations"
import { faultOfEnd } from "#lib/confidentiality/terms"
import { tidyProse, tidyText } from "#lib/text"

const sentence = fc
  .array(fc.constantFrom("work", "شراكة", "শ্রমিক", "काम", "é", "“", "12", "a\u200Db", "-", "\n"), { maxLength: 6 })
  .map(words => words.join(" "))
const day = fc.constantFrom("2027-01-11", "2027-03-31", "2028-02-29")
const member = fc.constantFrom("brand", "ngo", "union")
const subset = (options: readonly string[]) => fc.uniqueArray(fc.constantFrom(...options), { maxLength: 4 })
const orNull = (values: fc.Arbitrary<AnyValue>) => fc.oneof(values, fc.constant(null))

/** Any value that a field may hold, made from its description alone. */
function anyValue(field: Field): fc.Arbitrary<AnyValue> {
  switch (field.kind) {
    case "text":
      return sentence.map(words =>
        tidyText(words)
          .slice(0, field.max ?? 300)
          .trim(),
      )
    case "prose":
      return sentence.map(tidyProse)
    case "date":
      return orNull(day)
    case "number":
      return orNull(fc.integer({ min: field.min, max: field.max }))
    case "money":
      return orNull(fc.nat())
    case "yesNo":
      return orNull(fc.boolean())
    case "country":
      return orNull(fc.constantFrom("BD", "NO", "EG"))
    case "currency":
      return orNull(fc.constantFrom("EUR", "JPY", "JOD"))
    case "language":
      return orNull(fc.constantFrom("en", "bn", "ar-EG"))
    case "languages":
      return subset(["en", "bn", "ar-EG", "hi"])
    case "choice":
      return orNull(fc.constantFrom(...field.options))
    case "choices":
      return subset(field.options)
    case "code":
      return orNull(fc.constantFrom("clmrs", "child-labour-remediation"))
    case "codes":
      return subset(["child-labour", "wages"])
    case "member":
      return orNull(member)
    case "members":
      return subset(["brand", "ngo", "union"])
    case "reference":
      return orNull(fc.constantFrom("m1", "c2", "o3"))
    case "rows":
      return fc.uniqueArray(anyRow(field), { maxLength: 4, selector: row => row.id })
  }
}

function anyRow(field: Field & { kind: "rows" }): fc.Arbitrary<AnyRow> {
  const id = fc.integer({ min: 1, max: 9 }).map(number => `${field.prefix}${number}`)
  const columns = Object.fromEntries(field.fields.map(inner => [inner.key, anyValue(inner)]))
  return fc.record({ ...columns, id }).map(row => {
    // A form keeps such rows only with what their fields need.
    if (field.whole && !field.shape) return withoutLeftOut(field, { ...row, type: (row as AnyRow).type ?? "none" })
    if (!field.shape) return row as AnyRow
    const { afterDate, untilDate, untilMonths, ...rule } = { ...row } as Record<string, AnyValue>
    const chosen = { ...rule, subject: rule.subject ?? "price", audience: rule.audience ?? "public" }
    const dated = rule.circumstance === "after_date" ? { afterDate: afterDate ?? "2027-01-11" } : {}
    return {
      ...chosen,
      circumstance: rule.circumstance ?? "always",
      permission: rule.permission ?? "never",
      ...dated,
      ...endThatFits({ ...chosen, ...dated, permission: rule.permission ?? "never" }, untilDate, untilMonths),
    } as never
  })
}

/** The end of a rule of disclosure, where it is one: a day, or else some months. */
function endThatFits(rule: object, untilDate: AnyValue, untilMonths: AnyValue): object {
  const end = untilDate ? { untilDate } : untilMonths ? { untilMonths } : {}
  return faultOfEnd({ ...rule, ...end } as never) === null ? end : {}
}

/** A row without the columns that are left out of it. */
function withoutLeftOut({ fields }: Field & { kind: "rows" }, row: AnyRow): AnyRow {
  const leftOut = fields.filter(inner => inner.omitEmpty && (isUnused(inner, row) || isEmpty(row[inner.key])))
  const keys = new Set(leftOut.map(({ key }) => key))
  return Object.fromEntries(Object.entries(row).filter(([key]) => !keys.has(key))) as AnyRow
}

/** Sections as the first version knows them. */
export const anySections = fc.record(
  Object.fromEntries(
    sectionKeys.map(section => [
      section,
      fc.record(
        Object.fromEntries(
          fieldsOf(section)
            .filter(field => !field.since)
            .map(field => [field.key, anyValue(field)]),
        ),
      ),
    ]),
  ),
)

/** Any terms that a draft of the first version may hold, sound or not. */
export const anyTermsOfFirstVersion: fc.Arbitrary<Terms> = fc
  .record({ kind: fc.constantFrom(...agreementKinds), title: sentence.map(tidyText), sections: anySections })
  .map(({ kind, title, sections }) => ({
    schemaVersion: 1,
    kind,
    title,
    language: "bn",
    sections: sections as unknown as SectionValues,
  }))

/** Any terms of the second version: some of their words in other languages, some of these out of date. */
export const anyTermsOfSecondVersion: fc.Arbitrary<Terms> = fc
  .record({ terms: anyTermsOfFirstVersion, hears: fc.option(day, { nil: undefined }), seed: fc.nat({ max: 40 }) })
  .map(({ terms, hears, seed }) => {
    const { follow_up: followUp } = terms.sections
    const sections = {
      ...terms.sections,
      follow_up: hears === undefined ? followUp : { ...followUp, communityHearsOn: hears },
    }
    return inOtherLanguages({ ...terms, schemaVersion: 2, sections }, seed)
  })

function inOtherLanguages(terms: Terms, seed: number): Terms {
  const all = sectionKeys.flatMap(section => wordsOfSection(terms.sections, section))
  const chosen = all.filter((_, place) => seed > 0 && (place + seed) % 3 === 0)
  const other = (language: string) =>
    Object.fromEntries(
      chosen.map(({ key, text }, place) => {
        const source = (place + seed) % 4 === 0 ? "what stood here before" : text
        return [key, translationOf(source, `${language} ${(place * seed) % 5}`)]
      }),
    )
  return withTranslations(terms, seed % 2 === 0 ? { ar: other("ar"), en: other("en") } : { ar: other("ar") })
}

const valuesList = fieldsOf("purpose").find((field): field is RowsField => field.key === "values") as RowsField
const name = fc.constantFrom("Shelter budget", "shelter  budget", "শেষ দিন", "الشريك", "12")

/** Values that the parties have named themselves, open ones and two of one name among them. */
const anyNamedValues = fc.uniqueArray(
  fc.record({ row: anyRow(valuesList), name }).map(({ row, name }) => ({ ...row, name })),
  { maxLength: 4, selector: ({ id }) => id },
)

/** Any terms that a draft may hold today; the words of some sections name values. */
export const anyTerms: fc.Arbitrary<Terms> = fc
  .record({ terms: anyTermsOfSecondVersion, values: anyNamedValues, named: name, seed: fc.nat({ max: 40 }) })
  .map(({ terms, values, named, seed }) => {
    const written = structuredClone({ ...terms, schemaVersion: 3 as const })
    if (values.length > 0) Object.assign(written.sections.purpose, { values })
    if (seed % 3 === 0) written.sections.exit.words = `{#${named}} · {timeline.endsOn}`
    return inOtherLanguages(written, seed)
  })

import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { exampleContext } from "#lib/agreements/checks/example-context"
import { runChecks } from "#lib/agreements/checks/run-checks"
import { sayFinding } from "#lib/agreements/checks/say-finding"
import { deviationsFrom } from "#lib/agreements/fairness/deviations"
import { sayDeviation } from "#lib/agreements/fairness/say-deviation"
import { areSameTerms, canonicalText, sectionDigest, sha256, termsDigest } from "#lib/agreements/terms/canonical"
import { compareTerms } from "#lib/agreements/terms/compare"
import { completeTermsSchema, missingFields } from "#lib/agreements/terms/complete"
import type { AnyRow, AnyValue } from "#lib/agreements/terms/field"
import { fieldsOf, type SectionKey, type SectionValues, sectionKeys, sections } from "#lib/agreements/terms/fields"
import { readSectionForm, type Typed } from "#lib/agreements/terms/form"
import { draftOf, parseTerms, type Terms } from "#lib/agreements/terms/schema"
import { formValues } from "#lib/agreements/terms/show-form"
import { withoutLostTranslations } from "#lib/agreements/terms/translations"
import {
  anySections,
  anyTerms,
  anyTermsOfFirstVersion,
  anyTermsOfSecondVersion,
} from "#tests/support/terms-arbitraries"

/** The same value with the keys of every object in another order. */
function shuffled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shuffled)
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, held]) => [key, shuffled(held)]),
  )
}

const entries = (shown: Typed) =>
  Object.entries(shown).flatMap(([name, values]) => values.map(text => [name, text] as const))

describe("whatever an agreement says", () => {
  test("its canonical text reads back as the same terms with the same digest", () => {
    fc.assert(
      fc.property(anyTerms, terms => {
        const again = parseTerms(JSON.parse(canonicalText(terms)))
        expect(again).toEqual(terms)
        expect(termsDigest(again)).toBe(termsDigest(terms))
      }),
    )
  })

  test("the order of keys does not change the digest", () => {
    fc.assert(fc.property(anyTerms, terms => termsDigest(shuffled(terms) as Terms) === termsDigest(terms)))
  })

  test("two versions differ in the comparison exactly when their digests differ", () => {
    fc.assert(
      fc.property(anyTerms, anySections, fc.constantFrom(...sectionKeys), (before, others, section) => {
        const sections = { ...before.sections, [section]: others[section] } as unknown as SectionValues
        const after = withoutLostTranslations({ ...before, sections })
        const { changes, summary } = compareTerms(before, after)
        expect(changes.length > 0).toBe(termsDigest(before) !== termsDigest(after))
        expect(summary.sections.every(touched => touched === section)).toBe(true)
        for (const { parts } of changes) {
          const later = parts?.filter(({ change }) => change !== "removed").map(({ text }) => text)
          if (later) expect(changes.some(({ after: text }) => text === later.join(""))).toBe(true)
        }
      }),
    )
  })

  test("two versions that differ in other languages alone say so in the comparison, and their sections' digests too", () => {
    fc.assert(
      fc.property(anyTerms, anyTerms, (before, other) => {
        const after = withoutLostTranslations({ ...before, translations: other.translations ?? {} })
        const { changes, summary } = compareTerms(before, after)
        expect(changes.length > 0).toBe(termsDigest(before) !== termsDigest(after))
        expect(changes.every(({ language }) => language !== undefined)).toBe(true)
        const moved = sectionKeys.filter(section => sectionDigest(before, section) !== sectionDigest(after, section))
        expect(moved).toEqual(summary.sections)
      }),
    )
  })

  test("what was written in the first version keeps its digest, and says the same when it is written in the second", () => {
    fc.assert(
      fc.property(anyTermsOfFirstVersion, first => {
        const stored = JSON.parse(canonicalText(first))
        expect(termsDigest(parseTerms(stored))).toBe(sha256(canonicalText(stored)))
        const second = draftOf(parseTerms(stored))
        expect(parseTerms(JSON.parse(canonicalText(second)))).toEqual(second)
        expect(compareTerms(first, second).changes).toEqual([])
        expect(areSameTerms(first, second)).toBe(true)
        for (const section of sectionKeys) expect(sectionDigest(second, section)).toBe(sectionDigest(first, section))
      }),
    )
  })

  test("what was written in the second version keeps its digests too when it is written in the third", () => {
    fc.assert(
      fc.property(anyTermsOfSecondVersion, second => {
        const stored = JSON.parse(canonicalText(second))
        expect(termsDigest(parseTerms(stored))).toBe(sha256(canonicalText(stored)))
        const third = parseTerms({ ...stored, schemaVersion: 3 })
        expect(areSameTerms(second, third)).toBe(true)
        for (const section of sectionKeys) expect(sectionDigest(third, section)).toBe(sectionDigest(second, section))
      }),
    )
  })

  test("what a form shows is read back as the same section", () => {
    fc.assert(
      fc.property(anyTerms, fc.constantFrom(...sectionKeys), (terms, section: SectionKey) => {
        const reading = readSectionForm(section, entries(formValues(section, terms)), terms)
        if (!reading.ok) throw new Error(JSON.stringify(reading.problems))
        expect(reading.value).toEqual(withoutEmptyRows(terms, section))
      }),
      { numRuns: 500 },
    )
  })

  test("the checks bear it, and each has a sentence for what it found", () => {
    const context = exampleContext((ngo, brand) => {
      for (const profile of [ngo, brand]) profile.engagements = [{ startsOn: "2027-01-11", endsOn: "2028-02-29" }]
    })
    fc.assert(
      fc.property(anyTerms, terms => {
        for (const finding of runChecks(terms, context)) {
          expect(Object.keys(sections)).toContain(finding.section)
          expect(sayFinding("en", finding)).not.toMatch(/^finding\.|[{}]|undefined|\d{4}-\d{2}-\d{2}/)
        }
      }),
    )
  })

  test("the network's model is held against it without fault, and each difference can be said", () => {
    fc.assert(
      fc.property(anyTerms, terms => {
        for (const deviation of deviationsFrom(terms)) {
          const said = Object.values(sayDeviation({ locale: "en", terms, names: {} }, deviation)).join(" ")
          expect(said).not.toMatch(/point\.|burden\.|[{}]|undefined|Infinity|NaN|\d{4}-\d{2}-\d{2}/)
        }
      }),
    )
  })

  test("the complete schema refuses exactly what has gaps", () => {
    fc.assert(
      fc.property(
        anyTerms,
        terms => completeTermsSchema.safeParse(terms).success === (missingFields(terms).length === 0),
      ),
    )
  })
})

/** A row in which only a member was chosen says nothing, and a form drops it. */
function withoutEmptyRows(terms: Terms, section: SectionKey): object {
  const value: Record<string, AnyValue> = { ...(terms.sections[section] as Record<string, AnyValue>) }
  for (const field of fieldsOf(section)) {
    if (field.kind !== "rows" || value[field.key] === undefined) continue
    const rows = value[field.key] as readonly AnyRow[]
    const says = (row: AnyRow) =>
      field.fields.some(
        inner => inner.kind !== "member" && ![undefined, null, ""].includes(String(row[inner.key] ?? "")),
      )
    value[field.key] = rows.filter(says)
  }
  return value
}

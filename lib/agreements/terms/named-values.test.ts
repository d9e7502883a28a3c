import { describe, expect, test } from "vitest"
import { sectionDigest } from "#lib/agreements/terms/canonical"
import { compareTerms } from "#lib/agreements/terms/compare"
import { missingFields } from "#lib/agreements/terms/complete"
import { exampleTerms } from "#lib/agreements/terms/example-terms"
import { readSectionForm } from "#lib/agreements/terms/form"
import { mergeTerms } from "#lib/agreements/terms/merge"
import { type NamedValue, ownValues } from "#lib/agreements/terms/named-values"
import { sectionsNaming } from "#lib/agreements/terms/placeholders"
import { readPlaceForm } from "#lib/agreements/terms/read-place"
import { sayChange } from "#lib/agreements/terms/say-change"
import { sayWords } from "#lib/agreements/terms/say-field"
import { sayGap } from "#lib/agreements/terms/say-gap"
import { saySection } from "#lib/agreements/terms/say-section"
import { sayTranslations } from "#lib/agreements/terms/say-translations"
import { draftOf, parseTerms, type Terms, termsSchema } from "#lib/agreements/terms/schema"
import { readTranslationForm } from "#lib/agreements/terms/translation-form"
import { translationOf } from "#lib/agreements/terms/translation-state"

const speaker = (terms: Terms) => ({ locale: "en" as const, terms, names: {} })
const plain = (text: string) => text.replaceAll("\u00A0", " ")
const budget: NamedValue = { id: "v1", name: "Shelter budget", type: "money", amountMinor: 250_000, currency: "JPY" }
const withValues = (values: NamedValue[], words = "We spend {#Shelter budget}.") =>
  exampleTerms(({ purpose, exit }) => {
    Object.assign(purpose, { values })
    Object.assign(exit, { words })
  })
const said = (value: Omit<NamedValue, "id" | "name">) =>
  plain(sayWords(speaker(withValues([{ id: "v1", name: "It", ...value }])), "{#It}"))

describe("values that the parties have named themselves", () => {
  test("are meant by their name in braces, with or without the sign, wherever words are written", () => {
    const terms = withValues([budget])
    const typed = "We keep {shelter  budget}, {#Shelter budget} and {soap}; until {timeline.endsOn}."
    const kept = "We keep {#Shelter budget}, {#Shelter budget} and {soap}; until {timeline.endsOn}."
    const section = readSectionForm("exit", [["words", typed]], terms)
    expect(section).toMatchObject({ ok: true, value: { words: kept } })
    const place = { section: "exit", field: "words" } as const
    expect(readPlaceForm(place, [["value", typed]], terms)).toEqual({ value: kept })
    const text = `text.exit.words`
    const inBengali = readTranslationForm(terms, "exit", "bn", [[text, "{Shelter budget} আলাদা"]])
    expect(inBengali).toMatchObject({
      terms: { translations: { bn: { "exit.words": { text: "{#Shelter budget} আলাদা" } } } },
    })
    const elsewhere = readSectionForm("press", [["holdingLine", "Ask {Shelter budget}."]], terms)
    expect(elsewhere).toMatchObject({ value: { holdingLine: "Ask {Shelter budget}." } })
  })

  test("stand in words as what they are, an amount in its own currency", () => {
    expect(plain(sayWords(speaker(withValues([budget])), "We spend {#Shelter budget}."))).toBe("We spend JPY 250,000.")
    expect(said({ type: "party", memberId: "ngo" })).toBe("Shishu Adhikar Kendra")
    expect(said({ type: "day", day: "2027-03-31" })).toBe("31 March 2027")
    expect(said({ type: "place", place: "Gate 3" })).toBe("Gate 3")
    expect(said({ type: "number", number: 1200 })).toBe("1,200")
    expect(said({ type: "lines", lines: "soap\nbread\n\nmilk" })).toBe("soap, bread and milk")
    expect(said({ type: "text", text: "a few words" })).toBe("a few words")
    expect(said({ type: "none" })).toBe("none")
  })

  test("are found whatever the capitals and blanks of a phone, and cannot be taken for a field", () => {
    const terms = withValues([budget, { id: "v2", name: "timeline", type: "text", text: "ours" }])
    expect(plain(sayWords(speaker(terms), "{#shelter  budget} {# Shelter budget }"))).toBe("JPY 250,000 JPY 250,000")
    expect(sayWords(speaker(terms), "{#timeline}")).toBe("ours")
    expect(sayWords(speaker(terms), "{timeline}")).toBe("{timeline}")
    for (const name of ["a{b", "a}b", "#a"])
      expect(termsSchema.safeParse(withValues([{ ...budget, name }])).success).toBe(false)
  })

  test("change everywhere, and take with them the yes to all words that name them and to no others", () => {
    const [before, after] = [withValues([budget]), withValues([{ ...budget, amountMinor: 300_000 }])]
    const moved = (["purpose", "exit", "press"] as const).filter(
      section => sectionDigest(before, section) !== sectionDigest(after, section),
    )
    expect(moved).toEqual(["purpose", "exit"])
    expect(sectionsNaming(after, budget)).toEqual(["exit"])
    const clause = saySection(speaker(after), "exit", before).find(({ key }) => key === "words")
    const parts = clause && "said" in clause ? (clause.said.entries[0] ?? []) : []
    expect(parts.filter(({ change }) => change !== "same").map(({ text }) => text)).toEqual(["250,000", "300,000"])
  })

  test("are compared in the currency that each side says", () => {
    const before = withValues([budget])
    const after = withValues([{ ...budget, currency: "EUR" }])
    const { changes } = compareTerms(before, after)
    const words = changes.map(change => sayChange(change, { locale: "en", before, after, names: {} }).parts)
    expect(words.map(parts => parts.map(({ text }) => plain(text)))).toEqual([["JPY", "EUR"]])
    const dearer = withValues([{ ...budget, amountMinor: 1, currency: "EUR" }])
    const [amount] = compareTerms(before, dearer).changes
    const { parts } = sayChange(amount as never, { locale: "en", before, after: dearer, names: {} })
    expect(parts.map(({ text }) => plain(text))).toEqual(["JPY 250,000", "EUR 0.01"])
  })

  test("keep the text from being handed over while they are open, unknown or called as another; none is an answer", () => {
    const gaps = (terms: Terms) => missingFields(terms).map(gap => sayGap(speaker(terms), gap.section, gap).label)
    expect(gaps(withValues([budget]))).toEqual([])
    expect(gaps(withValues([{ id: "v1", name: "Shelter budget", type: "money", amountMinor: 5 }]))).toEqual([
      "Shelter budget: Currency of the amount",
      "“Shelter budget”, which these words name",
    ])
    expect(gaps(withValues([{ id: "v1", name: "Shelter budget", type: "none" }]))).toEqual([])
    expect(gaps(withValues([]).sections.purpose.values?.length ? withValues([]) : exampleTerms())).toEqual([])
    const unknown = exampleTerms(({ exit }) => Object.assign(exit, { words: "{#Shelter budget}" }))
    expect(gaps(unknown)).toEqual([expect.stringContaining("#Shelter budget")])
    expect(gaps(withValues([budget, { id: "v2", name: "shelter BUDGET", type: "none" }]))).toEqual([
      "shelter BUDGET: Name",
    ])
  })

  test("have one form: what another kind would hold is left out, and what is empty too", () => {
    for (const faulty of [
      { ...budget, day: "2027-03-31" },
      { id: "v1", name: "x", type: "none", text: "x" },
      { id: "v1", name: "x", type: "text", text: "" },
      { ...budget, id: "x1" },
    ])
      expect(termsSchema.safeParse(withValues([faulty as NamedValue])).success).toBe(false)
    expect(termsSchema.safeParse({ ...withValues([budget]), schemaVersion: 2 }).success).toBe(false)
    expect(termsSchema.safeParse(withValues([])).success).toBe(false)
  })

  test("meet as wholes where two sides changed them, and go when both took them away", () => {
    const base = withValues([budget])
    const ours = withValues([{ id: "v1", name: "Shelter budget", type: "day", day: "2027-03-31" }])
    const theirs = withValues([{ ...budget, currency: "EUR" }])
    const { terms, conflicts } = mergeTerms(base, ours, theirs)
    expect(conflicts.map(({ rowId, rowField }) => [rowId, rowField])).toEqual([["v1", undefined]])
    expect(ownValues(terms)).toEqual(ours.sections.purpose.values)
    const gone = exampleTerms(({ exit }) => Object.assign(exit, { words: "We spend {#Shelter budget}." }))
    expect(mergeTerms(base, gone, base).terms).toEqual(gone)
  })

  test("stand in other languages in their translation, to which a yes is bound as well", () => {
    const place: NamedValue = { id: "v1", name: "Where", type: "place", place: "The gate" }
    const terms = withValues([place], "We meet at {#Where}.")
    const inBengali = (text: string): Terms =>
      parseTerms({
        ...terms,
        translations: {
          bn: {
            "exit.words": translationOf(terms.sections.exit.words, "দেখা হবে: {#Where}"),
            "purpose.values.v1.place": translationOf("The gate", text),
          },
        },
      })
    const also = sayTranslations(speaker(inBengali("ফটক")), null, { section: "exit", field: "words" }, "")
    expect(also?.others[0]?.parts.map(({ text }) => text)).toEqual(["দেখা হবে: ফটক"])
    expect(sectionDigest(inBengali("ফটক"), "exit")).not.toBe(sectionDigest(inBengali("দরজা"), "exit"))
    const changed = draftOf({
      ...inBengali("ফটক"),
      sections: {
        ...terms.sections,
        purpose: { ...terms.sections.purpose, values: [{ id: "v1", name: "Where", type: "none" }] },
      },
    })
    expect(Object.keys(changed.translations?.bn ?? {})).toEqual(["exit.words"])
  })
})

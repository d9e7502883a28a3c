import { describe, expect, test } from "vitest"
import { bilingualTerms } from "#lib/agreements/checks/example-translations"
import { sha256 } from "#lib/agreements/terms/canonical"
import { draftOf, type Terms } from "#lib/agreements/terms/schema"
import { readTranslationForm } from "#lib/agreements/terms/translation-form"
import { translatedWords } from "#lib/agreements/terms/translation-state"
import { translationsOf } from "#lib/agreements/terms/translations"

const read = (terms: Terms, typed: Record<string, string>) => {
  const reading = readTranslationForm(terms, "press", "bn", Object.entries(typed))
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems))
  return reading.terms
}
const stateOf = (terms: Terms) => translatedWords(terms, "press", "bn").map(({ state }) => state)

describe("the form of a section in another language", () => {
  const written = read(bilingualTerms(), { "text.press.holdingLine": "  আমাদের জিজ্ঞাসা করুন।\r\n" })
  const changed = structuredClone(written)
  changed.sections.press.holdingLine = "Ask us, and only us."

  test("keeps what was typed, tidy, as the translation of the words as they stand", () => {
    expect(translationsOf(written).bn?.["press.holdingLine"]?.text).toBe("আমাদের জিজ্ঞাসা করুন।")
    expect(stateOf(written)).toEqual(["current"])
  })

  test("a text that was left as it stood stays out of date; its box or other words bring it up to date", () => {
    const left = { "text.press.holdingLine": "আমাদের জিজ্ঞাসা করুন।" }
    expect(stateOf(changed)).toEqual(["out_of_date"])
    expect(stateOf(read(changed, left))).toEqual(["out_of_date"])
    expect(stateOf(read(changed, { ...left, "fits.press.holdingLine": "yes" }))).toEqual(["current"])
    expect(stateOf(read(changed, { "text.press.holdingLine": "শুধু আমাদের।" }))).toEqual(["current"])
  })

  test("a draft does not keep the digest of words that stand there no longer: they were perhaps never handed over", () => {
    const kept = draftOf(changed)
    expect(stateOf(kept)).toEqual(["out_of_date"])
    expect(translationsOf(kept).bn?.["press.holdingLine"]).toEqual({
      text: "আমাদের জিজ্ঞাসা করুন।",
      of: sha256(""),
    })
    expect(draftOf(written)).toEqual(written)
  })

  test("an empty text takes the translation away and leaves no empty place behind", () => {
    expect(read(written, { "text.press.holdingLine": " " })).toEqual(bilingualTerms())
  })

  test("what the form does not hold stays, and what stands in no such place is not kept", () => {
    expect(read(written, {})).toEqual(written)
    expect(read(written, { "text.press.informWithinHours": "৪", "text.legal.words": "x" })).toEqual(written)
  })

  test("names the field that hides something or is too long", () => {
    const reading = readTranslationForm(bilingualTerms(), "press", "bn", [["text.press.holdingLine", "ক\u202Eখ"]])
    expect(reading).toMatchObject({ problems: { "text.press.holdingLine": { code: "hiddenCharacter" } } })
  })
})

import { describe, expect, test } from "vitest"
import { exampleTerms } from "#lib/agreements/terms/example-terms"
import { emptyTerms, parseTerms, termsSchema } from "#lib/agreements/terms/schema"
import { translationOf } from "#lib/agreements/terms/translation-state"

const refuses = (change: (terms: Record<string, never>) => void) => {
  const terms = structuredClone(exampleTerms()) as unknown as Record<string, never>
  change(terms)
  return !termsSchema.safeParse(terms).success
}

describe("terms", () => {
  test("may be empty while they are a draft", () => {
    const terms = emptyTerms({ kind: "dialogue", title: "", language: "en" })
    expect(parseTerms(terms)).toEqual(terms)
  })

  test("hold nothing that no section knows, at any depth, since it would be signed unseen", () => {
    type Loose = { [key: string]: Loose }
    const hide = (holder: unknown) => Object.assign(holder as Loose, { hidden: "x" })
    expect(refuses(terms => hide(terms))).toBe(true)
    expect(refuses(terms => hide((terms as Loose).sections))).toBe(true)
    expect(refuses(terms => hide((terms as Loose).sections?.price))).toBe(true)
    expect(refuses(terms => hide((terms as Loose).sections?.timeline?.milestones?.[0]))).toBe(true)
    expect(refuses(terms => hide((terms as Loose).sections?.confidentiality?.rules?.[0]))).toBe(true)
  })

  test("hold no translation of what does not stand there, nor one in their own language: it would be signed unseen", () => {
    const { holdingLine } = exampleTerms().sections.press
    const translated = (language: string, key: string, text = "x") => ({
      ...exampleTerms(),
      translations: { [language]: { [key]: translationOf(holdingLine, text) } },
    })
    expect(parseTerms(translated("bn", "press.holdingLine")).translations).toBeDefined()
    for (const faulty of [
      translated("bn", "press.words"),
      translated("bn", "timeline.milestones.m99.title"),
      translated("bn", "parties.parties.p1.legalName"),
      translated("en", "press.holdingLine"),
      translated("bn", "press.holdingLine", ""),
      translated("bn", "press.holdingLine", "ক\u202Eখ"),
      translated("bn", "press.holdingLine", "x".repeat(1_001)),
      { ...exampleTerms(), translations: {} },
      { ...exampleTerms(), translations: { bn: {} } },
      { ...translated("bn", "press.holdingLine"), schemaVersion: 1 },
    ])
      expect(termsSchema.safeParse(faulty).success).toBe(false)
  })

  test("have one form: a field that later versions brought is left out while it is empty", () => {
    const empty = exampleTerms(({ follow_up }) => Object.assign(follow_up, { communityHearsOn: null }))
    expect(termsSchema.safeParse(empty).success).toBe(false)
    expect(termsSchema.safeParse({ ...exampleTerms(), schemaVersion: 1 }).success).toBe(false)
  })

  test("are whole: a missing key is not a gap", () => {
    expect(refuses(terms => Reflect.deleteProperty((terms as unknown as { sections: object }).sections, "exit"))).toBe(
      true,
    )
    expect(refuses(terms => Object.assign(terms, { schemaVersion: 4 }))).toBe(true)
  })

  test.each([
    ["a hidden character", (terms: ReturnType<typeof exampleTerms>) => Object.assign(terms, { title: "a\u202Eb" })],
    ["a decomposed letter", terms => Object.assign(terms.sections.press, { holdingLine: "cafe\u0301" })],
    ["cents of a cent", terms => Object.assign(terms.sections.price, { totalMinor: 1.5 })],
    ["a negative price", terms => Object.assign(terms.sections.price, { totalMinor: -1 })],
    ["a day that does not exist", terms => Object.assign(terms.sections.timeline, { endsOn: "2027-02-30" })],
    ["a choice outside its list", terms => Object.assign(terms.sections.price, { stance: "free" })],
    ["two rows of one id", terms => Object.assign(terms.sections.timeline.milestones[1] ?? {}, { id: "m1" })],
    ["a row of another list", terms => Object.assign(terms.sections.timeline.milestones[0] ?? {}, { id: "pay1" })],
    ["a choice made twice", terms => Object.assign(terms.sections.method, { shifts: ["day", "day"] })],
    [
      "a note that hides something",
      terms => Object.assign(terms.sections.confidentiality.rules[0] ?? {}, { note: "\u200B" }),
    ],
  ] as [string, (terms: ReturnType<typeof exampleTerms>) => unknown][])("are refused with %s", (_, spoil) => {
    const terms = exampleTerms()
    spoil(terms)
    expect(termsSchema.safeParse(terms).success).toBe(false)
  })
})

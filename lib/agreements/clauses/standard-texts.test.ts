import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { originsOf } from "#lib/agreements/clauses/origins"
import { publishedStandardTexts } from "#lib/agreements/clauses/published-digests"
import { withoutStandardText, withStandardText } from "#lib/agreements/clauses/standard-choice"
import { allStandardTexts, offeredStandardText, standardSections } from "#lib/agreements/clauses/standard-texts"
import { agreementSheet } from "#lib/agreements/document/sheet"
import { changesBeyond } from "#lib/agreements/terms/amendment-kinds"
import { sectionDigest, termsDigest } from "#lib/agreements/terms/canonical"
import { compareTerms } from "#lib/agreements/terms/compare"
import { missingFields } from "#lib/agreements/terms/complete"
import { exampleTerms } from "#lib/agreements/terms/example-terms"
import { agreementKinds } from "#lib/agreements/terms/field"
import { sectionKeys, sections } from "#lib/agreements/terms/fields"
import { mergeTerms } from "#lib/agreements/terms/merge"
import { withValue } from "#lib/agreements/terms/place"
import { sayChange } from "#lib/agreements/terms/say-change"
import { sayWords } from "#lib/agreements/terms/say-field"
import { saySection } from "#lib/agreements/terms/say-section"
import { draftOf, parseTerms, type Terms, termsSchema } from "#lib/agreements/terms/schema"
import { translationOf } from "#lib/agreements/terms/translation-state"
import { anyTerms } from "#tests/support/terms-arbitraries"

const text = offeredStandardText("service_contract")
const own = "We do not work on the days of the river festival, until {timeline.endsOn}."
const plainTerms = exampleTerms(({ timeline }) => Object.assign(timeline, { words: own }))
const taken = (terms: Terms = plainTerms) => parseTerms(draftOf(withStandardText(terms, text) as Terms))
const givenUp = (terms: Terms) => parseTerms(draftOf(withoutStandardText(terms) as Terms))
const speaker = (terms: Terms) => ({ locale: "en" as const, terms, names: {} })

describe("the network's standard texts", () => {
  test("never change: other words are another version, and every version stays", () => {
    const digests = Object.fromEntries(allStandardTexts.map(one => [`${one.name} ${one.version}`, one.sha256]))
    expect(digests).toEqual(publishedStandardTexts)
  })

  test("have on every matter that their kind has to settle one clause at most, and all name values that there may be", () => {
    for (const kind of agreementKinds) {
      const { clauses, words } = offeredStandardText(kind)
      const topics = clauses.map(({ topic }) => topic.id)
      expect(new Set(topics).size).toBe(topics.length)
      expect(Object.keys(words)).toEqual(standardSections(kind))
      for (const section of standardSections(kind))
        expect(originsOf(words[section] ?? "").every(({ text, source }) => text === source)).toBe(true)
      expect(JSON.stringify(words)).not.toContain("{price.")
    }
  })

  test("a change may be said of every section", () => {
    const list = sections.legal.find(field => field.key === "changes")
    const [place] = list && "fields" in list ? list.fields : []
    expect(place && "options" in place ? place.options : []).toEqual(sectionKeys)
  })
})

describe("taking the standard text", () => {
  test("puts its words in all sections, pinned by their digest, and keeps what the parties wrote as their change", () => {
    const terms = taken()
    expect(terms.standardText).toEqual({ name: "service_contract", version: 1, sha256: text.sha256 })
    for (const section of sectionKeys) expect(terms.sections[section].words).toBe(text.words[section] ?? "")
    expect(terms.sections.legal.changes).toEqual([{ id: "z1", section: "timeline", paragraph: null, change: own }])
    expect(missingFields(terms).filter(({ field }) => field === "changes")).toEqual([])
    const said = JSON.stringify(saySection(speaker(terms), "legal"))
    expect(said).toContain("until 31")
    expect(said).not.toContain("{timeline.endsOn}")
  })

  test("leaves nobody a way to change a letter of it", () => {
    const terms = taken()
    for (const section of sectionKeys) {
      const bent = structuredClone(terms)
      bent.sections[section].words += "!"
      expect(termsSchema.safeParse(bent).success).toBe(false)
      expect(withValue(terms, { section, field: "words" }, "Other words")).toBeNull()
    }
    expect(termsSchema.safeParse({ ...terms, standardText: { ...terms.standardText, version: 2 } }).success).toBe(false)
    expect(termsSchema.safeParse({ ...plainTerms, schemaVersion: 2, standardText: terms.standardText }).success).toBe(
      false,
    )
  })

  test("and giving it up leaves the same words, as the parties' own, with their changes behind; each yes to them falls", () => {
    const terms = taken()
    const free = givenUp(terms)
    expect(free.standardText).toBeUndefined()
    expect(free.sections.timeline.words).toBe(`${text.words.timeline}\n\n${own}`)
    expect(free.sections.press).toEqual(terms.sections.press)
    expect(free.sections.legal).not.toHaveProperty("changes")
    for (const section of sectionKeys) expect(sectionDigest(free, section)).not.toBe(sectionDigest(terms, section))
    expect(taken(free).sections.timeline.words).toBe(text.words.timeline)
  })

  test("is given up only where the words have room for the changes", () => {
    const terms = taken()
    const long = { id: "z2", section: "press" as const, paragraph: null, change: "x".repeat(9_990) }
    Object.assign(terms.sections.legal, { changes: [long] })
    expect(withoutStandardText(terms)).toBeNull()
  })

  test("takes along what was written in other languages, and gives it back", () => {
    const bengali = "নদী উৎসবের দিনে আমরা কাজ করি না।"
    const terms = parseTerms({
      ...plainTerms,
      translations: { bn: { "timeline.words": translationOf(own, bengali) } },
    })
    expect(taken(terms).translations).toEqual({ bn: { "legal.changes.z1.change": translationOf(own, bengali) } })
    expect(givenUp(taken(terms)).translations?.bn?.["timeline.words"]?.text).toBe(bengali)
  })

  test("is a change of the whole, said by its name, and of more than wording", () => {
    const change = compareTerms(plainTerms, taken()).changes.find(({ field }) => field === "standardText")
    const { parts } = sayChange(change as never, { locale: "en", before: plainTerms, after: taken(), names: {} })
    expect(parts.map(({ change, text }) => `${change} ${text}`)).toEqual([expect.stringMatching(/^added .*version 1$/)])
    const beyond = changesBeyond(["clerical"], taken(), givenUp(taken()))
    expect(beyond.map(({ field }) => field)).toContain("standardText")
  })

  test("stands behind the cover page on paper, with version and digest", () => {
    const terms = taken()
    const agreed = { locale: "en" as const, reference: "2026-7K3M", number: 1, digest: termsDigest(terms), terms }
    const { sections } = agreementSheet({ ...agreed, parties: [], inForceOn: null }, null)
    const behind = sections.at(-1)
    const behindWords = JSON.stringify(behind)
    expect(behind?.title).toContain("version 1")
    expect(behindWords).toContain(text.sha256)
    const [opening] = sayWords(speaker(terms), text.words.exit ?? "").split(". ")
    const cover = JSON.stringify(sections.slice(0, -1))
    expect(behindWords).toContain(opening)
    expect(cover).not.toContain(opening)
    expect(cover).toContain("river festival")
  })
})

describe("two changes of one text", () => {
  test("where one took the standard text and the other wrote words are one conflict, and either answer is sound", () => {
    const theirs = exampleTerms(({ press, timeline }) => {
      Object.assign(timeline, { words: own })
      Object.assign(press, { words: "Ask us first.", holdingLine: "Call us." })
    })
    for (const side of ["ours", "theirs"] as const) {
      const { terms, conflicts } = mergeTerms(plainTerms, taken(), theirs, () => side)
      expect(conflicts).toEqual([{ section: null, field: "standardText", ours: "service_contract 1", theirs: "" }])
      expect(terms.standardText === undefined).toBe(side === "theirs")
      expect(terms.sections.press.words).toBe(side === "theirs" ? "Ask us first." : text.words.press)
      expect(terms.sections.press.holdingLine).toBe("Call us.")
    }
    const alone = exampleTerms(({ press, timeline }) => {
      Object.assign(timeline, { words: own })
      Object.assign(press, { holdingLine: "Call us." })
    })
    expect(mergeTerms(plainTerms, taken(), alone).conflicts).toEqual([])
    expect(mergeTerms(taken(), taken(), givenUp(taken())).terms).toEqual(givenUp(taken()))
  })

  test("whatever the terms say: taken twice is taken once, and what was taken and given up says as much as before", () => {
    fc.assert(
      fc.property(anyTerms, terms => {
        const standard = withStandardText(terms, offeredStandardText(terms.kind))
        if (!standard) return
        const pinned = parseTerms(draftOf(standard))
        expect(parseTerms(JSON.parse(JSON.stringify(pinned)))).toEqual(pinned)
        expect(withStandardText(pinned, offeredStandardText(terms.kind))).toEqual(pinned)
        const free = parseTerms(draftOf(withoutStandardText(pinned) as Terms))
        for (const section of sectionKeys)
          for (const paragraph of terms.sections[section].words.split(/\n\s*\n/))
            expect(free.sections[section].words).toContain(paragraph)
        expect(compareTerms(pinned, free).changes.length).toBeGreaterThan(0)
      }),
      { numRuns: 60 },
    )
  })
})

import { describe, expect, test } from "vitest"
import { sectionDigest } from "#lib/agreements/terms/canonical"
import { compareTerms } from "#lib/agreements/terms/compare"
import { missingFields, sectionStates } from "#lib/agreements/terms/complete"
import { exampleTerms } from "#lib/agreements/terms/example-terms"
import { placeholders } from "#lib/agreements/terms/placeholders"
import { sayChange } from "#lib/agreements/terms/say-change"
import { sayWords } from "#lib/agreements/terms/say-field"
import { sayGap } from "#lib/agreements/terms/say-gap"
import { saySection } from "#lib/agreements/terms/say-section"
import type { Terms } from "#lib/agreements/terms/schema"
import { translationOf } from "#lib/agreements/terms/translation-state"
import { withTranslations } from "#lib/agreements/terms/translations"

const speaker = (terms: Terms) => ({ locale: "en" as const, terms, names: {} })
/** Days and amounts hold blanks that do not break. */
const plain = (text: string) => text.replaceAll("\u00A0", " ")
const withWords = (words: string, change: (terms: Terms) => void = () => {}) => {
  const terms = exampleTerms(({ exit }) => Object.assign(exit, { words }))
  change(terms)
  return terms
}
const saidIn = (terms: Terms, before: Terms | null = null) => {
  const clause = saySection(speaker(terms), "exit", before).find(({ key }) => key === "words")
  return clause && "said" in clause ? (clause.said.entries[0] ?? []) : []
}
const gapsOf = (terms: Terms) => missingFields(terms).flatMap(({ placeholder }) => placeholder ?? [])

describe("values named in words", () => {
  test("stand there as their own field says them", () => {
    const words = "Until {timeline.endsOn} {party:company} and {party:local_resource} share {price.total}."
    expect(plain(sayWords(speaker(exampleTerms()), words))).toBe(
      "Until 31 July 2027 Nordlys Apparel AS and Shishu Adhikar Kendra share EUR 12,000.00.",
    )
    for (const { name } of placeholders) expect(sayWords(speaker(exampleTerms()), `{${name}}`)).not.toContain("{")
  })

  test("change everywhere with their value, and a yes to the words falls with it", () => {
    const before = withWords("All ends on {timeline.endsOn}.")
    const after = withWords("All ends on {timeline.endsOn}.", ({ sections }) => {
      sections.timeline.endsOn = "2027-08-31"
    })
    expect(saidIn(after, before).filter(({ change }) => change !== "same")).toEqual([
      { text: "July", change: "removed" },
      { text: "August", change: "added" },
    ])
    expect(sectionDigest(after, "exit")).not.toBe(sectionDigest(before, "exit"))
    expect(sectionDigest(after, "press")).toBe(sectionDigest(before, "press"))
  })

  test("are put in where versions are compared", () => {
    const [before, after] = [withWords("It ends soon."), withWords("It ends on {timeline.endsOn}.")]
    const [change] = compareTerms(before, after).changes
    const { parts } = sayChange(change as never, { locale: "en", before, after, names: {} })
    expect(plain(parts.map(({ text }) => text).join(""))).toContain("31 July 2027")
  })

  test("that are still open, or name nothing, keep the text from being handed over and say so", () => {
    const open = withWords("Paid until {safeguarding.keptUntil}, by {price.totl}.", ({ sections }) => {
      Object.assign(sections.safeguarding, {
        holdsPersonalData: false,
        keptUntil: null,
        personalData: [],
        afterwards: null,
      })
    })
    expect(gapsOf(open)).toEqual(["safeguarding.keptUntil", "price.totl"])
    expect(sectionStates(open).find(({ section }) => section === "exit")).toMatchObject({
      status: "started",
      missing: 2,
    })
    expect(saidIn(open)[0]?.text).toBe("Paid until [Kept until: still open], by {price.totl}.")
    const labels = missingFields(open).map(gap => sayGap(speaker(open), gap.section, gap).label)
    expect(labels[0]).toContain("Kept until")
    expect(labels[1]).toContain("price.totl")
  })

  test("are looked for in other languages too", () => {
    const terms = withWords("All ends on {timeline.endsOn}.")
    const bn = (text: string) => withTranslations(terms, { bn: { "exit.words": translationOf("x", text) } })
    expect(gapsOf(bn("{timeline.endsOn} শেষ"))).toEqual([])
    expect(gapsOf(bn("{timeline.ends} শেষ"))).toEqual(["timeline.ends"])
    const clause = saySection(speaker(bn("{timeline.endsOn} শেষ")), "exit").find(({ key }) => key === "words")
    expect(plain(JSON.stringify(clause))).toContain("31 July 2027 শেষ")
  })

  test("stand in own words alone: braces elsewhere, other braces, and those of the first version are only braces", () => {
    const elsewhere = exampleTerms(({ press }) => Object.assign(press, { holdingLine: "Ask {party:company}." }))
    const line = saySection(speaker(elsewhere), "press").find(({ key }) => key === "holdingLine")
    expect(JSON.stringify(line)).toContain("Ask {party:company}.")
    expect(gapsOf(withWords("A set {a, b} and {something}."))).toEqual([])
    const first = withWords("All ends on {timeline.endsOn}, {no.name}.", terms =>
      Object.assign(terms, { schemaVersion: 1 }),
    )
    expect(saidIn(first)[0]?.text).toBe("All ends on {timeline.endsOn}, {no.name}.")
    expect(gapsOf(first)).toEqual([])
  })
})

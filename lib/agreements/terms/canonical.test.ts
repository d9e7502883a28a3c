import { describe, expect, test } from "vitest"
import { canonicalText, saysTheSame, sectionDigest, sha256, termsDigest } from "#lib/agreements/terms/canonical"
import { exampleTerms } from "#lib/agreements/terms/example-terms"
import { sectionKeys } from "#lib/agreements/terms/fields"

describe("canonical text (RFC 8785)", () => {
  test("writes numbers as ECMAScript does", () => {
    expect(canonicalText([333333333.3333333, 1e30, 4.5, 2e-3, 0.000000000000000000000000001, -0, 1e21, 100])).toBe(
      "[333333333.3333333,1e+30,4.5,0.002,1e-27,0,1e+21,100]",
    )
  })

  test("escapes only what must be escaped, in the short form", () => {
    expect(canonicalText("€$\u000F\nA'B\"\\/\u2028é")).toBe('"€$\\u000f\\nA\'B\\"\\\\/\u2028é"')
  })

  test("sorts keys by UTF-16 code units, at every depth, and writes no blanks", () => {
    const value = {
      "\u20ac": 1,
      "\r": 2,
      "\ufb33": 3,
      "1": 4,
      "\u{1F600}": 5,
      "\u0080": 6,
      "\u00f6": { b: [{ d: 1, c: 2 }], a: null },
    }
    expect(canonicalText(value)).toBe(
      '{"\\r":2,"1":4,"\u0080":6,"ö":{"a":null,"b":[{"c":2,"d":1}]},"€":1,"\u{1F600}":5,"\ufb33":3}',
    )
  })

  test("refuses what JSON cannot say", () => {
    for (const value of [undefined, Number.NaN, Number.POSITIVE_INFINITY, "\uD800"])
      expect(() => canonicalText(value)).toThrow()
  })

  test("hashes UTF-8 bytes", () => {
    expect(sha256("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    expect(sha256("é")).toBe("4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c")
  })

  test("one letter more is another digest", () => {
    const digest = termsDigest(exampleTerms())
    expect(digest).toMatch(/^[0-9a-f]{64}$/)
    expect(termsDigest(exampleTerms())).toBe(digest)
    expect(
      termsDigest(exampleTerms(({ press }) => Object.assign(press, { holdingLine: `${press.holdingLine} ` }))),
    ).not.toBe(digest)
  })

  test("a section's digest moves with that section alone, and no two empty sections share one", () => {
    const changed = exampleTerms(({ press }) => Object.assign(press, { holdingLine: "Call us." }))
    expect(sectionDigest(changed, "press")).not.toBe(sectionDigest(exampleTerms(), "press"))
    expect(sectionDigest(changed, "price")).toBe(sectionDigest(exampleTerms(), "price"))
    const digests = sectionKeys.map(section => sectionDigest(exampleTerms(), section))
    expect(new Set(digests).size).toBe(15)
  })
})

describe("saying the same", () => {
  test("looks past the ids of rows and past nothing else", () => {
    const { timeline } = exampleTerms().sections
    const renumbered = exampleTerms(({ timeline: changed }) => Object.assign(changed.milestones[1] ?? {}, { id: "m9" }))
    expect(saysTheSame(timeline, renumbered.sections.timeline)).toBe(true)
    const moved = exampleTerms(({ timeline: changed }) => changed.milestones.reverse())
    expect(saysTheSame(timeline, moved.sections.timeline)).toBe(false)
    expect(saysTheSame(timeline, { ...timeline, words: "x" })).toBe(false)
  })
})

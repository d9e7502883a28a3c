import { describe, expect, test } from "vitest"
import { levels } from "#lib/agreements/clauses/clause"
import { allClauses, library } from "#lib/agreements/clauses/library"
import { publishedDigests } from "#lib/agreements/clauses/published-digests"
import { sha256 } from "#lib/agreements/terms/canonical"
import { exampleTerms } from "#lib/agreements/terms/example-terms"
import { sectionKeys } from "#lib/agreements/terms/fields"
import { namesIn, placeholderNamed } from "#lib/agreements/terms/placeholders"
import { isTidyText } from "#lib/text"

const topics = sectionKeys.flatMap(section => library[section])

describe("the network's texts", () => {
  test("offer every section some, and on each matter two to four from strict to open", () => {
    for (const section of sectionKeys) expect(library[section].length).toBeGreaterThanOrEqual(2)
    for (const { alternatives } of topics) {
      expect(alternatives.length).toBeGreaterThanOrEqual(2)
      expect(alternatives.length).toBeLessThanOrEqual(4)
      const places = alternatives.map(({ level }) => levels.indexOf(level))
      expect(places).toEqual([...new Set(places)].sort())
    }
    expect(new Set(topics.map(({ id }) => id)).size).toBe(topics.length)
  })

  test("are each one tidy paragraph of its own that names only values that there are", () => {
    for (const { id, text } of allClauses) {
      expect(isTidyText(text), id).toBe(true)
      expect(text.length, id).toBeLessThanOrEqual(700)
      for (const name of namesIn(text)) expect(placeholderNamed(exampleTerms(), name), `${id} ${name}`).toBeDefined()
      expect(text.replaceAll(/\{[^{}]+\}/g, ""), id).not.toMatch(/[{}]/)
    }
    expect(new Set(allClauses.map(({ text }) => text)).size).toBe(allClauses.length)
  })

  test("never change: another wording is another version, and every version stays", () => {
    const digests = Object.fromEntries(allClauses.map(({ id, version, text }) => [`${id} ${version}`, sha256(text)]))
    expect(digests).toEqual(publishedDigests)
    for (const { alternatives } of topics)
      for (const { versions } of alternatives)
        expect(versions.map(({ version }) => version)).toEqual(versions.map((_, place) => place + 1))
  })
})

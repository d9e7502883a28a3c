import { describe, expect, test } from "vitest"
import { withClause } from "#lib/agreements/clauses/choose"
import { type Clause, offeredClause } from "#lib/agreements/clauses/library"
import { originsOf } from "#lib/agreements/clauses/origins"
import { exampleTerms } from "#lib/agreements/terms/example-terms"
import { sayOrigins } from "#lib/agreements/terms/say-origins"

const clause = (level: string) => offeredClause("timeline", `dates-that-slip.${level}`) as Clause
const [strict, middle] = [clause("strict"), clause("middle")]
const own = "We do not work on the days of the river festival."

describe("where a paragraph comes from", () => {
  test("the network's text is known as it stands, whoever typed it, and words of the parties are not", () => {
    expect(originsOf(`${own}\n\n${strict.text}`)).toMatchObject([
      { paragraph: 2, clauseId: "dates-that-slip.strict", version: 1, source: strict.text, text: strict.text },
    ])
    expect(originsOf(own)).toEqual([])
    expect(originsOf("")).toEqual([])
  })

  test("one letter more makes it changed, and what was changed is shown", () => {
    const changed = strict.text.replace("at once", "within three days")
    const speaker = { locale: "en" as const, terms: exampleTerms(), names: {} }
    const [said] = sayOrigins(speaker, changed)
    expect(said?.parts?.filter(({ change }) => change === "added").map(({ text }) => text)).toEqual([
      "within three days",
    ])
    expect(sayOrigins(speaker, strict.text)[0]?.parts).toBeNull()
    expect(sayOrigins(speaker, `${own}\n\n${strict.text}`, strict.text)).toEqual([])
  })
})

describe("choosing a text", () => {
  test("puts it behind what was said, and in the place of another on the same matter", () => {
    const first = withClause(own, strict)
    expect(first).toBe(`${own}\n\n${strict.text}`)
    expect(withClause(first, middle)).toBe(`${own}\n\n${middle.text}`)
    expect(withClause(first, strict)).toBe(first)
    expect(withClause("", strict)).toBe(strict.text)
  })

  test("touches nothing that the parties have changed, nor the blank lines of their own words", () => {
    const changed = strict.text.replace("at once", "soon")
    expect(withClause(changed, middle)).toBe(`${changed}\n\n${middle.text}`)
    expect(withClause("One.\n\n\nTwo.", middle)).toBe(`One.\n\n\nTwo.\n\n${middle.text}`)
  })
})

import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { confidentialityFindings } from "#lib/confidentiality/findings"
import { mayShare } from "#lib/confidentiality/may-share"
import { type Preset, presets, termsOfPreset } from "#lib/confidentiality/presets"
import { audiences, confidentialityTermSchema, looseness, subjects } from "#lib/confidentiality/terms"
import { aQuestion } from "#tests/support/confidentiality-arbitraries"

describe.each(presets)("the %s preset", preset => {
  test("holds valid terms, each with an id of its own", () => {
    const terms = termsOfPreset(preset).map(term => confidentialityTermSchema.parse(term))
    expect(new Set(terms.map(({ id }) => id)).size).toBe(terms.length)
  })

  test("says something to every audience about every subject, once for always", () => {
    const always = termsOfPreset(preset).filter(({ circumstance }) => circumstance === "always")
    expect(always).toHaveLength(subjects.length * audiences.length)
    expect(confidentialityFindings(termsOfPreset(preset), ["brand", "union"])).toEqual([])
  })

  test("never names a worker or a child to the site, to journalists or to the public", () => {
    const exposing = termsOfPreset(preset).filter(
      ({ subject, audience, permission }) =>
        ["worker_identity", "child_case"].includes(subject) &&
        ["site_management", "journalists", "public"].includes(audience) &&
        permission !== "never",
    )
    expect(exposing).toEqual([])
  })
})

test.each([
  ["cautious", "balanced"],
  ["balanced", "open"],
] satisfies [Preset, Preset][])("%s is never looser than %s, whatever the question", (stricter, looser) => {
  const [strict, loose] = [termsOfPreset(stricter), termsOfPreset(looser)]
  fc.assert(
    fc.property(aQuestion, fc.constantFrom(...subjects), fc.constantFrom(...audiences), (any, subject, audience) => {
      const question = { ...any, subject, audience }
      expect(looseness(mayShare(strict, question).permission)).toBeLessThanOrEqual(
        looseness(mayShare(loose, question).permission),
      )
    }),
    { numRuns: 2000 },
  )
})

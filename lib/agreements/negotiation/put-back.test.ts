import { describe, expect, test } from "vitest"
import { isSameAt, placeOfChange, withEarlier } from "#lib/agreements/negotiation/put-back"
import { compareTerms } from "#lib/agreements/terms/compare"
import { exampleTerms } from "#lib/agreements/terms/example-terms"
import type { SectionValues } from "#lib/agreements/terms/fields"
import { translationOf } from "#lib/agreements/terms/translation-state"
import { withTranslations } from "#lib/agreements/terms/translations"

const before = exampleTerms()

/** The text with every change taken back that can be taken back alone. */
function takenBack(change: (sections: SectionValues) => void) {
  const after = exampleTerms(change)
  const spots = compareTerms(before, after).changes.flatMap(one => placeOfChange(one) ?? [])
  return spots.reduce((terms, spot) => withEarlier(terms, before, spot) ?? terms, after)
}

describe("what stood before at one place", () => {
  test.each<[string, (sections: SectionValues) => void]>([
    ["words", ({ press }) => Object.assign(press, { words: "Other words" })],
    ["a choice and a list of choices", ({ method }) => Object.assign(method, { place: "on_site", voids: [] })],
    ["an amount in a row", ({ price }) => Object.assign(price.payments[0] ?? {}, { amountMinor: 1 })],
    ["a row that was struck out", ({ purpose }) => purpose.expectations.splice(0, 1)],
    ["a rule of disclosure", ({ confidentiality }) => Object.assign(confidentiality.rules[0] ?? {}, { note: "Ask." })],
    ["a field that a later version brought", ({ purpose }) => Object.assign(purpose, { values: [named] })],
  ])("comes back: %s", (_, change) => {
    expect(takenBack(change)).toEqual(before)
  })

  test("comes back in every language in which it stood there", () => {
    const { holdingLine } = before.sections.press
    const earlier = withTranslations(before, { bn: { "press.holdingLine": translationOf(holdingLine, "আগের") } })
    const later = withTranslations(
      exampleTerms(({ press }) => Object.assign(press, { holdingLine: "Ask us." })),
      { bn: { "press.holdingLine": translationOf("Ask us.", "পরের") } },
    )
    for (const spot of [{ section: "press" }, { section: "press", field: "holdingLine" }] as const) {
      expect(isSameAt(later, earlier, spot)).toBe(false)
      expect(withEarlier(later, earlier, spot)).toEqual(earlier)
    }
  })

  test("has no place of its own in an order of rows, in the title, or in one language", () => {
    const change = { section: "press", field: "words", kind: "changed", before: "a", after: "b" } as const
    expect(placeOfChange(change)).toEqual({ section: "press", field: "words" })
    expect(placeOfChange({ ...change, section: null, field: "title" })).toBeNull()
    expect(placeOfChange({ ...change, language: "bn" })).toBeNull()
    expect(placeOfChange({ ...change, field: "contacts", kind: "moved" })).toBeNull()
  })
})

describe("what no longer fits", () => {
  test.each<[string, (sections: SectionValues) => void, Parameters<typeof withEarlier>[2]]>([
    [
      "a cell of a row that is gone",
      ({ purpose }) => purpose.expectations.splice(0, 1),
      { section: "purpose", field: "expectations", rowId: "x1", rowField: "seenBy" },
    ],
    [
      "a duty of a member who is no party any more",
      ({ parties, press }) => {
        parties.parties.splice(0, 1)
        press.referTo = "ngo"
      },
      { section: "press", field: "referTo" },
    ],
  ])("%s is not put back", (_, change, spot) => {
    expect(withEarlier(exampleTerms(change), before, spot)).toBeNull()
  })

  test("a row to which others point is not taken away again", () => {
    const spot = { section: "timeline", field: "milestones", rowId: "m3" } as const
    const third = ({ timeline }: SectionValues) => {
      const [first] = timeline.milestones
      if (first) timeline.milestones.push({ ...first, id: "m3" })
    }
    expect(withEarlier(exampleTerms(third), before, spot)).toEqual(before)
    const pointing = exampleTerms(sections => {
      third(sections)
      Object.assign(sections.price.payments[0] ?? {}, { milestoneId: "m3" })
    })
    expect(withEarlier(pointing, before, spot)).toBeNull()
  })
})

const named = { id: "v1", name: "Shelter budget", type: "text", text: "Rooms" } as never

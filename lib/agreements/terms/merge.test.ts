import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { termsDigest } from "#lib/agreements/terms/canonical"
import { exampleTerms } from "#lib/agreements/terms/example-terms"
import { type SectionValues, sectionKeys } from "#lib/agreements/terms/fields"
import { conflictKey, mergeTerms } from "#lib/agreements/terms/merge"
import type { Terms } from "#lib/agreements/terms/schema"
import { translatedWords, translationOf } from "#lib/agreements/terms/translation-state"
import { withTranslations } from "#lib/agreements/terms/translations"
import { anyTerms } from "#tests/support/terms-arbitraries"

const merged = (ours: (sections: SectionValues) => void, theirs: (sections: SectionValues) => void) =>
  mergeTerms(exampleTerms(), exampleTerms(ours), exampleTerms(theirs))

const firstOf = <Row>(rows: readonly Row[]) => rows[0] as Row

describe("two changes of one text", () => {
  test("in different places both take effect", () => {
    const { terms, conflicts } = merged(
      ({ timeline }) => Object.assign(firstOf(timeline.milestones), { dueOn: "2027-03-01" }),
      ({ timeline, press }) => {
        Object.assign(firstOf(timeline.milestones), { title: "Interviews, first round" })
        press.holdingLine = "Ask us."
      },
    )
    expect(conflicts).toEqual([])
    expect(firstOf(terms.sections.timeline.milestones)).toMatchObject({
      dueOn: "2027-03-01",
      title: "Interviews, first round",
    })
    expect(terms.sections.press.holdingLine).toBe("Ask us.")
  })

  test("in the same place, with different words, are named field by field, and one of them is taken", () => {
    const { id } = firstOf(exampleTerms().sections.timeline.milestones)
    const [ours, theirs] = ["2027-03-01", "2027-04-01"].map(dueOn =>
      exampleTerms(({ timeline }) => Object.assign(firstOf(timeline.milestones), { dueOn })),
    ) as [Terms, Terms]
    const { terms, conflicts } = mergeTerms(exampleTerms(), ours, theirs)
    expect(conflicts).toEqual([
      {
        section: "timeline",
        field: "milestones",
        rowId: id,
        rowField: "dueOn",
        ours: "2027-03-01",
        theirs: "2027-04-01",
      },
    ])
    expect(conflicts.map(conflictKey)).toEqual([`timeline.milestones.${id}.dueOn`])
    expect(terms).toEqual(ours)
    expect(mergeTerms(exampleTerms(), ours, theirs, () => "theirs").terms).toEqual(theirs)
  })

  test("a row that one took away and the other changed is a conflict; one that only one took away is gone", () => {
    const away = ({ timeline }: SectionValues) => timeline.milestones.splice(0, 1)
    const { conflicts } = merged(away, ({ timeline }) =>
      Object.assign(firstOf(timeline.milestones), { title: "Later" }),
    )
    expect(conflicts).toMatchObject([{ field: "milestones", ours: null, theirs: { title: "Later" } }])
    const { terms, conflicts: none } = merged(away, () => {})
    expect([none, terms]).toEqual([[], exampleTerms(sections => void away(sections))])
  })

  test("words in another language meet place by place, and fall behind where the other side changed what they translate", () => {
    const inBengali = (terms: Terms, text: string) => {
      const { holdingLine } = terms.sections.press
      return withTranslations(terms, { bn: { "press.holdingLine": translationOf(holdingLine, text) } })
    }
    const base = exampleTerms()
    const ours = inBengali(base, "আমাদের জিজ্ঞাসা করুন।")
    const both = mergeTerms(base, ours, inBengali(base, "অন্য কথা"))
    expect(both.conflicts.map(conflictKey)).toEqual(["press.holdingLine bn"])
    expect(both.terms).toEqual(ours)
    const changed = exampleTerms(({ press }) => Object.assign(press, { holdingLine: "Ask us, and only us." }))
    const { terms, conflicts } = mergeTerms(base, ours, changed)
    expect(conflicts).toEqual([])
    expect(translatedWords(terms, "press", "bn")).toMatchObject([
      { state: "out_of_date", text: "Ask us, and only us.", translation: { text: "আমাদের জিজ্ঞাসা করুন।" } },
    ])
  })

  test("nobody is asked to choose between a translation and the end of the words that it translates", () => {
    const translated = (text: string, change?: (sections: SectionValues) => void) => {
      const terms = exampleTerms(change)
      const { holdingLine } = terms.sections.press
      return withTranslations(
        terms,
        holdingLine ? { bn: { "press.holdingLine": translationOf(holdingLine, text) } } : {},
      )
    }
    const [base, ours, gone] = [
      translated("আমাদের জিজ্ঞাসা করুন।"),
      translated("অন্য কথা", ({ press }) => Object.assign(press, { holdingLine: "Ask us, and only us." })),
      translated("", ({ press }) => Object.assign(press, { holdingLine: "" })),
    ] as const
    for (const [side, result] of [
      ["ours", ours],
      ["theirs", gone],
    ] as const) {
      const { terms, conflicts } = mergeTerms(base, ours, gone, () => side)
      expect(conflicts.map(conflictKey)).toEqual(["press.holdingLine"])
      expect(terms).toEqual(result)
    }
  })

  test("rows that each added stand beside each other", () => {
    const milestone = (id: string) => (sections: SectionValues) =>
      void sections.timeline.milestones.push({ ...firstOf(sections.timeline.milestones), id })
    const { terms, conflicts } = merged(milestone("m8"), milestone("m9"))
    expect(conflicts).toEqual([])
    expect(terms.sections.timeline.milestones.slice(-2).map(({ id }) => id)).toEqual(["m9", "m8"])
  })
})

describe("whatever the texts say", () => {
  const digest = (terms: Terms) => termsDigest(terms)

  test("a text that only one side changed becomes that side's text", () => {
    fc.assert(
      fc.property(anyTerms, anyTerms, (base, other) => {
        for (const [ours, theirs] of [
          [base, other],
          [other, base],
          [other, other],
        ] as const) {
          const { terms, conflicts } = mergeTerms(base, ours, theirs)
          expect(conflicts).toEqual([])
          expect(digest(terms)).toBe(digest(other))
        }
      }),
    )
  })

  test("choosing one side in every conflict never takes anything from the other there, and both sides find as many", () => {
    fc.assert(
      fc.property(anyTerms, anyTerms, anyTerms, (base, one, other) => {
        const found = mergeTerms(base, one, other).conflicts.map(conflictKey)
        const mirrored = mergeTerms(base, other, one).conflicts.map(conflictKey)
        expect(new Set(found).size).toBe(found.length)
        expect(found.toSorted()).toEqual(mirrored.toSorted())
        const ours = mergeTerms(base, one, other, () => "ours").terms
        expect(mergeTerms(base, one, ours).conflicts).toEqual([])
      }),
    )
  })

  test("changes of different sections never meet", () => {
    fc.assert(
      fc.property(anyTerms, anyTerms, fc.constantFrom(...sectionKeys), (base, other, section) => {
        const kept = { ...other, kind: base.kind, title: base.title, language: base.language }
        const mine: Terms = { ...base, sections: { ...base.sections, [section]: other.sections[section] } }
        const yours: Terms = { ...kept, sections: { ...other.sections, [section]: base.sections[section] } }
        const { terms, conflicts } = mergeTerms(base, mine, yours)
        expect(conflicts).toEqual([])
        expect(digest(terms)).toBe(digest(kept))
      }),
    )
  })
})

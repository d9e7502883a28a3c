import { describe, expect, test } from "vitest"
import { type AmendmentKind, amendmentKinds, changesBeyond } from "#lib/agreements/terms/amendment-kinds"
import { compareTerms } from "#lib/agreements/terms/compare"
import { exampleTerms } from "#lib/agreements/terms/example-terms"
import type { SectionValues } from "#lib/agreements/terms/fields"

const beyond = (kinds: AmendmentKind[], change: (sections: SectionValues) => void) =>
  changesBeyond(kinds, exampleTerms(), exampleTerms(change)).map(({ section, field }) => `${section}.${field}`)

const longer = ({ timeline }: SectionValues) => void Object.assign(timeline, { endsOn: "2029-12-31" })
const dearer = (percent: number) => (sections: SectionValues) => {
  sections.price.totalMinor = Math.round(((sections.price.totalMinor ?? 0) * (100 + percent)) / 100)
}

describe("what a change says of itself", () => {
  test("covers what it changes, or the rest is named", () => {
    expect(beyond(["dates"], longer)).toEqual([])
    expect(beyond(["clerical"], longer)).toEqual(["timeline.endsOn"])
    const both = (sections: SectionValues) => {
      longer(sections)
      sections.press.holdingLine = "Ask us."
    }
    expect(beyond(["dates"], both)).toEqual(["press.holdingLine"])
    expect(beyond(["dates", "clerical"], both)).toEqual([])
  })

  test("more time at no cost is that only while the price stays", () => {
    expect(beyond(["no_cost_extension"], longer)).toEqual([])
    const paid = (sections: SectionValues) => {
      longer(sections)
      dearer(10)(sections)
    }
    expect(beyond(["no_cost_extension"], paid)).toEqual(["timeline.endsOn", "price.totalMinor"])
  })

  test("money is told apart at a fifth of the total, up and down", () => {
    expect(beyond(["money_up_to_fifth"], dearer(20))).toEqual([])
    for (const percent of [21, -21])
      expect([beyond(["money_up_to_fifth"], dearer(percent)), beyond(["money_over_fifth"], dearer(percent))]).toEqual([
        ["price.totalMinor"],
        [],
      ])
    expect(beyond(["money_up_to_fifth"], ({ price }) => void Object.assign(price, { currency: "USD" }))).toEqual([
      "price.currency",
    ])
  })

  test("a choice, a number or a row that came is never clerical", () => {
    expect(beyond(["clerical"], ({ legal }) => void Object.assign(legal, { lawCountry: "SE" }))).toEqual([
      "legal.lawCountry",
    ])
    expect(beyond(["clerical"], ({ parties }) => void parties.contacts.pop())).toEqual(["parties.contacts"])
    expect(beyond(["party"], ({ parties }) => void parties.contacts.pop())).toEqual([])
  })

  test("every change has a kind that names it", () => {
    const other = exampleTerms(sections => {
      for (const values of Object.values(sections)) Object.assign(values, { words: "Otherwise." })
      sections.services.outputs.pop()
      sections.reviews.reviewPoints.pop()
      sections.timeline.milestones.pop()
    })
    expect(compareTerms(exampleTerms(), other).changes.length).toBeGreaterThan(10)
    expect(changesBeyond(amendmentKinds, exampleTerms(), other)).toEqual([])
    expect(changesBeyond([], exampleTerms(), other)).toEqual(compareTerms(exampleTerms(), other).changes)
  })
})

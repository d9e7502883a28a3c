import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { compareTerms } from "#lib/agreements/terms/compare"
import { exampleTerms } from "#lib/agreements/terms/example-terms"
import { emptyValue, rowsOf } from "#lib/agreements/terms/field"
import { fieldsOf, fieldValue, type SectionKey, sectionKeys } from "#lib/agreements/terms/fields"
import {
  kindOfChange,
  listAt,
  type Place,
  type PlaceValue,
  placeDigest,
  placeName,
  placeNamed,
  rowToCome,
  says,
  valueAt,
  withValue,
} from "#lib/agreements/terms/place"
import { readPlaceForm } from "#lib/agreements/terms/read-place"
import { draftOf, type Terms } from "#lib/agreements/terms/schema"
import { anyTerms } from "#tests/support/terms-arbitraries"

const terms = exampleTerms()
const at = (section: SectionKey, name: string): Place => {
  const place = placeNamed(section, name)
  if (!place) throw new Error(`No place ${section}.${name}`)
  return place
}

/** Every place that these terms have. */
function placesIn({ sections }: Terms): Place[] {
  return sectionKeys.flatMap(section =>
    fieldsOf(section).flatMap((field): Place[] => {
      if (field.kind !== "rows") return [{ section, field: field.key }]
      const rows = rowsOf(fieldValue(sections[section], field.key)).flatMap(({ id: rowId }): Place[] => [
        { section, field: field.key, rowId },
        ...(field.whole ? [] : field.fields.map(inner => ({ section, field: field.key, rowId, rowField: inner.key }))),
      ])
      return [...rows, { section, field: field.key, rowId: rowToCome }]
    }),
  )
}

describe("a place of the terms", () => {
  test("is found by its name, and no other text names one", () => {
    for (const place of placesIn(terms)) expect(placeNamed(place.section, placeName(place))).toEqual(place)
    for (const name of ["", "nowhere", "words.m1", "milestones", "milestones.m0", "milestones.m1.nowhere"])
      expect(placeNamed("timeline", name)).toBeNull()
    expect(placeNamed("timeline", "milestones.+.title")).toBeNull()
    expect(placeNamed("confidentiality", "rules.k1.note")).toMatchObject({ rowId: "k1.note" })
  })

  test("says that a row is gone, and never takes that for an empty one", () => {
    const place = at("timeline", "milestones.m1.outputId")
    const emptied = withValue(terms, place, null) as Terms
    const gone = withValue(emptied, at("timeline", "milestones.m1"), null) as Terms
    expect(placeDigest(emptied, place)).not.toBe(placeDigest(gone, place))
    expect(withValue(gone, place, "o1")).toBeNull()
    expect(says(gone, at("timeline", "milestones.m1"), null)).toBe(true)
  })

  test("gives a row that is added an id that nobody has had", () => {
    const cells = valueAt(terms, at("timeline", "milestones.m1"))
    const added = withValue(terms, at("timeline", "milestones.+"), cells, ["m40"]) as Terms
    expect(added.sections.timeline.milestones.at(-1)?.id).toBe("m41")
  })

  test("tells an insertion from a replacement and a strike", () => {
    expect(kindOfChange("", "words")).toBe("insert")
    expect(kindOfChange(0, 1)).toBe("replace")
    expect(kindOfChange(false, null)).toBe("strike")
    expect(kindOfChange({ title: "" }, null)).toBe("strike")
    expect(kindOfChange(null, { title: "" })).toBe("insert")
  })
})

describe("a value put at a place", () => {
  test("changes that place and nothing else, whatever the terms say and wherever it is", () => {
    fc.assert(
      fc.property(anyTerms, anyTerms, fc.nat(), (written, others, pick) => {
        // Proposals are taken up into drafts.
        const text = draftOf(written)
        const places = placesIn(text)
        const place = places[pick % places.length] as Place
        const value = valueFrom(others, place)
        const changed = withValue(text, place, value, ["m99"])
        if (changed === null) throw new Error("A place of the text is not there")
        const changes = compareTerms(text, changed)
        const isAdded = place.rowId === rowToCome
        expect(changes.changes.length > 0).toBe(isAdded || !says(text, place, value))
        for (const change of changes.changes) {
          expect([change.section, change.field]).toEqual([place.section, place.field])
          if (!isAdded) expect(change.rowId).toBe(place.rowId)
          if (place.rowField) expect(change.rowField).toBe(place.rowField)
        }
        if (!isAdded) expect(says(changed, place, value)).toBe(true)
      }),
      { numRuns: 100 },
    )
  })
})

/** What other terms say at such a place. Where they have no such row, a field is emptied and a row taken away. */
function valueFrom(others: Terms, place: Place): PlaceValue {
  const list = listAt(place)
  if (!list) return valueAt(others, place)
  const rowId = rowsOf(fieldValue(others.sections[place.section], place.field))[0]?.id
  if (rowId !== undefined) return valueAt(others, { ...place, rowId })
  fc.pre(place.rowId !== rowToCome)
  const inner = list.fields.find(({ key }) => key === place.rowField)
  return inner ? emptyValue(inner) : null
}

describe("the form of a place", () => {
  test("reads a field by the field's own rules", () => {
    expect(readPlaceForm(at("timeline", "endsOn"), [["value", "2027-09-30"]], terms)).toEqual({ value: "2027-09-30" })
    expect(readPlaceForm(at("timeline", "endsOn"), [["value", "soon"]], terms)).toEqual({
      problems: { value: { code: "notADate" } },
    })
    expect(readPlaceForm(at("method", "shifts"), [["value[]", "day"]], terms)).toEqual({ value: ["day"] })
  })

  test("reads a row whole, with amounts in the agreement's currency", () => {
    const row = valueAt(terms, at("price", "payments.pay1")) as { dueDays: number }
    const entries = [
      ["value.amountMinor", "1200.50"],
      ["value.trigger", "delivery"],
      ["value.dueDays", "10"],
    ] as const
    const reading = readPlaceForm(at("price", "payments.pay1"), entries, terms)
    expect(row.dueDays).toBeGreaterThan(0)
    expect(reading).toMatchObject({ value: { amountMinor: 120_050, trigger: "delivery", dueDays: 10 } })
    const wrong = readPlaceForm(at("price", "payments.+"), [["value.amountMinor", "much"]], terms)
    expect(wrong).toEqual({ problems: { "value.amountMinor": { code: "notAnAmount" } } })
    expect(readPlaceForm(at("price", "payments.+"), [], terms)).toEqual({ problems: { value: { code: "required" } } })
  })
})

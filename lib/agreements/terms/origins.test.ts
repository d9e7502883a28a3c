import { expect, test } from "vitest"
import { compareTerms } from "#lib/agreements/terms/compare"
import { exampleTerms } from "#lib/agreements/terms/example-terms"
import { type AcceptedWords, originsOf, type Step, withoutReason } from "#lib/agreements/terms/origins"
import { type Place, type PlaceValue, withValue } from "#lib/agreements/terms/place"
import type { Terms } from "#lib/agreements/terms/schema"

const put = (terms: Terms, place: Place, value: PlaceValue): Terms => {
  const changed = withValue(terms, place, value)
  if (!changed) throw new Error("No such place")
  return changed
}
const endsOn: Place = { section: "timeline", field: "endsOn" }
const words: Place = { section: "press", field: "words" }
const toCome: Place = { section: "timeline", field: "milestones", rowId: "+" }
const moment = (day: number) => new Date(Date.UTC(2027, 0, day))

const step = (number: number, authorId: string, terms: Terms): Step => ({
  ...{ number, authorId, terms, savedByName: `A person of ${authorId}` },
  ...{ proposedAt: moment(number * 10), note: `Note ${number}` },
})
const wish = (change: Partial<AcceptedWords>): AcceptedWords => ({
  ...{ section: "timeline", place: "endsOn", value: "2027-08-20", reason: "The rains.", memberId: "brand" },
  ...{ proposedByName: "Ingrid", answeredByName: "Ruma", answeredAt: moment(15) },
  ...change,
})

function told(steps: readonly Step[], accepted: readonly AcceptedWords[] = []) {
  const { changes } = compareTerms(steps[0]?.terms as Terms, steps.at(-1)?.terms as Terms)
  return originsOf(changes, steps, accepted).map((origins, place) => ({
    place: [changes[place]?.field, changes[place]?.rowField].filter(Boolean).join("."),
    origins: origins.map(({ number, accepted: found }) => [number, found?.reason ?? null]),
  }))
}

const first = exampleTerms()
const second = put(first, endsOn, "2027-08-20")
const third = put(second, words, "We answer together.")

test("each change is told with the text in which it came, and with all of them where several had a part", () => {
  const fourth = put(third, endsOn, "2027-09-30")
  const steps = [step(1, "brand", first), step(2, "ngo", second), step(3, "brand", third), step(4, "ngo", fourth)]
  const found = [
    {
      place: "endsOn",
      origins: [
        [2, null],
        [4, null],
      ],
    },
    { place: "words", origins: [[3, null]] },
  ]
  expect(told(steps)).toEqual(found)
})

test("words that were accepted are told with their reason, and only where they are what was written then", () => {
  const steps = [step(1, "brand", first), step(2, "ngo", second)]
  expect(told(steps, [wish({})])).toEqual([{ place: "endsOn", origins: [[2, "The rains."]] }])
  for (const other of [
    { value: "2027-08-21" },
    { place: "startsOn" },
    { answeredAt: moment(25) },
    { answeredAt: null },
  ])
    expect(told(steps, [wish(other)])).toEqual([{ place: "endsOn", origins: [[2, null]] }])
})

test("a row that was proposed is known by its cells, whatever id it got", () => {
  const cells = {
    title: "A list of sites",
    outputId: null,
    responsible: null,
    dueOn: "2027-02-01",
    acceptanceDays: 5,
    acceptedWhen: "",
  }
  const steps = [step(1, "brand", first), step(2, "ngo", put(first, toCome, cells))]
  const added = wish({ place: "milestones.+", value: cells, reason: "We need one." })
  expect(told(steps, [added])).toEqual([{ place: "milestones", origins: [[2, "We need one."]] }])
  expect(told(steps, [{ ...added, value: { ...cells, acceptanceDays: 6 } }])).toEqual([
    { place: "milestones", origins: [[2, null]] },
  ])
})

test("a change wants a reason unless each of its words was proposed and accepted, or it changes no word", () => {
  const steps = [step(1, "brand", first), step(2, "ngo", third)]
  const wanted = (accepted: readonly AcceptedWords[], kind?: "confirmed") => {
    const { changes, summary } = compareTerms(first, third)
    const comparison = { changes: changes.map(change => ({ ...change, ...(kind && { kind }) })), summary }
    return withoutReason({ comparison, origins: originsOf(changes, steps, accepted) }).map(({ field }) => field)
  }
  expect(wanted([])).toEqual(["endsOn", "words"])
  expect(wanted([wish({})])).toEqual(["words"])
  expect(wanted([wish({}), wish({ section: "press", place: "words", value: "We answer together." })])).toEqual([])
  expect(wanted([], "confirmed")).toEqual([])
})

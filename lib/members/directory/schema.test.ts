import fc from "fast-check"
import { describe, expect, test } from "vitest"
import {
  anySearch,
  chosenParts,
  directoryQuery,
  directorySearchInput,
  searchWords,
  sortOf,
  withoutPart,
} from "#lib/members/directory/schema"
import { directorySorts } from "#lib/members/directory/views"
import { fundingStances } from "#lib/members/taxonomy/funding-stances"
import { serviceIds } from "#lib/members/taxonomy/services"

/** As Next hands an address over: a parameter that comes twice is a list. */
function readAddress(query: string) {
  const given = new URLSearchParams(query)
  const names = [...new Set(given.keys())]
  const values = names.map(name => [name, given.getAll(name)] as const)
  return directorySearchInput.parse(
    Object.fromEntries(values.map(([name, all]) => [name, all.length > 1 ? all : all[0]])),
  )
}

describe("the directory's address", () => {
  test("holds everything that was asked for", () => {
    const search = fc.record({
      q: fc.string({ maxLength: 40 }).map(text => text.normalize("NFC").trim()),
      side: fc.constantFrom("local_resource" as const, "corporate" as const),
      service: fc.subarray([...serviceIds], { maxLength: 4 }),
      funding: fc.subarray([...fundingStances]),
      language: fc.subarray(["bn", "ar-MA", "fil"]),
      sort: fc.constantFrom(null, ...directorySorts),
      page: fc.integer({ min: 1, max: 300 }),
    })
    fc.assert(
      fc.property(search, wanted => {
        expect(readAddress(directoryQuery(anySearch(wanted)))).toEqual(anySearch(wanted))
      }),
    )
  })

  test("of a search for nothing in particular is empty", () => {
    expect(directoryQuery(anySearch())).toBe("")
  })

  test("is never refused, whatever stands in it", () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom("q", "country", "page", "sort", "side", "language"), fc.string()),
        given => {
          expect(directorySearchInput.safeParse(given).success).toBe(true)
        },
      ),
    )
  })
})

describe("taking a part out", () => {
  const search = anySearch({ q: "children", country: ["BD", "IN"], page: 3 })

  test("one value leaves the others of its facet and goes back to the first page", () => {
    expect(withoutPart(search, "country", "BD")).toEqual({ ...search, country: ["IN"], page: 1 })
  })

  test("a whole facet or the words can go", () => {
    expect(chosenParts(search)).toEqual(["words", "country"])
    expect(chosenParts(withoutPart(search, "country"))).toEqual(["words"])
    expect(chosenParts(withoutPart(search, "words"))).toEqual(["country"])
  })
})

test("the best match is the order where there are words; without them it would mean nothing", () => {
  expect(sortOf(anySearch({ q: "children" }))).toBe("relevance")
  expect(sortOf(anySearch({ sort: "relevance" }))).toBe("verified")
  expect(sortOf(anySearch({ q: "children", sort: "name" }))).toBe("name")
})

test("words keep their marks, signs of a query language are none, and short Latin words count only alone", () => {
  expect(searchWords("শ্রমিক & (Dhaka | !no:*)")).toEqual(["শ্রমিক", "Dhaka"])
  expect(searchWords("in")).toEqual(["in"])
  expect(searchWords("“…”")).toEqual([])
})

import { describe, expect, test } from "vitest"
import type { KnownName } from "#lib/confidentiality/known-names"
import {
  keptName,
  namesInWording,
  partiesKept,
  sayInstead,
  type Wording,
  wordingDigest,
} from "#lib/confidentiality/learnings/wording"

const known: KnownName[] = [
  { name: "Meghna Dyeing Mill", kind: "site" },
  { name: "Even Dahl", kind: "person" },
]
const wording: Wording = {
  title: "What the Meghna dyeing mill taught us",
  text: "😀 At Meghna Dyeing Mill we began at the gate.\nMeghna Dyeing Mill opened it. Even so, Even Dahl was late.",
  place: "A talk",
  publishOn: "2027-03-01",
  audience: "public",
  subjects: ["methods_and_learnings"],
  problemId: null,
  keptNames: [],
  page: "none",
  isIndexed: false,
}

describe("names in a learning", () => {
  test("are found in title, text and place, each form once", () => {
    expect(namesInWording(wording, known).map(({ found, count }) => [found, count])).toEqual([
      ["Meghna dyeing mill", 1],
      ["Meghna Dyeing Mill", 2],
      ["Even", 1],
      ["Even Dahl", 1],
    ])
  })

  test("are kept by whose they are, not by how they are written", () => {
    const keptNames = [
      keptName({ name: "Meghna Dyeing Mill", kind: "site", found: "MEGHNA DYEING MILL", isWhole: true }),
    ]
    const found = namesInWording({ ...wording, keptNames }, known)
    expect(found.map(({ isKept }) => isKept)).toEqual([true, true, false, false])
  })

  test("stay unsettled where only a word that looks like a part of them was left in", () => {
    const keptNames = [keptName({ name: "Even Dahl", kind: "person", found: "Even", isWhole: false })]
    const isKept = Object.fromEntries(
      namesInWording({ ...wording, keptNames }, known).map(name => [name.found, name.isKept]),
    )
    expect(isKept).toMatchObject({ Even: true, "Even Dahl": false })
  })

  test("are said otherwise wherever they stand, whatever letters stand before them", () => {
    expect(sayInstead(wording.text, "Meghna Dyeing Mill", "a mill", known)).toBe(
      "😀 At a mill we began at the gate.\na mill opened it. Even so, Even Dahl was late.",
    )
    expect(sayInstead(wording.text, "Even Dahl", "a colleague", known)).toContain("Even so, a colleague was late.")
  })
})

test("a party's name is kept in full, by its initials, or as it was signed, and nobody else's", () => {
  const parties = [
    { memberId: "ngo", name: "Shishu Odhikar Kendra" },
    { memberId: "brand", name: "Nordvik Apparel" },
  ]
  const names: KnownName[] = [
    ...parties.map(({ name }) => ({ name, kind: "organisation" as const })),
    { name: "Nordvik Klær AS", kind: "organisation", memberId: "brand" },
  ]
  const kept = (name: string) => partiesKept([name], names, parties).map(({ memberId }) => memberId)
  expect(kept("organisation:Shishu Odhikar Kendra")).toEqual(["ngo"])
  expect(kept("organisation:SOK")).toEqual(["ngo"])
  expect(kept("organisation:Nordvik Klær AS")).toEqual(["brand"])
  expect(kept("person:Nordvik Apparel")).toEqual([])
  expect(kept("organisation:Another")).toEqual([])
})

describe("the digest of a learning", () => {
  test("is another for every word, place, day, audience, subject and name that is left in", () => {
    const changes: Partial<Wording>[] = [
      {},
      { title: "What we learnt" },
      { text: "Nothing." },
      { place: "A paper" },
      { publishOn: "2027-03-02" },
      { audience: "funders" },
      { subjects: ["findings"] },
      { keptNames: ["site:Meghna Dyeing Mill"] },
    ]
    const digests = changes.map(change => wordingDigest({ ...wording, ...change }))
    expect(new Set(digests).size).toBe(changes.length)
  })

  test("is the same in whatever order the subjects were ticked", () => {
    const one = wordingDigest({ ...wording, subjects: ["findings", "price"] })
    expect(wordingDigest({ ...wording, subjects: ["price", "findings"] })).toBe(one)
  })
})

test("an approval is bound to the problem that is told of, and one from before problems were named still holds", () => {
  expect(wordingDigest({ ...wording, problemId: "door" })).not.toBe(wordingDigest(wording))
  expect(wordingDigest(wording)).toBe("33b25c5c647a99f0132aa114803ead63bcfb6985b75abd34e14ccc6828a301a6")
})

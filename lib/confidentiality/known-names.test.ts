import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { findNames, type KnownName, namesKnownTo } from "#lib/confidentiality/known-names"

const names: KnownName[] = [
  { name: "Nordvik Apparel", kind: "organisation" },
  { name: "Shishu Odhikar Kendra", kind: "organisation" },
  { name: "Ruma Akter", kind: "person" },
  { name: "Jonas Lie", kind: "person" },
  { name: "Café Naïve Dyeing, Unit 2", kind: "site" },
  { name: "শিশু অধিকার কেন্দ্র", kind: "organisation" },
]
const found = (text: string) => findNames(text, names).map(one => one.found)

describe("known names in a text", () => {
  test("are found in any case, across line breaks, with or without marks, and told with their place", () => {
    expect(findNames("We work.\nFor NORDVIK\napparel, near Cafe Naive  Dyeing, Unit 2.", names)).toEqual([
      {
        name: "Nordvik Apparel",
        kind: "organisation",
        found: "NORDVIK\napparel",
        isWhole: true,
        line: 2,
        character: 5,
      },
      {
        name: "Café Naïve Dyeing, Unit 2",
        kind: "site",
        found: "Cafe Naive  Dyeing, Unit 2",
        isWhole: true,
        line: 3,
        character: 15,
      },
    ])
  })

  test("are found in scripts without capitals, and not inside a longer word", () => {
    expect(found("আমরা শিশু অধিকার কেন্দ্র থেকে")).toEqual(["শিশু অধিকার কেন্দ্র"])
    expect(found("Nordvik Apparelling is another word.")).toEqual([])
  })

  test("include a given or family name and an organisation's initials, as they are written", () => {
    expect(found("Ruma said it. SOK wrote it down.")).toEqual(["Ruma", "SOK"])
    expect(findNames("Ruma, of SOK", names).map(({ isWhole }) => isWhole)).toEqual([false, false])
    expect(found("It is a rumour, and no sok. To lie is a word.")).toEqual([])
  })

  test("are told once where the whole name stands", () => {
    expect(found("Ruma Akter of Shishu Odhikar Kendra")).toEqual(["Ruma Akter", "Shishu Odhikar Kendra"])
  })

  test("are found wherever they are put, and every place told is in the text", () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.lorem(), fc.lorem(), (known, before, after) => {
        const text = `${before} ${known.name} ${after}`
        const all = findNames(text, names)
        expect(all.map(({ name }) => name)).toContain(known.name)
        for (const one of all) {
          const line = text.split("\n")[one.line - 1] ?? ""
          expect([...line].slice(one.character - 1).join("")).toContain(one.found.split("\n")[0] ?? "")
        }
      }),
    )
  })

  test("are cut out whole after letters that take two units", () => {
    expect(found("😀𞤀 Ruma Akter said it.")).toEqual(["Ruma Akter"])
  })

  test("come from the parties, one's own people and sites, and from what all have read", () => {
    const where = { place: "contact", reference: "2026-A1B2", on: "2026-05-03" } as const
    const noted: KnownName[] = [{ name: "Dina", kind: "person", where }]
    const own = { parties: [{ name: "A" }], people: [{ name: "B" }], sites: [{ name: "C" }], noted }
    expect(namesKnownTo(own).map(({ kind }) => kind)).toEqual(["organisation", "person", "site", "person"])
    expect(findNames("Dina said so.", namesKnownTo(own))).toMatchObject([{ found: "Dina", where }])
  })
})

describe("names in other scripts", () => {
  const inAll: KnownName[] = [
    { name: "রুমা আক্তার", kind: "person" },
    { name: "কেয়া গার্মেন্টস", kind: "site" },
    { name: "أحمد منصور", kind: "person" },
    { name: "مصنع الأمل", kind: "site" },
    { name: "华兴服装厂", kind: "site" },
    { name: "李明", kind: "person" },
    { name: "โรงงานสยาม", kind: "site" },
    { name: "Łódź Textil", kind: "site" },
  ]
  const inText = (text: string) => findNames(text, inAll).map(one => one.name)

  test("Bengali: with its vowels, which tell one word from another", () => {
    expect(inText("আমরা রুমা আক্তার এর সাথে কথা বলেছি")).toEqual(["রুমা আক্তার"])
    expect(inText("কেয়া গার্মেন্টস".normalize("NFC"))).toEqual(["কেয়া গার্মেন্টস"])
    expect(findNames("রামা আক্তার", inAll).map(({ isWhole }) => isWhole)).toEqual([false])
    expect(findNames("রম রামা রুমা", [{ name: "রুমা", kind: "site" }]).map(({ character }) => character)).toEqual([9])
  })

  test("Arabic: with or without short vowels, hamza and stretched letters", () => {
    expect(inText("قابلنا أَحْمَد مَنْصُور أمس")).toEqual(["أحمد منصور"])
    expect(inText("في مصنع الامل قرب المدينة")).toEqual(["مصنع الأمل"])
    expect(inText("مصنـــع الأمل")).toEqual(["مصنع الأمل"])
    expect(inText("بمصنع الأملاك")).toEqual([])
  })

  test("Chinese and Thai: within a sentence that has no spaces", () => {
    expect(inText("我们在华兴服装厂见到了李明和工人")).toEqual(["华兴服装厂", "李明"])
    expect(inText("เราไปที่โรงงานสยามเมื่อวาน")).toEqual(["โรงงานสยาม"])
  })

  test("the same name written by another keyboard", () => {
    expect(inText("Near LODZ TEXTIL")).toEqual([])
    expect(inText("Near łodz  textil")).toEqual(["Łódź Textil"])
    expect(inText("Łódź Textil".normalize("NFD"))).toEqual(["Łódź Textil"])
  })

  test("a name of two letters is a word of everybody's", () => {
    for (const name of ["It", "A1", "কি", "من", "9"]) {
      expect(findNames(`It was A1. কি من 9`, [{ name, kind: "site" }])).toEqual([])
    }
  })
})

test("many names that are found in the same places are told once, by the first, and the longest wins", () => {
  const names = ["The Mill", "THE MILL", "thé mill", "Mill"].map(name => ({ name, kind: "site" as const }))
  const found = findNames("the mill ".repeat(200), names)
  expect(found).toHaveLength(200)
  expect(new Set(found.map(({ name }) => name))).toEqual(new Set(["The Mill"]))
})

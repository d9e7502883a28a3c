import { expect, test } from "vitest"
import { exampleTerms } from "#lib/agreements/terms/example-terms"
import { countWords, readingMinutes } from "#lib/agreements/terms/reading-time"

const minutes = (words: string, language = "en") => {
  const terms = exampleTerms(sections => {
    sections.purpose.words = words
  })
  return readingMinutes({ locale: "en", terms: { ...terms, language }, names: {} })
}

test("words are counted as their language has them, with blanks between them or without", () => {
  expect(countWords("Nobody is asked, twice: it’s said once.", "en")).toBe(7)
  expect(countWords("শ্রমিকরা কারখানার বাইরে কথা বলেন।", "bn")).toBe(5)
  expect(countWords("يتحدث العمال خارج المصنع.", "ar")).toBe(4)
  expect(countWords("工人在工厂外面说话。", "zh")).toBeGreaterThanOrEqual(5)
  expect(countWords("คนงานพูดคุยนอกโรงงาน", "th")).toBeGreaterThanOrEqual(4)
  expect(countWords(" \n—…", "en")).toBe(0)
})

test("a text takes longer by a minute with each hundred and fifty words, and never no time", () => {
  const plain = minutes("")
  expect(plain).toBeGreaterThan(1)
  expect(minutes("word ".repeat(1_500))).toBe(plain + 10)
  expect(minutes("工人".repeat(1_500), "zh")).toBeGreaterThan(plain + 5)
})

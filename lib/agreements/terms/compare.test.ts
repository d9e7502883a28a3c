import { describe, expect, test } from "vitest"
import { compareTerms, compareWords, type TextPart } from "#lib/agreements/terms/compare"
import { exampleTerms } from "#lib/agreements/terms/example-terms"

const words = (parts: readonly TextPart[], change: TextPart["change"]) =>
  parts.filter(part => part.change === change).map(({ text }) => text.trim())

describe("comparing two versions", () => {
  test("the same terms do not differ", () => {
    expect(compareTerms(exampleTerms(), exampleTerms())).toEqual({ changes: [], summary: { changes: 0, sections: [] } })
  })

  test.each([
    ["en", "The team interviews sixty workers.", "The team interviews ninety workers.", "sixty", "ninety"],
    ["ar", "يلتقي الفريق ستين عاملا خارج المصنع", "يلتقي الفريق تسعين عاملا خارج المصنع", "ستين", "تسعين"],
    ["bn", "দলটি কারখানার বাইরে শ্রমিকদের সাক্ষাৎকার নেবে", "দলটি কারখানার ভিতরে শ্রমিকদের সাক্ষাৎকার নেবে", "বাইরে", "ভিতরে"],
    ["hi", "दल कारखाने के बाहर श्रमिकों से मिलेगा", "दल कारखाने के भीतर श्रमिकों से मिलेगा", "बाहर", "भीतर"],
  ])("in %s one changed word is one word out and one word in", (language, before, after, removed, added) => {
    const parts = compareWords(before, after, language)
    expect(words(parts, "removed")).toEqual([removed])
    expect(words(parts, "added")).toEqual([added])
  })

  test.each([
    ["bn", "ক্ষতিপূরণ দেওয়া হবে", "ক্ষতিপূরণের দেওয়া হবে", "ক্ষতিপূরণ", "ক্ষতিপূরণের"],
    ["hi", "क्षतिपूर्ति दी जाएगी", "क्षतिपूर्तियाँ दी जाएगी", "क्षतिपूर्ति", "क्षतिपूर्तियाँ"],
    ["ar", "شَراكة طويلة", "شِراكة طويلة", "شَراكة", "شِراكة"],
    ["bn", "র‍্যাব আসবে", "র‍্যাবের আসবে", "র‍্যাব", "র‍্যাবের"],
  ])("in %s a word is never torn between its letters and marks", (language, before, after, removed, added) => {
    const parts = compareWords(before, after, language)
    expect(words(parts, "removed")).toEqual([removed])
    expect(words(parts, "added")).toEqual([added])
  })

  test("a change of blanks or line breaks alone is shown, since the digest changes too", () => {
    const parts = compareWords("one two", "one\ntwo", "en")
    expect(parts.some(({ change }) => change === "added")).toBe(true)
  })

  test("texts that have nothing in common are shown whole and at once", () => {
    const before = Array.from({ length: 4_000 }, (_, n) => `a${n}`).join(" ")
    const after = Array.from({ length: 4_000 }, (_, n) => `b${n}`).join(" ")
    expect(compareWords(before, after, "en").map(({ change }) => change)).toEqual(["removed", "added"])
  })

  test("rows are followed by their id: changed, added, removed and moved", () => {
    const after = exampleTerms(({ timeline }) => {
      const [first, second] = timeline.milestones
      if (first && second) timeline.milestones = [{ ...second, dueOn: "2027-07-15" }, first, { ...first, id: "m3" }]
    })
    const { changes, summary } = compareTerms(exampleTerms(), after)
    expect(changes).toMatchObject([
      {
        section: "timeline",
        rowId: "m2",
        rowField: "dueOn",
        kind: "changed",
        before: "2027-06-30",
        after: "2027-07-15",
      },
      { section: "timeline", rowId: "m3", kind: "added", before: null },
      { section: "timeline", field: "milestones", kind: "moved", after: ["m2", "m1"] },
    ])
    expect(summary).toEqual({ changes: 3, sections: ["timeline"] })
    expect(compareTerms(after, exampleTerms()).changes).toContainEqual(
      expect.objectContaining({ rowId: "m3", kind: "removed", after: null }),
    )
  })

  test("a gap filled is added, an answer taken back is removed, and no is not a gap", () => {
    const before = exampleTerms(({ method, press }) => {
      method.managementAbsent = true
      press.words = ""
    })
    const after = exampleTerms(({ method, press, price }) => {
      method.managementAbsent = false
      press.words = "Call first."
      price.bankFees = null
    })
    expect(compareTerms(before, after).changes).toMatchObject([
      { field: "managementAbsent", kind: "changed" },
      { field: "bankFees", kind: "removed" },
      { field: "words", kind: "added" },
    ])
  })

  test("the title and the language of the whole are compared too", () => {
    const { changes, summary } = compareTerms(exampleTerms(), {
      ...exampleTerms(),
      title: "Worker talks",
      language: "bn",
    })
    expect(changes.map(({ section, field }) => [section, field])).toEqual([
      [null, "title"],
      [null, "language"],
    ])
    expect(summary).toEqual({ changes: 2, sections: [] })
  })

  test("only words that changed are taken apart, neither values nor words that came or went", () => {
    const after = exampleTerms(({ timeline, press, purpose }) => {
      timeline.endsOn = "2027-08-31"
      press.holdingLine = "Please call Nordlys Apparel, who will answer you."
      purpose.words = "Fresh words"
      purpose.whoBenefits = ""
      Object.assign(timeline.milestones[0] ?? {}, { title: "Interview report sent", dueOn: "2027-03-30" })
    })
    const withParts = compareTerms(exampleTerms(), after).changes.filter(({ parts }) => parts)
    expect(withParts.map(({ field, rowField }) => [field, rowField])).toEqual([
      ["milestones", "title"],
      ["holdingLine", undefined],
    ])
  })
})

import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { hiddenCharacter, isTidyProse, isTidyText, tidyProse, tidyText } from "#lib/text"

describe("tidy text", () => {
  test("cannot hold characters that hide words or turn them round", () => {
    const refused = [
      "\u202A",
      "\u202E",
      "\u2066",
      "\u2069",
      "\u200B",
      "\uFEFF",
      "\u0000",
      "\u0007",
      "\u007F",
      "\u0085",
      "\u00AD",
    ]
    refused.push("\u2028", "\u2060", "\u{E0041}", "\uE000", "\uD800", "\u3164", "\uFFFF", "\u061C")
    for (const character of refused) {
      expect(hiddenCharacter(`pay${character}ment`), JSON.stringify(character)).not.toBeNull()
      expect(isTidyProse(`pay${character}ment`)).toBe(false)
    }
    expect(hiddenCharacter("10\u202E001")).toBe("U+202E")
  })

  test("keeps what the network's scripts need to be spelt and read", () => {
    for (const text of [
      "র‍্যাব",
      "क्‍ष",
      "می‌خواهم",
      "الاتفاق \u200E(EUR)\u200F",
      "naïve – “quoted” 20 %",
      "👩🏽‍🏫",
      "中文",
      "line\nline",
    ]) {
      expect(hiddenCharacter(text), text).toBeNull()
    }
  })

  test("has one spelling for what looks the same", () => {
    expect(tidyProse("  cafe\u0301 \r\n\r\nnext\tline  ")).toBe("café\n\nnext line")
    expect(tidyText("one\n\n  two ")).toBe("one   two")
  })

  test("is tidy once it was tidied", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), text => {
        fc.pre(hiddenCharacter(tidyProse(text)) === null)
        expect(isTidyProse(tidyProse(text))).toBe(true)
        expect(isTidyText(tidyText(text))).toBe(true)
      }),
    )
  })
})

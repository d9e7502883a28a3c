import { describe, expect, test } from "vitest"
import { type KeptText, tellsOfVersion, versionFault } from "#lib/agreements/evidence/version-proof"
import { canonicalText, sha256 } from "#lib/agreements/terms/canonical"

const kept = (number: number, words: string, before: KeptText | null): KeptText => {
  const terms = { words }
  return { number, terms, digest: sha256(canonicalText(terms)), previousDigest: before?.digest ?? null }
}
const first = kept(1, "One.", null)
const second = kept(2, "Two.", first)
const lineOf = (text: KeptText, changes: Record<string, unknown> = {}) =>
  canonicalText({
    ...{ type: "proposed", version: text.number, termsSha256: text.digest, previousSha256: text.previousDigest ?? "" },
    ...changes,
  })

describe("a text that was handed over", () => {
  test("is proved where its digest, the text before it and the record's line agree", () => {
    expect(versionFault(first, null, lineOf(first))).toBeNull()
    expect(versionFault(second, first, lineOf(second))).toBeNull()
    expect(versionFault(second, first, null)).toBeNull()
  })

  test("is not proved where its words, its chain or the record say otherwise", () => {
    expect(versionFault({ ...second, terms: { words: "Twa." } }, first, lineOf(second))).toBe("text_differs")
    expect(versionFault({ ...second, digest: null }, first, lineOf(second))).toBe("text_differs")
    expect(versionFault(second, kept(1, "Uno.", null), lineOf(second))).toBe("chain_differs")
    expect(versionFault(second, null, lineOf(second))).toBe("chain_differs")
    expect(versionFault(first, second, lineOf(first))).toBe("chain_differs")
    expect(versionFault(second, first, lineOf(second, { termsSha256: first.digest }))).toBe("record_differs")
    expect(versionFault(second, first, lineOf(second, { previousSha256: "" }))).toBe("record_differs")
  })

  test("is told of by its own line alone", () => {
    expect([1, 2].map(number => tellsOfVersion(lineOf(second), number))).toEqual([false, true])
    expect(tellsOfVersion(lineOf(second, { type: "frozen" }), 2)).toBe(false)
  })
})

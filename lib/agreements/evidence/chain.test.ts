import fc from "fast-check"
import { describe, expect, test } from "vitest"
import {
  appendEntry,
  commit,
  type EvidenceEntry,
  lineDigest,
  reveals,
  verifyChain,
} from "#lib/agreements/evidence/chain"

const entry = (type: EvidenceEntry["type"], minute: number, values: EvidenceEntry["values"] = {}): EvidenceEntry => ({
  agreement: "0190a1b2",
  type,
  at: new Date(Date.UTC(2027, 0, 11, 9, minute)).toISOString(),
  values,
})

function record(length: number): string[] {
  const lines: string[] = []
  for (let place = 0; place < length; place += 1) {
    lines.push(appendEntry(lines.at(-1) ?? null, entry(place === 0 ? "created" : "viewed", place, { version: place })))
  }
  return lines
}

const headOf = (lines: readonly string[]) => lineDigest(lines.at(-1) ?? "")

describe("the evidence record", () => {
  test("is accepted as it was written, and gives its head", () => {
    const lines = record(7)
    expect(verifyChain(lines)).toEqual({ ok: true, head: headOf(lines), lines: 7 })
  })

  test("has one text for one entry, with the digest of the line before", () => {
    const first = appendEntry(null, entry("created", 0, { version: 1 }))
    expect(first).toBe(
      `{"agreement":"0190a1b2","at":"2027-01-11T09:00:00.000Z","prev":"${"0".repeat(64)}","seq":0,"type":"created","v":1,"version":1}`,
    )
    expect(JSON.parse(appendEntry(first, entry("proposed", 1)))).toMatchObject({ seq: 1, prev: lineDigest(first) })
  })

  test("shows any edit of any line to whoever kept the head", () => {
    const lines = record(6)
    fc.assert(
      fc.property(fc.nat(5), fc.nat(), fc.string({ minLength: 1, maxLength: 2 }), (place, position, text) => {
        const line = lines[place] ?? ""
        const at = position % (line.length + 1)
        const edited = line.slice(0, at) + text + line.slice(at + text.length)
        fc.pre(edited !== line)
        expect(verifyChain(lines.with(place, edited), headOf(lines)).ok).toBe(false)
      }),
      { numRuns: 500 },
    )
  })

  test("shows an edit of all but the last line even without the head", () => {
    const lines = record(6)
    for (let place = 0; place < 5; place += 1) {
      const edited = (lines[place] ?? "").replace('"version":', '"version":9')
      expect(verifyChain(lines.with(place, edited))).toMatchObject({ ok: false, line: place + 2 })
    }
  })

  test("shows any line left out before the last, at the place where it was", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 9 }), fc.nat(), (length, gap) => {
        const place = gap % (length - 1)
        expect(verifyChain(record(length).toSpliced(place, 1))).toMatchObject({ ok: false, line: place + 1 })
      }),
    )
  })

  test("shows any stretch cut out of the middle and any end cut off, the end by the head", () => {
    const lines = record(9)
    fc.assert(
      fc.property(fc.nat(7), fc.integer({ min: 1, max: 8 }), (from, count) => {
        const cut = lines.toSpliced(from, Math.min(count, 8 - from))
        expect(verifyChain(cut).ok).toBe(false)
        expect(verifyChain(lines.slice(0, from + 1), headOf(lines)).ok).toBe(false)
      }),
    )
  })

  test("shows any two lines swapped and any line said twice", () => {
    const lines = record(8)
    fc.assert(
      fc.property(fc.nat(7), fc.nat(7), (one, other) => {
        fc.pre(one !== other)
        const swapped = lines.with(one, lines[other] ?? "").with(other, lines[one] ?? "")
        expect(verifyChain(swapped).ok).toBe(false)
        expect(verifyChain(lines.toSpliced(one, 0, lines[other] ?? "")).ok).toBe(false)
      }),
    )
  })

  test("shows a key said twice, blanks and another order of keys, which JSON readers overlook", () => {
    const [first = ""] = record(1)
    for (const same of [first.replace("{", '{"v":1,'), first.replace("{", "{ "), `${first}\n`]) {
      expect(verifyChain([same])).toEqual({ ok: false, line: 1, reason: "not_canonical" })
    }
  })

  test("is never the reason for a crash, whatever stands in it", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.json(), fc.constant('{"seq":1e400}'))), lines => {
        expect(typeof verifyChain(lines).ok).toBe("boolean")
      }),
    )
    expect(verifyChain([null, {}] as unknown as string[])).toMatchObject({ ok: false, line: 1, reason: "wrong_shape" })
    expect(verifyChain([])).toEqual({ ok: false, line: 0, reason: "empty" })
  })

  test("refuses what tools would write differently, its own keys, another agreement and the past", () => {
    const refuse = (values: object) => () => appendEntry(null, entry("created", 0, values as EvidenceEntry["values"]))
    for (const values of [
      { a: 1.5 },
      { a: -0 },
      { a: [1] },
      { a: {} },
      { ä: 1 },
      { prev: "x" },
      { a: "\u007F" },
      { a: "\uD800" },
    ]) {
      expect(refuse(values)).toThrow()
    }
    const first = appendEntry(null, entry("created", 5))
    expect(() => appendEntry(first, entry("viewed", 4))).toThrow("wrong_time")
    expect(() => appendEntry(first, { ...entry("viewed", 6), agreement: "other" })).toThrow("wrong_agreement")
    expect(() => appendEntry("{}", entry("viewed", 6))).toThrow()
  })
})

describe("a commitment", () => {
  const salt = "ab".repeat(32)

  test("is opened by its salt and value and by nothing else", () => {
    const commitment = commit(salt, "Rahima Khatun")
    expect(reveals(commitment, salt, "Rahima Khatun")).toBe(true)
    expect(reveals(commitment, salt, "Rahima Khatum")).toBe(false)
    expect(reveals(commitment, "cd".repeat(32), "Rahima Khatun")).toBe(false)
    expect(reveals(commitment, "", "Rahima Khatun")).toBe(false)
  })

  test("needs a full salt, since a short one lets names be guessed", () => {
    expect(() => commit("abcd", "Rahima Khatun")).toThrow()
  })
})

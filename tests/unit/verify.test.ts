import { spawnSync } from "node:child_process"
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import canonicalize from "canonicalize"
import fc from "fast-check"
import { afterAll, describe, expect, test } from "vitest"
import { appendEntry, commit, type EvidenceEntry, lineDigest } from "#lib/agreements/evidence/chain"
import type { AgreementExport } from "#lib/agreements/queries/get-agreement-export"
import { termsDigest } from "#lib/agreements/terms/canonical"
import { exampleTerms } from "#lib/agreements/terms/example-terms"
import { canonical, type Json } from "../../scripts/verify/canonical.ts"
import { verify } from "../../scripts/verify/verdict.ts"

const reference = "2026-7K3M-9QWT"
const termsSha256 = termsDigest(exampleTerms())
const salts = ["ab", "cd", "12", "34"].map(byte => byte.repeat(32))

type Step = { type: EvidenceEntry["type"]; values?: EvidenceEntry["values"]; personal?: Record<string, string> }

const signedBy = (name: string, orgRef: string, digest = termsSha256): Step => ({
  type: "signed",
  values: {
    termsSha256: digest,
    orgRef,
    signatoryRef: `user of ${orgRef}`,
    capacity: "Director",
    authMethods: "password",
  },
  personal: { name, email: `${orgRef}@example.org` },
})

const inForce: Step[] = [
  { type: "created", values: { kind: "service_contract", orgRef: "brand" } },
  { type: "proposed", values: { version: 1, termsSha256, previousSha256: "" } },
  { type: "accepted", values: { version: 1, termsSha256 } },
  { type: "frozen", values: { version: 1, termsSha256 } },
  signedBy("Ingrid Moe", "brand"),
  signedBy("রহিমা খাতুন", "ngo"),
  { type: "checkpoint", values: { termsSha256 } },
]

/** An export as the portal makes it, by the real chain. */
function exported(steps: readonly Step[] = inForce): AgreementExport {
  const evidence: string[] = []
  const reveal: unknown[] = []
  for (const [place, { type, values = {}, personal = {} }] of steps.entries()) {
    const shown = Object.entries(personal).map(([key, value], i) => [key, { salt: salts[i] ?? "", value }] as const)
    const commitments = shown.map(([key, { salt, value }]) => [`${key}Commit`, commit(salt, value)])
    const at = new Date(Date.UTC(2027, 0, 11, 9, place)).toISOString()
    const entry = { agreement: reference, type, at, values: { ...values, ...Object.fromEntries(commitments) } }
    evidence.push(appendEntry(evidence.at(-1) ?? null, entry))
    reveal.push(Object.fromEntries(shown))
  }
  return { format: "lrn-agreement", formatVersion: 1, reference, terms: exampleTerms(), termsSha256, evidence, reveal }
}

const text = (file: AgreementExport) => JSON.stringify(file)
const headOf = (file: AgreementExport) => lineDigest(file.evidence.at(-1) ?? "")
const isRefused = (file: AgreementExport, head?: string) => !verify(text(file), head).ok

describe("an exported agreement", () => {
  test("is proved as the portal wrote it, and says who signed when, in force since when", () => {
    const file = exported()
    const { ok, sentences, head } = verify(text(file), headOf(file))
    expect([ok, head]).toEqual([true, headOf(file)])
    const said = sentences.join("\n")
    expect(said).toContain(
      "Signed by Ingrid Moe (brand@example.org), Director, for brand on 2027-01-11 09:04:00 UTC, after giving: password.",
    )
    expect(said).toContain("Signed by রহিমা খাতুন")
    expect(said).toContain("It came into force on 2027-01-11 09:06:00 UTC.")
    expect(said).toContain("Personal values shown and proved: 4. Withheld or erased: 0.")
  })

  test("is proved however it is laid out, and by every line end", () => {
    const file = exported()
    for (const other of [JSON.stringify(file, null, 2), `\uFEFF${text(file)}\r\n`, JSON.stringify(file, null, "\t")])
      expect(verify(other, headOf(file)).ok).toBe(true)
  })

  test("says what it cannot show unless somebody kept the head", () => {
    const file = exported()
    expect(verify(text(file)).sentences.join("\n")).toContain("last lines were not cut off")
    expect(verify(text(file), headOf(file)).sentences.join("\n")).not.toContain("last lines were not cut off")
    const cut = { ...file, evidence: file.evidence.slice(0, -1), reveal: file.reveal.slice(0, -1) }
    expect(verify(text(cut)).ok).toBe(true)
    expect(verify(text(cut)).sentences.join("\n")).toContain("It is not in force by this record.")
    expect(isRefused(cut, headOf(file))).toBe(true)
  })

  test("still holds when personal values were erased, and says so", () => {
    const file = exported()
    const { ok, sentences } = verify(text({ ...file, reveal: file.reveal.map(() => ({})) }))
    expect(ok).toBe(true)
    expect(sentences.join("\n")).toContain("a person whose name is withheld or erased (user of brand)")
    expect(sentences.join("\n")).toContain("Withheld or erased: 4.")
  })

  test("counts void signatures apart and rests on the later ones", () => {
    const earlier: Step[] = [
      ...inForce.slice(0, 1),
      { type: "frozen", values: { termsSha256: "0".repeat(64) } },
      signedBy("Ingrid Moe", "brand", "0".repeat(64)),
      { type: "voided", values: { orgRef: "ngo" } },
    ]
    const { ok, sentences } = verify(text(exported([...earlier, ...inForce.slice(1)])))
    expect(ok).toBe(true)
    expect(sentences).toContain("Signatures that were void before: 1.")
    expect(sentences.filter(sentence => sentence.startsWith("Signed by"))).toHaveLength(2)
  })

  test("is not proved where a signature is on another text, on none, or missing", () => {
    const other = "1".repeat(64)
    for (const steps of [
      inForce.with(4, signedBy("Ingrid Moe", "brand", other)),
      inForce.with(3, { type: "frozen", values: { termsSha256: other } }),
      inForce.toSpliced(3, 1),
      inForce.toSpliced(5, 1),
      inForce.with(6, { type: "checkpoint", values: { termsSha256: other } }),
      inForce.toSpliced(6, 0, { type: "voided" }),
    ])
      expect(isRefused(exported(steps))).toBe(true)
  })
})

describe("what was said on the way to the text", () => {
  const record = canonicalize({ format: "lrn-negotiation", comments: ["Is it per day?"] }) ?? ""
  const frozen = (said: string) => ({
    type: "frozen" as const,
    values: { version: 1, termsSha256, recordSha256: lineDigest(said) },
  })

  test("is proved where its digest was frozen with the text", () => {
    const file = { ...exported(inForce.with(3, frozen(record))), record }
    const { ok, sentences } = verify(text(file), headOf(file))
    expect(ok).toBe(true)
    expect(sentences.join("\n")).toContain("What was said on the way to them is in the file")
  })

  test("is not proved where it was changed, left out, or put in without a digest", () => {
    const file = exported(inForce.with(3, frozen(record)))
    for (const wrong of [{ ...file, record: record.replace("day", "week") }, file, { ...exported(), record }])
      expect(isRefused(wrong)).toBe(true)
  })
})

describe("a change", () => {
  test("of any single character is found by whoever kept the head", () => {
    const file = exported()
    const whole = text(file)
    const head = headOf(file)
    const step = Math.floor(whole.length / 300)
    let tried = 0
    for (let at = 0; at < whole.length; at += step) {
      for (const character of ["0", "}", '"'].filter(one => one !== whole[at])) {
        const changed = whole.slice(0, at) + character + whole.slice(at + 1)
        const { ok, sentences } = verify(changed, head)
        expect({ at, ok }).toEqual({ at, ok: false })
        expect(sentences[0]).toMatch(/^[A-Z].*\.$/s)
        tried += 1
      }
    }
    expect(tried).toBeGreaterThan(600)
  })

  test("of any single character before the last line is found without the head too", () => {
    const file = exported()
    const whole = text(file)
    const lastLine = whole.indexOf(JSON.stringify(file.evidence.at(-1)).slice(1, 40))
    for (let at = 3; at < lastLine; at += Math.floor(lastLine / 300)) {
      const changed = `${whole.slice(0, at)}${whole[at] === "x" ? "y" : "x"}${whole.slice(at + 1)}`
      expect({ at, ok: verify(changed).ok }).toEqual({ at, ok: false })
    }
  })

  test("by leaving out a character is found", () => {
    const file = exported()
    const whole = text(file)
    for (let at = 0; at < whole.length; at += 97)
      expect({ at, ok: verify(whole.slice(0, at) + whole.slice(at + 1), headOf(file)).ok }).toEqual({ at, ok: false })
  })

  test("by leaving out, doubling or swapping lines is found, with or without what is revealed beside them", () => {
    const file = exported()
    const places = file.evidence.map((_, place) => place)
    const arranged = (order: readonly number[]): AgreementExport => ({
      ...file,
      evidence: order.map(place => file.evidence[place] ?? ""),
      reveal: order.map(place => file.reveal[place]),
    })
    for (const place of places.slice(0, -1)) expect(isRefused(arranged(places.toSpliced(place, 1)))).toBe(true)
    for (const place of places) {
      expect(isRefused(arranged(places.toSpliced(place, 0, place)))).toBe(true)
      for (const other of places.slice(0, place))
        expect(isRefused(arranged(places.with(place, other).with(other, place)))).toBe(true)
    }
    expect(isRefused({ ...file, reveal: file.reveal.toReversed() })).toBe(true)
  })

  test("that says something twice, in an unusual way or beside the proof is found", () => {
    const whole = text(exported())
    const twice = whole.replace('"title":', '"title":"Another","title":')
    for (const changed of [
      twice,
      whole.replace('"reveal":', '"note":"All is well.","reveal":'),
      whole.replace("1200000", "1.2e6"),
      whole.replace("1200000", "1200000.0000000000001"),
      whole.replace('"value":"Ingrid Moe"', '"value":"Ingrid Moe","extra":"x"'),
      whole.replace('{"name":{"salt"', '{"nickname":{"salt"'),
    ]) {
      expect(changed).not.toBe(whole)
      expect(verify(changed).ok).toBe(false)
    }
  })
})

describe("garbage", () => {
  test("gets a clear sentence and never a crash", () => {
    for (const garbage of [
      "",
      "{",
      "null",
      "[]",
      "%PDF-1.7",
      '{"format":"lrn-agreement"}',
      '{"format":"other"}',
      "[".repeat(90_000) + "]".repeat(90_000),
    ]) {
      const { ok, sentences } = verify(garbage)
      expect(ok).toBe(false)
      expect(sentences[0]).toMatch(/^(This|The) file .*\.$/)
    }
    fc.assert(fc.property(fc.json(), value => !verify(value).ok))
    const parts = Object.entries(exported()) as [string, unknown][]
    fc.assert(
      fc.property(fc.nat(parts.length - 1), fc.jsonValue(), (place, value) => {
        const changed = parts.map(([key, held], at) => [key, at === place ? value : held])
        fc.pre(JSON.stringify(value) !== JSON.stringify(parts[place]?.[1]))
        expect(verify(JSON.stringify(Object.fromEntries(changed))).ok).toBe(false)
      }),
    )
  })
})

describe("the program", () => {
  const folder = mkdtempSync(join(tmpdir(), "verify-"))
  afterAll(() => rmSync(folder, { recursive: true }))
  const program = new URL("../../scripts/verify.ts", import.meta.url).pathname
  const run = (...words: string[]) => spawnSync(process.execPath, [program, ...words], { encoding: "utf8" })

  test("ends with 0 for what is proved and with 1 for everything else, and says so in words", () => {
    const file = exported()
    writeFileSync(join(folder, "good.json"), text(file))
    writeFileSync(join(folder, "bad.json"), text(file).replace("Narayanganj", "Narayangonj"))
    const good = run(join(folder, "good.json"), headOf(file))
    expect([good.status, good.stdout.split("\n")[0]]).toEqual([0, "The agreement is as it was signed."])
    const bad = run(join(folder, "bad.json"))
    expect([bad.status, bad.stdout.split("\n")[0]]).toEqual([1, "Not proved."])
    expect(run(join(folder, "missing.json")).status).toBe(1)
    expect(run().status).toBe(1)
  })

  test("shares no code with the portal and needs no package", () => {
    const scripts = new URL("../../scripts/", import.meta.url).pathname
    const files = [
      join(scripts, "verify.ts"),
      ...readdirSync(join(scripts, "verify")).map(name => join(scripts, "verify", name)),
    ]
    const imported = files.flatMap(path =>
      [...readFileSync(path, "utf8").matchAll(/from "([^"]+)"/g)].map(found => found[1]),
    )
    expect(imported.filter(name => !name?.startsWith("node:") && !name?.startsWith("./"))).toEqual([])
  })
})

describe("its own RFC 8785", () => {
  test("writes every JSON value as the portal's does", () => {
    fc.assert(
      fc.property(fc.jsonValue(), value => {
        expect(canonical(value as Json)).toBe(canonicalize(JSON.parse(JSON.stringify(value))))
      }),
    )
  })
})

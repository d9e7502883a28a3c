import { describe, expect, test } from "vitest"
import { clearanceLineSchema, type Held, keptUntilFirst } from "#lib/agreements/clearance/lines"
import { fieldsAsStated, readLines } from "#lib/agreements/clearance/read-lines"

const held: Held[] = [
  { key: "personal_data", kind: "personal_data", name: "" },
  { key: "f1", kind: "file", name: "report.pdf" },
]
const today = "2027-02-01"
const read = (fields: Record<string, string>) => readLines(held, new Map(Object.entries(fields)), today)
const kept = { reason: "law", which: "Tax law asks for ten years.", keptUntil: "2037-01-01" }

describe("the lines of a statement", () => {
  test("say the same of everything, or something else of one thing", () => {
    const { lines, problems } = read({
      fate: "destroyed",
      doneOn: "2027-01-20",
      "line.f1.fate": "kept",
      ...Object.fromEntries(Object.entries(kept).map(([name, value]) => [`line.f1.${name}`, value])),
    })
    expect(problems).toEqual({})
    expect(lines).toEqual([
      { ...held[0], fate: "destroyed", doneOn: "2027-01-20", reason: null, which: "", keptUntil: null },
      { ...held[1], fate: "kept", doneOn: null, ...kept },
    ])
    expect(clearanceLineSchema.array().parse(lines)).toEqual(lines)
    expect(keptUntilFirst(lines)).toBe("2037-01-01")
  })

  test("keep a thing no longer than was confirmed, and no other thing for less", () => {
    const fields = new Map(Object.entries({ fate: "kept", ...kept }))
    const until = (day: string) => readLines(held, fields, today, new Map([["f1", day]])).problems
    expect(until("2037-01-01")).toEqual({})
    expect(until("2036-12-31")).toEqual({ keptUntil: { code: "keptLonger" } })
  })

  test("keep nothing of fields that have nothing to say beside what was chosen", () => {
    const { lines } = read({ fate: "never_held", doneOn: "2027-01-20", ...kept })
    expect(lines.map(({ doneOn, reason, which, keptUntil }) => [doneOn, reason, which, keptUntil])).toEqual([
      [null, null, "", null],
      [null, null, "", null],
    ])
    expect(keptUntilFirst(lines)).toBeNull()
  })

  test.each([
    [{}, { fate: { code: "choose" } }],
    [{ fate: "lost" }, { fate: { code: "choose" } }],
    [{ fate: "returned" }, { doneOn: { code: "required" } }],
    [{ fate: "returned", doneOn: "2027-02-30" }, { doneOn: { code: "notADate" } }],
    [{ fate: "returned", doneOn: "2027-02-02" }, { doneOn: { code: "doneAhead" } }],
    [{ fate: "kept" }, { reason: { code: "choose" }, which: { code: "required" }, keptUntil: { code: "required" } }],
    [{ fate: "kept", ...kept, keptUntil: today }, { keptUntil: { code: "dateInPast" } }],
    [{ fate: "never_held", "line.f1.fate": "destroyed" }, { "line.f1.doneOn": { code: "required" } }],
  ])("say what is wrong beside its own field: %j", (fields, problems) => {
    expect(read(fields as Record<string, string>).problems).toEqual(problems)
  })

  test("are said again by the fields that stated them", () => {
    const first = read({
      fate: "destroyed",
      doneOn: "2027-01-20",
      "line.f1.fate": "kept",
      "line.f1.reason": "law",
      "line.f1.which": "Tax.",
      "line.f1.keptUntil": "2030-01-01",
    }).lines
    expect(readLines(held, fieldsAsStated(first), today).lines).toEqual(first)
    const same = read({ fate: "never_held" }).lines
    expect([...fieldsAsStated(same).keys()].some(name => name.startsWith("line."))).toBe(false)
  })
})

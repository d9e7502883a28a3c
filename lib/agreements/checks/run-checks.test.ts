import { readdirSync, readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { exampleContext } from "#lib/agreements/checks/example-context"
import { blocks, checks, runChecks } from "#lib/agreements/checks/run-checks"
import { exampleTerms } from "#lib/agreements/terms/example-terms"
import { agreementKinds } from "#lib/agreements/terms/field"
import { sectionKeys } from "#lib/agreements/terms/fields"
import { emptyTerms } from "#lib/agreements/terms/schema"

const messages: { finding: Record<string, string> } = JSON.parse(
  readFileSync(new URL("../../i18n/messages/en/checks.json", import.meta.url), "utf8"),
)

describe("all checks together", () => {
  test("find nothing in sound terms", () => {
    expect(runChecks(exampleTerms(), exampleContext())).toEqual([])
  })

  test("are each listed once, tested, and have a sentence, and there is no sentence without a check", () => {
    const ids = checks.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(Object.keys(messages.finding).toSorted()).toEqual(ids.toSorted())
    const tests = readdirSync(new URL(".", import.meta.url)).filter(name => name.endsWith(".test.ts"))
    for (const id of ids) expect(tests).toContain(`${id.replaceAll("_", "-")}.test.ts`)
  })

  test("bear any draft, empty ones included", () => {
    for (const kind of agreementKinds) {
      const findings = runChecks(emptyTerms({ kind, title: "", language: "en" }), { today: "2027-01-01", profiles: [] })
      expect(blocks(findings)).toBe(true)
    }
  })

  test("tell in the order of the sections, the gravest first", () => {
    const findings = runChecks(emptyTerms({ kind: "service_contract", title: "", language: "en" }), exampleContext())
    const places = findings.map(({ section }) => sectionKeys.indexOf(section))
    expect(places).toEqual(places.toSorted((one, other) => one - other))
    const mixed = runChecks(
      exampleTerms(({ timeline }) => Object.assign(timeline, { startsOn: "2026-01-01", endsOn: "2025-01-01" })),
      exampleContext(),
    ).filter(({ section }) => section === "timeline")
    expect(mixed.map(({ severity }) => severity)).toEqual(["blocks", "advises"])
  })

  test("only what blocks forbids signing", () => {
    const findings = runChecks(
      exampleTerms(({ press }) => Object.assign(press, { holdingLine: "" })),
      exampleContext(),
    )
    expect(findings).toHaveLength(1)
    expect(blocks(findings)).toBe(false)
  })

  test("give the same answer to the same question and change nothing they read", () => {
    const terms = Object.freeze(exampleTerms(({ legal }) => Object.assign(legal.notice[0] ?? {}, { days: 1 })))
    const before = structuredClone(terms)
    expect(runChecks(terms, exampleContext())).toEqual(runChecks(terms, exampleContext()))
    expect(terms).toEqual(before)
  })
})

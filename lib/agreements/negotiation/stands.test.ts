import { describe, expect, test } from "vitest"
import type { Finding } from "#lib/agreements/checks/check"
import { sectionStands } from "#lib/agreements/negotiation/stands"
import type { Mark } from "#lib/agreements/policy"
import { sectionDigest } from "#lib/agreements/terms/canonical"
import { exampleTerms } from "#lib/agreements/terms/example-terms"
import type { SectionKey } from "#lib/agreements/terms/fields"
import { emptyTerms, type Terms } from "#lib/agreements/terms/schema"

const partyIds = ["brand", "ngo"]
const nothing = { partyIds, marks: [], comments: [], proposals: [], findings: [] }

const yes = (memberId: string, section: SectionKey, terms: Terms): Mark => ({
  memberId,
  section,
  sectionDigest: sectionDigest(terms, section),
})

const stand = (section: SectionKey, terms: Terms, facts: Partial<Parameters<typeof sectionStands>[1]> = {}) =>
  sectionStands(terms, { ...nothing, ...facts }).find(one => one.section === section)

describe("where a section stands", () => {
  test("it is settled when every party has said yes to the text as it is", () => {
    const terms = exampleTerms()
    const both = [yes("brand", "press", terms), yes("ngo", "press", terms)]
    expect(stand("press", terms, { marks: both })).toMatchObject({ settled: true, agreedBy: partyIds, missing: 0 })
    expect(stand("press", terms, { marks: both.slice(1) })).toMatchObject({ settled: false, agreedBy: ["ngo"] })
    expect(stand("price", terms, { marks: both })).toMatchObject({ settled: false, agreedBy: [] })
  })

  test("a yes falls with any change of the text", () => {
    const terms = exampleTerms()
    const marks = [yes("brand", "press", terms), yes("ngo", "press", terms)]
    const changed = exampleTerms(({ press }) => Object.assign(press, { holdingLine: "Ask us." }))
    expect(stand("press", changed, { marks })).toMatchObject({ settled: false, agreedBy: [] })
  })

  test("three parties settle it only together", () => {
    const terms = exampleTerms()
    const marks = [yes("brand", "press", terms), yes("ngo", "press", terms)]
    const facts = { marks, partyIds: [...partyIds, "union"] }
    expect(stand("press", terms, facts)).toMatchObject({ settled: false, agreedBy: partyIds })
  })

  test("a section that the kind does not ask for and in which nothing was said stands in nobody's way", () => {
    const terms = emptyTerms({ kind: "dialogue", title: "A talk", language: "en" })
    expect(stand("exit", terms)).toMatchObject({ mandatory: false, untouched: true, settled: true, missing: 0 })
    expect(stand("press", terms)).toMatchObject({ mandatory: true, untouched: false, settled: false })
    terms.sections.exit.words = "We look back after a year."
    expect(stand("exit", terms)).toMatchObject({ untouched: false, settled: false })
  })

  test("open comments and findings stand with their own section", () => {
    const finding: Finding = {
      id: "no_holding_line",
      severity: "warns",
      section: "press",
      field: null,
      rowId: null,
      values: {},
      demand: "L8",
    }
    const facts = { comments: [{ section: "press" }, { section: "press" }, { section: "legal" }], findings: [finding] }
    expect(stand("press", exampleTerms(), facts)).toMatchObject({ openComments: 2, findings: [finding] })
    expect(stand("legal", exampleTerms(), facts)).toMatchObject({ openComments: 1, findings: [] })
  })
})

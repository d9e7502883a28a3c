import { describe, expect, test } from "vitest"
import { exampleTerms } from "#lib/agreements/terms/example-terms"
import { type Field, rowsOf } from "#lib/agreements/terms/field"
import { fieldsOf, fieldValue, sectionKeys } from "#lib/agreements/terms/fields"
import { isChanged, type SaidClause } from "#lib/agreements/terms/said"
import { byKey, sayAmount, sayLabel, sayRow, tellingField } from "#lib/agreements/terms/say-field"
import { saySection } from "#lib/agreements/terms/say-section"
import type { Terms } from "#lib/agreements/terms/schema"
import { translationOf } from "#lib/agreements/terms/translation-state"
import { withTranslations } from "#lib/agreements/terms/translations"
import { termsOfPreset } from "#lib/confidentiality/presets"

const speaker = (terms: Terms) => ({ locale: "en" as const, terms, names: {} })
const clause = (clauses: SaidClause[], key: string) => clauses.find(one => one.key === key)
const textOf = (one: SaidClause | undefined) =>
  one && "said" in one ? one.said.entries.map(parts => parts.map(part => part.text).join("")) : []

describe("a section in words", () => {
  test("says every value of the example, and nothing where nothing was given", () => {
    const terms = exampleTerms()
    for (const section of sectionKeys) {
      const given = fieldsOf(section).filter(field => {
        const value = fieldValue(terms.sections[section], field.key)
        return value !== "" && value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0)
      })
      expect(saySection(speaker(terms), section).map(one => one.key)).toEqual(given.map(field => field.key))
    }
  })

  test("stands beside the same in other languages, with what changed in them and what fell behind", () => {
    const bn = (text: string) => ({
      bn: { "press.holdingLine": translationOf(exampleTerms().sections.press.holdingLine, text) },
    })
    const before = withTranslations(exampleTerms(), bn("আগে"))
    const after = withTranslations(
      exampleTerms(({ press }) => Object.assign(press, { holdingLine: "Ask us." })),
      bn("পরে"),
    )
    const said = clause(saySection(speaker(after), "press", before), "holdingLine")
    expect(said && "said" in said ? said.said.also : null).toEqual({
      own: { language: "en", name: "English", rtl: false, prevails: true },
      others: [
        {
          language: "bn",
          name: "Bangla",
          rtl: false,
          prevails: false,
          isOutOfDate: true,
          parts: [
            { text: "আগে", change: "removed" },
            { text: "পরে", change: "added" },
          ],
        },
      ],
    })
    expect(said && isChanged(said)).toBe(true)
  })

  test("carries units, names and codes as people write them", () => {
    const terms = exampleTerms()
    expect(textOf(clause(saySection(speaker(terms), "cooperation"), "answerWithinDays"))).toEqual(["5 days"])
    expect(textOf(clause(saySection(speaker(terms), "press"), "referTo"))).toEqual(["Nordlys Apparel AS"])
    expect(textOf(clause(saySection(speaker(terms), "press"), "contactId"))).toEqual(["Jonas Lie"])
    expect(textOf(clause(saySection(speaker(terms), "legal"), "lawCountry"))).toEqual(["Bangladesh"])
  })

  test("shows within a number what changed, and a choice as a whole", () => {
    const before = exampleTerms()
    const after = exampleTerms(sections => {
      sections.method.interviewDays = 8
      sections.method.place = "on_site"
    })
    const said = saySection(speaker(after), "method", before)
    const parts = (key: string) => {
      const one = clause(said, key)
      return one && "said" in one ? one.said.entries[0] : []
    }
    expect(parts("interviewDays")).toEqual([
      { text: "6", change: "removed" },
      { text: "8", change: "added" },
      { text: " days", change: "same" },
    ])
    expect(parts("place")).toEqual([
      { text: "Away from the site", change: "removed" },
      { text: "On the site", change: "added" },
    ])
    expect(said.filter(isChanged).map(one => one.key)).toEqual(["interviewDays", "place"])
  })

  test("keeps a row that was taken away, after those that stand, as taken away", () => {
    const after = exampleTerms(sections => {
      sections.timeline.milestones = sections.timeline.milestones.slice(1)
    })
    const one = clause(saySection(speaker(after), "timeline", exampleTerms()), "milestones")
    const rows = one && "rows" in one ? one.rows : []
    expect(rows.map(row => [row.id, row.change])).toEqual([
      ["m2", "same"],
      ["m1", "removed"],
    ])
  })

  test("gathers the rules of a subject, and shows an audience that moved struck and underlined", () => {
    const before = exampleTerms(sections => {
      sections.confidentiality.rules = termsOfPreset("cautious")
    })
    const after = exampleTerms(sections => {
      sections.confidentiality.rules = termsOfPreset("cautious").map(rule =>
        rule.subject === "findings" && rule.audience === "funders" ? { ...rule, permission: "anonymised" } : rule,
      )
    })
    const one = clause(saySection(speaker(after), "confidentiality", before), "rules")
    const rows = one && "rows" in one ? one.rows : []
    expect(rows).toHaveLength(11)
    const findings = rows.find(row => row.id === "findings")
    const moved = findings?.facts.flatMap(fact =>
      fact.entries.flat().flatMap(part => (part.change === "same" ? [] : [[fact.label, part.text, part.change]])),
    )
    expect(moved).toEqual([
      ["without names", "Funders", "added"],
      ["only with consent", "Funders", "removed"],
    ])
  })

  test("says of rules about one subject each that differs in its time, its end, its parties or its note", () => {
    const terms = exampleTerms(({ confidentiality }) => {
      const rule = { subject: "findings", audience: "funders", bindsParties: [], note: "" } as const
      confidentiality.rules = [
        { ...rule, id: "k1", permission: "named", circumstance: "always", untilDate: "2030-12-31", bindsParties: [] },
        { ...rule, id: "k2", permission: "named", circumstance: "always", untilMonths: 1, bindsParties: [] },
        { ...rule, id: "k3", permission: "never", circumstance: "always", bindsParties: ["ngo"], note: "Not ever." },
        {
          ...rule,
          id: "k4",
          permission: "never",
          circumstance: "after_date",
          afterDate: "2030-12-31",
          untilMonths: 24,
          bindsParties: [],
        },
      ]
    })
    const one = clause(saySection(speaker(terms), "confidentiality"), "rules")
    const facts = one && "rows" in one ? one.rows.flatMap(row => row.facts) : []
    expect(facts.map(({ label }) => label.replace(/\s/g, " "))).toEqual([
      "with names (until 31 December 2030)",
      "with names (until 1 month after the work)",
      "never, binding Shishu Adhikar Kendra. Note: Not ever.",
      "never (after 31 December 2030, until 24 months after the work)",
    ])
  })
})

describe("the words of the fields", () => {
  const lists = sectionKeys.flatMap(section => fieldsOf(section).map(field => ({ section, field })))

  test.each(lists.map(({ section, field }) => [section, field.key, field] as const))(
    "%s.%s has a label, and so has each field of its rows and each of its choices",
    (section, key, field: Field) => {
      expect(() => sayLabel("en", { section }, key)).not.toThrow()
      const inner = field.kind === "rows" ? field.fields : [field]
      const list = field.kind === "rows" ? key : undefined
      for (const one of inner) {
        expect(() => sayLabel("en", { section, list }, one.key)).not.toThrow()
        if (one.kind !== "choice" && one.kind !== "choices") continue
        const path = ["choice", section, list, one.key].filter(Boolean).join(".")
        for (const option of one.options) expect(byKey("en", "terms").has(`${path}.${option}`)).toBe(true)
      }
      if (field.kind !== "rows" || field.shape) return
      expect(field.fields.map(one => one.key)).toContain(tellingField({ section, list: key }))
    },
  )

  test("a row that does not say what it is about is called by its number", () => {
    const terms = exampleTerms(sections => {
      for (const row of sections.timeline.milestones) row.title = ""
    })
    const list = fieldsOf("timeline").find(field => field.key === "milestones")
    const row = rowsOf(terms.sections.timeline.milestones)[1]
    expect(list && row && sayRow(speaker(terms), "timeline", list, row, 2)).toBe("Milestone 2")
  })
})

test("an amount has the decimal places of ISO 4217, whatever a runtime finds customary", () => {
  expect(sayAmount("en", 1_250_050, "PKR").replace(/\s/g, " ")).toBe("PKR 12,500.50")
  expect(sayAmount("en", 1_250, "JPY").replace(/\s/g, " ")).toBe("JPY 1,250")
  expect(sayAmount("en", 1_250, "JOD").replace(/\s/g, " ")).toBe("JOD 1.250")
})

import { readdirSync, readFileSync } from "node:fs"
import { createTranslator } from "use-intl/core"
import { describe, expect, test } from "vitest"
import { exampleContext } from "#lib/agreements/checks/example-context"
import { blocks, checks, runChecks } from "#lib/agreements/checks/run-checks"
import { exampleTerms } from "#lib/agreements/terms/example-terms"
import { agreementKinds, emptyValue } from "#lib/agreements/terms/field"
import { fieldsOf, sectionKeys } from "#lib/agreements/terms/fields"
import { emptyTerms } from "#lib/agreements/terms/schema"
import { rowsMax } from "#lib/agreements/terms/values"

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

  test("bear a gap in any one field", () => {
    for (const section of sectionKeys) {
      for (const field of fieldsOf(section)) {
        const terms = exampleTerms(sections => Object.assign(sections[section], { [field.key]: emptyValue(field) }))
        expect(() => runChecks(terms, exampleContext())).not.toThrow()
      }
    }
  })

  test("block exactly what this list names, so that a warning never becomes a bar by oversight", () => {
    const spoilt = exampleTerms(changed => {
      Object.assign(changed.parties, { signatories: [], contacts: [] })
      changed.parties.parties.splice(1, 1)
      Object.assign(changed.price, { stance: "unfunded", totalMinor: 5 })
      Object.assign(changed.timeline, { endsOn: "2026-01-01" })
      Object.assign(changed.exit, { lasting: [] })
      Object.assign(changed.legal, { prevailingLanguage: null })
      Object.assign(changed.safeguarding, { childPolicyApplies: false, dutyToReport: false })
      Object.assign(changed.services, { outputs: [] })
    })
    const late = exampleTerms(changed => Object.assign(changed.timeline, { endsOn: "2027-02-01" }))
    const context = exampleContext(ngo => Object.assign(ngo, { fundingStances: ["no-company-money"] }))
    const findings = [...runChecks(spoilt, context), ...runChecks(late, context)]
    const found = new Set(findings.filter(({ severity }) => severity === "blocks").map(({ id }) => id))
    expect([...found].toSorted()).toEqual([
      "child_safeguarding",
      "date_outside_term",
      "lost_reference",
      "member_not_party",
      "no_exit_plan",
      "parties_of_partnership",
      "party_without_contact",
      "party_without_signatory",
      "payments_sum",
      "prevailing_language",
      "price_against_stance",
      "price_contradicts_itself",
      "reporting_denied",
      "simple_contract",
      "term_reversed",
      "too_few_parties",
    ])
  })

  test("are cheap on the largest terms that a form can make", () => {
    const terms = exampleTerms(sections => {
      const copies = <Row extends { id: string }>(rows: readonly Row[], prefix: string) =>
        Array.from({ length: rowsMax }, (_, place) => ({
          ...(rows[place % rows.length] as Row),
          id: `${prefix}${place + 1}`,
        }))
      sections.timeline.milestones = copies(sections.timeline.milestones, "m")
      sections.price.payments = copies(sections.price.payments, "pay")
      sections.services.outputs = copies(sections.services.outputs, "o")
      sections.confidentiality.rules = copies(sections.confidentiality.rules, "k")
    })
    const period = { startsOn: "2027-02-01", endsOn: "2027-03-01" }
    const context = exampleContext(ngo =>
      Object.assign(ngo, { engagements: Array.from({ length: 1_000 }, () => period) }),
    )
    expect(runChecks(terms, context).map(({ id }) => id)).toEqual(["over_capacity", "payments_sum"])
  })

  test("have sentences that can be written with the values they give", () => {
    const t = createTranslator({
      locale: "en",
      messages,
      onError: fault => {
        throw fault
      },
    }) as unknown as (key: string, values: object) => string
    const empty = runChecks(emptyTerms({ kind: "service_contract", title: "", language: "en" }), exampleContext())
    const bent = runChecks(
      exampleTerms(sections => {
        Object.assign(sections.timeline, { startsOn: "2026-01-01", endsOn: "2027-03-01" })
        sections.reviews.reviewPoints = []
        for (const payment of sections.price.payments) Object.assign(payment, { dueDays: 200, amountMinor: 1 })
        for (const rule of sections.confidentiality.rules)
          Object.assign(rule, { audience: "public", permission: "anonymised", bindsParties: ["ngo"] })
        Object.assign(sections.confidentiality.rules[3] ?? {}, { permission: "named" })
        Object.assign(sections.method, { interviewCount: 500, managementAbsent: false, place: "on_site" })
        Object.assign(sections.legal, { prevailingLanguage: "fr" })
        Object.assign(sections.legal.notice[0] ?? {}, { days: 1 })
        sections.parties.contacts = []
        sections.parties.signatories = []
        sections.follow_up.followedUpBy = []
        for (const position of sections.publicity.positions)
          Object.assign(position, { name: "as_agreed_here", logo: "as_agreed_here", story: "as_agreed_here" })
      }),
      exampleContext(ngo =>
        Object.assign(ngo, {
          fundingStances: ["costs-only"],
          engagementsMax: 0,
          safeguardingVerified: false,
          periodsAway: [{ startsOn: "2027-01-01", endsOn: "2027-12-31" }],
        }),
      ),
    )
    const ids = new Set<string>()
    for (const { id, values } of [...empty, ...bent]) {
      ids.add(id)
      const sentence = t(`finding.${id}`, values)
      expect(sentence).toMatch(/^[“A-Z0-9].*\.$/)
      expect(sentence).not.toMatch(/[{}]|undefined/)
    }
    expect(ids.size).toBeGreaterThan(25)
  })
})

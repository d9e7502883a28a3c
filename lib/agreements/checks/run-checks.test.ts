import { readdirSync, readFileSync } from "node:fs"
import { createTranslator } from "use-intl/core"
import { describe, expect, test } from "vitest"
import { exampleContext } from "#lib/agreements/checks/example-context"
import { bilingualTerms, inBengali } from "#lib/agreements/checks/example-translations"
import { blocks, checks, runChecks } from "#lib/agreements/checks/run-checks"
import { exampleTerms } from "#lib/agreements/terms/example-terms"
import { agreementKinds, emptyValue } from "#lib/agreements/terms/field"
import { fieldsOf, sectionKeys } from "#lib/agreements/terms/fields"
import { emptyTerms, type Terms } from "#lib/agreements/terms/schema"
import { largestTerms } from "#tests/support/largest-terms"

/** The same value, and how often anything in it was asked for. */
function countingReadings(terms: Terms): { counted: Terms; readings: () => number } {
  let count = 0
  const watch = <Value extends object>(value: Value): Value =>
    new Proxy(value, {
      get(target, key, receiver) {
        count++
        const held: unknown = Reflect.get(target, key, receiver)
        return typeof held === "object" && held !== null ? watch(held) : held
      },
    })
  return { counted: watch(terms), readings: () => count }
}

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
      Object.assign(changed.legal, { languages: ["en", "bn"], prevailingLanguage: null })
      Object.assign(changed.safeguarding, { childPolicyApplies: false, dutyToReport: false })
      Object.assign(changed.services, { outputs: [] })
      const ofChild = changed.confidentiality.rules.find(({ subject }) => subject === "child_case")
      Object.assign(ofChild ?? {}, { audience: "public", permission: "named" })
    })
    const late = exampleTerms(changed => Object.assign(changed.timeline, { endsOn: "2027-02-01" }))
    const context = exampleContext(ngo => Object.assign(ngo, { fundingStances: ["no-company-money"] }))
    const behind = inBengali(bilingualTerms("bn"), ["press"])
    behind.sections.press.holdingLine = "Ask us."
    behind.sections.legal.titles?.push({ id: "t2", language: "bn", title: "Another" })
    const findings = [spoilt, late, behind, inBengali(exampleTerms())].flatMap(terms => runChecks(terms, context))
    const found = new Set(findings.filter(({ severity }) => severity === "blocks").map(({ id }) => id))
    expect([...found].toSorted()).toEqual([
      "child_named_openly",
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
      "title_twice",
      "too_few_parties",
      "translation_missing",
      "translation_out_of_date",
      "translation_unnamed",
    ])
  })

  test("are cheap on the largest terms that a form can make: their readings are counted, not timed", () => {
    const terms = largestTerms()
    const period = { startsOn: "2027-02-01", endsOn: "2027-03-01" }
    const context = exampleContext(ngo =>
      Object.assign(ngo, { engagements: Array.from({ length: 1_000 }, () => period) }),
    )
    const { counted, readings } = countingReadings(terms)
    expect(runChecks(counted, context).map(({ id }) => id)).toEqual(["over_capacity", "payments_sum"])
    // A reading takes nanoseconds, so this bound is a few milliseconds; every row held against every other exceeds it.
    expect(readings()).toBeLessThan(400_000)
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
        const ofChild = sections.confidentiality.rules.find(({ subject }) => subject === "child_case")
        Object.assign(ofChild ?? {}, { permission: "named" })
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
    const careless = runChecks(
      exampleTerms(sections => {
        const { timeline, services, safeguarding, follow_up: followUp } = sections
        Object.assign(timeline, { endsOn: "2029-01-10" })
        Object.assign(timeline.milestones[0] ?? {}, { outputId: "o2", acceptanceDays: 365, dueOn: "2028-12-01" })
        Object.assign(timeline.milestones[1] ?? {}, { outputId: "o2", dueOn: "2028-12-01" })
        Object.assign(services.outputs[1] ?? {}, { dueOn: "2028-12-15" })
        services.outputs.push({ ...services.outputs[0], id: "o3", dueOn: null } as never)
        services.resultsBelongTo = null
        sections.purpose.expectations.splice(0, 1)
        sections.purpose.sharedAim = "த"
        sections.publicity.positions.splice(0, 1)
        Object.assign(sections.publicity.positions[0] ?? {}, { story: "as_agreed_here" })
        sections.method.informedConsent = false
        Object.assign(sections.price, { exchangeRisk: "payee", expenses: "not_paid" })
        sections.press.contactId = "c2"
        Object.assign(sections.cooperation, { contactRhythmDays: 365, accessRefusedPayment: "not_paid" })
        for (const contact of sections.parties.contacts) contact.purposes = []
        Object.assign(safeguarding, { leadContactId: null, keptUntil: "2040-01-01" })
        Object.assign(followUp, { until: "2029-06-01", everyDays: 365, availableDays: 30, communityHears: "" })
        Object.assign(sections.legal, { lawCountry: "GB", disputeSteps: ["court"] })
      }),
      exampleContext(),
    )
    const denying = runChecks(
      exampleTerms(sections => {
        const denied = { childPolicyApplies: false, dutyToReport: false, holdsPersonalData: false }
        Object.assign(sections.safeguarding, denied)
        sections.timeline.endsOn = "2026-01-01"
        sections.follow_up.availableDays = 0
        sections.cooperation.contactRhythmDays = 365
        sections.parties.parties.splice(1, 1)
        Object.assign(sections.price, { stance: "unfunded", zeroReason: "nothing_to_pay" })
      }),
      exampleContext(ngo => Object.assign(ngo, { signing: { signatories: [], needed: 2 } })),
    )
    const behind = inBengali(bilingualTerms(), ["press"])
    behind.sections.press.holdingLine = "Ask us."
    behind.sections.legal.titles?.push({ id: "t2", language: "bn", title: "Another" })
    const bilingual = [behind, inBengali(exampleTerms())].flatMap(terms => runChecks(terms, exampleContext()))
    const ids = new Set<string>()
    for (const { id, values } of [...empty, ...bent, ...careless, ...denying, ...bilingual]) {
      ids.add(id)
      const sentence = t(`finding.${id}`, values)
      expect(sentence).toMatch(/^[“A-Z0-9].*\.$/)
      expect(sentence).not.toMatch(/[{}]|undefined/)
    }
    expect(checks.map(({ id }) => id).filter(id => !ids.has(id))).toEqual([])
  })
})

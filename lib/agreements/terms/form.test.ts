import { describe, expect, test } from "vitest"
import { exampleTerms } from "#lib/agreements/terms/example-terms"
import { readSectionForm } from "#lib/agreements/terms/form"
import { emptyTerms } from "#lib/agreements/terms/schema"
import { formValues } from "#lib/agreements/terms/show-form"

const blank = emptyTerms({ kind: "service_contract", title: "", language: "en" })

function read<Section extends Parameters<typeof readSectionForm>[0]>(
  section: Section,
  form: [string, string][],
  before = blank,
) {
  return readSectionForm(section, form, before)
}

const formValuesOf = (terms: ReturnType<typeof exampleTerms>) =>
  Object.entries(formValues("confidentiality", terms)).flatMap(([name, texts]) =>
    texts.map(text => [name, text] as const),
  )

describe("the form of a section", () => {
  test("keeps the ids of its rows, whatever moves or goes, and gives the next ones to what comes", () => {
    const reading = read("timeline", [
      ["milestones.0.id", "m3"],
      ["milestones.0.title", "Third"],
      ["milestones.4.id", ""],
      ["milestones.4.title", "Fresh"],
      ["milestones.10.id", "m1"],
      ["milestones.10.title", "First"],
    ])
    expect(reading).toMatchObject({
      value: {
        milestones: [
          { id: "m3", title: "Third" },
          { id: "m4", title: "Fresh" },
          { id: "m1", title: "First" },
        ],
      },
    })
  })

  test("does not give a removed milestone's id, and its payment, to the next one", () => {
    const reading = read(
      "timeline",
      [
        ["milestones.0.id", "m1"],
        ["milestones.0.title", "Kept"],
        ["milestones.1.title", "Fresh"],
      ],
      exampleTerms(),
    )
    expect(reading).toMatchObject({ value: { milestones: [{ id: "m1" }, { id: "m3" }] } })
    const later = readSectionForm("timeline", [["milestones.0.title", "Fresh"]], blank, ["m7"])
    expect(later).toMatchObject({ value: { milestones: [{ id: "m8" }] } })
  })

  test("does not believe ids that are doubled or of another list", () => {
    const reading = read("timeline", [
      ["milestones.0.id", "m1"],
      ["milestones.0.title", "One"],
      ["milestones.1.id", "m1"],
      ["milestones.1.title", "Copy"],
      ["milestones.2.id", "pay1"],
      ["milestones.2.title", "Other"],
    ])
    expect(reading).toMatchObject({ value: { milestones: [{ id: "m1" }, { id: "m2" }, { id: "m3" }] } })
  })

  test("drops rows in which nothing was said but whose they are", () => {
    const reading = read("purpose", [
      ["expectations.0.memberId", "brand"],
      ["expectations.0.expectation", "  "],
      ["expectations.1.memberId", "ngo"],
      ["expectations.1.expectation", "Answers"],
    ])
    expect(reading).toMatchObject({ value: { expectations: [{ id: "x1", memberId: "ngo", expectation: "Answers" }] } })
  })

  test("names every problem by its field and gives back what was typed", () => {
    const reading = read("price", [
      ["stance", "free"],
      ["currency", "XYZ"],
      ["totalMinor", "a lot"],
      ["payments.0.amountMinor", "1.234"],
      ["payments.0.dueDays", "9999"],
      ["words", "so\u202Eft"],
    ])
    expect(reading).toEqual({
      ok: false,
      typed: expect.objectContaining({ totalMinor: ["a lot"], words: ["so\u202Eft"], "payments.0.dueDays": ["9999"] }),
      problems: {
        stance: { code: "choose" },
        currency: { code: "notACurrency" },
        totalMinor: { code: "notAnAmount" },
        "payments.0.dueDays": { code: "numberTooHigh", values: { max: 3_650 } },
        words: { code: "hiddenCharacter", values: { character: "U+202E" } },
      },
    })
  })

  test("reads amounts in the currency that was chosen with them", () => {
    const total = (currency: string, text: string) => {
      const reading = read("price", [
        ["currency", currency],
        ["totalMinor", text],
      ])
      return reading.ok ? reading.value.totalMinor : reading.problems
    }
    expect(total("eur", "1.250,50")).toBe(125_050)
    expect(total("JPY", "১,২৫০")).toBe(1_250)
    expect(total("JPY", "12.5")).toEqual({ totalMinor: { code: "amountTooPrecise", values: { digits: 0 } } })
  })

  test("takes yes, no and nothing for three different answers, and zero for an answer", () => {
    const reading = read("method", [
      ["interviewsPlanned", "no"],
      ["managementAbsent", ""],
    ])
    expect(reading).toMatchObject({ value: { interviewsPlanned: false, managementAbsent: null } })
    expect(read("follow_up", [["availableHours", "٠"]])).toMatchObject({ value: { availableHours: 0 } })
  })

  test("knows days, countries and languages that exist", () => {
    expect(read("timeline", [["startsOn", "২০২৭-০২-২৮"]])).toMatchObject({ value: { startsOn: "2027-02-28" } })
    expect(read("timeline", [["startsOn", "2027-02-29"]])).toMatchObject({
      problems: { startsOn: { code: "notADate" } },
    })
    expect(
      read("legal", [
        ["lawCountry", "bd"],
        ["languages", "BN"],
        ["languages", "ar-eg"],
        ["languages", "bn"],
      ]),
    ).toMatchObject({
      value: { lawCountry: "BD", languages: ["bn", "ar-EG"] },
    })
    expect(
      read("legal", [
        ["lawCountry", "ZZ"],
        ["languages", "en_GB!"],
      ]),
    ).toMatchObject({
      problems: { lawCountry: { code: "notACountry" }, languages: { code: "notALanguage" } },
    })
  })

  test("keeps a rule of confidentiality whole or not at all", () => {
    const half = read("confidentiality", [
      ["rules.0.subject", "findings"],
      ["rules.0.circumstance", "after_date"],
    ])
    expect(half).toMatchObject({
      problems: {
        "rules.0.audience": { code: "required" },
        "rules.0.permission": { code: "required" },
        "rules.0.afterDate": { code: "required" },
      },
    })
    const whole = read("confidentiality", [
      ["rules.0.subject", "findings"],
      ["rules.0.audience", "public"],
      ["rules.0.circumstance", "always"],
      ["rules.0.afterDate", "2027-01-01"],
      ["rules.0.permission", "anonymised"],
    ])
    expect(whole.ok && whole.value.rules).toEqual([
      {
        id: "k1",
        subject: "findings",
        audience: "public",
        circumstance: "always",
        permission: "anonymised",
        bindsParties: [],
        note: "",
      },
    ])
  })

  test("reads the end of a rule of confidentiality, which it may leave out and may not say twice", () => {
    const rule: [string, string][] = [
      ["rules.0.subject", "findings"],
      ["rules.0.audience", "public"],
      ["rules.0.circumstance", "always"],
      ["rules.0.permission", "anonymised"],
      ["rules.0.untilDate", "2030-12-31"],
    ]
    const ending = read("confidentiality", rule)
    expect(ending.ok && ending.value.rules).toMatchObject([{ untilDate: "2030-12-31" }])
    expect(read("confidentiality", [...rule, ["rules.0.untilMonths", "6"]])).toMatchObject({
      problems: { "rules.0.untilMonths": { code: "until_twice" } },
    })
  })

  test("survives names and files that no form of ours sends", () => {
    const strange: [string, unknown][] = [
      ["__proto__", "x"],
      ["milestones.x.title", "x"],
      ["startsOn", new Blob(["x"])],
    ]
    expect(readSectionForm("timeline", strange, blank)).toMatchObject({
      ok: true,
      value: { milestones: [], startsOn: null },
    })
    const many = Array.from({ length: 201 }, (_, n): [string, string] => [`milestones.${n}.title`, "x"])
    expect(read("timeline", many)).toMatchObject({
      problems: { milestones: { code: "tooMany", values: { max: 200 } } },
    })
  })

  test("shows what it holds", () => {
    expect(formValues("price", exampleTerms())).toMatchObject({
      stance: ["paid"],
      totalMinor: ["12000.00"],
      "payments.1.id": ["pay2"],
      "payments.1.amountMinor": ["7000.00"],
    })
    expect(formValues("method", exampleTerms())).toMatchObject({ interviewsPlanned: ["yes"], shifts: ["day", "night"] })
  })

  test("knows the network's own languages, services and topics, and no others", () => {
    expect(read("legal", [["prevailingLanguage", "kmr"]])).toMatchObject({ value: { prevailingLanguage: "kmr" } })
    expect(read("legal", [["prevailingLanguage", "x"]])).toMatchObject({
      problems: { prevailingLanguage: { code: "notALanguage" } },
    })
    expect(
      read("purpose", [
        ["topics", "wages"],
        ["topics", "love"],
      ]),
    ).toMatchObject({ problems: { topics: { code: "choose" } } })
    expect(read("services", [["outputs.0.service", "clmrs"]])).toMatchObject({
      value: { outputs: [{ service: "clmrs" }] },
    })
    expect(read("services", [["outputs.0.service", "magic"]])).toMatchObject({
      problems: { "outputs.0.service": { code: "choose" } },
    })
  })

  test("keeps the ids that the room of confidentiality gave to its rules", () => {
    const before = exampleTerms(({ confidentiality }) =>
      Object.assign(confidentiality.rules[0] ?? {}, { id: "findings.public" }),
    )
    const reading = readSectionForm("confidentiality", formValuesOf(before), before)
    expect(reading).toMatchObject({ value: { rules: before.sections.confidentiality.rules } })
  })
})

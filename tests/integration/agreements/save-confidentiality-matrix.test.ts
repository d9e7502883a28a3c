import { beforeEach, describe, expect, test } from "vitest"
import { saveConfidentialityMatrix } from "#lib/agreements/commands/save-confidentiality-matrix"
import { type SaveConfidentialityMatrixInput, saveConfidentialityMatrixInput } from "#lib/agreements/schema"
import { sectionDigest } from "#lib/agreements/terms/canonical"
import { parseTerms } from "#lib/agreements/terms/schema"
import { termsOfPreset } from "#lib/confidentiality/presets"
import { type Subject, subjectsWithoutEnd } from "#lib/confidentiality/terms"
import { anAgreement, type Made, outcomes, rowOf } from "#tests/support/agreements"
import { testDatabase } from "#tests/support/database"
import { makeWorld, type World } from "#tests/support/world"

let world: World

beforeEach(async () => {
  await testDatabase().empty()
  world = await makeWorld()
})

/** The form as reception hands it on: a tree of cells, and the fields beside the matrix. */
function form(made: Made, fields: Record<string, unknown>): SaveConfidentialityMatrixInput {
  return saveConfidentialityMatrixInput.parse({
    agreementId: made.id,
    seen: sectionDigest(made.terms, "confidentiality"),
    ...fields,
  })
}

const cell = (permission: string, more: Record<string, string> = {}) => ({
  findings: { funders: { permission, circumstance: "always", ...more } },
})

const isWithoutEnd = (subject: Subject) => subjectsWithoutEnd.some(one => one === subject)

const rulesOf = async (made: Made) =>
  parseTerms((await rowOf(made)).revisions.at(-1)?.terms).sections.confidentiality.rules

describe("saving the matrix of confidentiality", () => {
  test("writes the cells that were shown and leaves all others and all other sections as they were", async () => {
    const made = await anAgreement(world).drafting()
    await saveConfidentialityMatrix(made.company, form(made, { cell: cell("anonymised"), survivalYears: "7" }))
    const draft = parseTerms((await rowOf(made)).revisions.at(-1)?.terms)
    const { rules, survivalYears, words } = draft.sections.confidentiality
    expect(rules.find(rule => rule.subject === "findings" && rule.audience === "funders")?.permission).toBe(
      "anonymised",
    )
    expect(rules).toHaveLength(made.terms.sections.confidentiality.rules.length + 1)
    expect({ survivalYears, words }).toEqual({ survivalYears: 7, words: "" })
    expect({ ...draft.sections, confidentiality: null }).toEqual({ ...made.terms.sections, confidentiality: null })
  })

  test("writes the years of one kind of information, leaves them where they are not shown, and takes them away", async () => {
    const made = await anAgreement(world).drafting()
    const written = async () => parseTerms((await rowOf(made)).revisions.at(-1)?.terms)
    const save = async (fields: Record<string, unknown>) => {
      const terms = await written()
      await saveConfidentialityMatrix(made.company, form({ ...made, terms }, fields))
      return (await written()).sections.confidentiality.survivals
    }
    const price = { id: "", subject: "price", lasts: "years", years: "2" }
    expect(await save({ survivals: { 0: price } })).toMatchObject([{ subject: "price", lasts: "years", years: 2 }])
    const [row] = (await save({ survivalYears: "6" })) ?? []
    expect(row).toMatchObject({ subject: "price", years: 2 })
    await expect(save({ survivals: { 0: { ...price, id: row?.id, years: "many" } } })).rejects.toMatchObject({
      problems: { "survivals.0.years": { code: "notANumber" } },
    })
    expect(await save({ survivals: { 0: { ...price, id: row?.id, removed: "on" } } })).toBeUndefined()
  })

  test("a set of rules replaces what binds everybody and keeps what binds one party", async () => {
    const local = world.members["shishu-odhikar-kendra"]
    const single = {
      id: "only-one",
      subject: "price",
      audience: "public",
      circumstance: "always",
      permission: "never",
      bindsParties: [local],
      note: "",
    } as const
    const made = await anAgreement(world, {
      change: sections => {
        sections.confidentiality.rules.push({ ...single, bindsParties: [local] })
      },
    }).drafting()
    await saveConfidentialityMatrix(made.company, form(made, { preset: "cautious" }))
    expect(await rulesOf(made)).toEqual([...termsOfPreset("cautious"), single])
  })

  test("a rule that no cell can hold and the end of one that a cell holds stay as they were", async () => {
    const made = await anAgreement(world, {
      change: sections => {
        const [rule] = sections.confidentiality.rules
        if (rule) sections.confidentiality.rules.push({ ...rule, id: "k90", circumstance: "once_remedied" })
        for (const one of sections.confidentiality.rules) if (!isWithoutEnd(one.subject)) one.untilMonths = 6
      },
    }).drafting()
    const { rules } = made.terms.sections.confidentiality
    await saveConfidentialityMatrix(made.company, form(made, { cell: cell("named") }))
    expect(await rulesOf(made)).toEqual(expect.arrayContaining(rules))
    expect(await rulesOf(made)).toHaveLength(rules.length + 1)
  })

  test("is refused where the text would hold more rules than it may", async () => {
    const made = await anAgreement(world, {
      change: sections => {
        sections.confidentiality.rules = Array.from({ length: 200 }, (_, number) => ({
          id: `x${number}`,
          subject: "price",
          audience: "public",
          circumstance: "always",
          permission: "never",
          bindsParties: [world.members["shishu-odhikar-kendra"]],
          note: `Rule ${number}`,
        }))
      },
    }).drafting()
    for (const more of [{ preset: "open" }, { cell: cell("never") }])
      await expect(saveConfidentialityMatrix(made.company, form(made, more))).rejects.toMatchObject({
        code: "agreements.too_many_rules",
      })
    expect(await rulesOf(made)).toHaveLength(200)
  })

  test("is refused with the cell named when a date is missing, and nothing is written", async () => {
    const made = await anAgreement(world).drafting()
    const input = form(made, { cell: cell("named", { circumstance: "after_date" }), survivalYears: "many" })
    await expect(saveConfidentialityMatrix(made.company, input)).rejects.toMatchObject({
      code: "common.invalid_input",
      problems: { "cell.findings.funders.afterDate": { code: "date_missing" }, survivalYears: { code: "notANumber" } },
    })
    expect(await rulesOf(made)).toEqual(made.terms.sections.confidentiality.rules)
  })

  test("is refused to viewers and to the side without the pen, and invisible to others", async () => {
    const made = await anAgreement(world).handedOver()
    const input = form(made, { preset: "open" })
    await expect(saveConfidentialityMatrix(world.people.rafiq, input)).rejects.toMatchObject({
      code: "agreements.role_may_not",
    })
    await expect(saveConfidentialityMatrix(made.company, input)).rejects.toMatchObject({
      code: "agreements.not_your_turn",
    })
    for (const outsider of [world.people.harriet, world.people.nazma])
      await expect(saveConfidentialityMatrix(outsider, input)).rejects.toMatchObject({ code: "common.not_found" })
    const agreed = await anAgreement(world).agreed()
    await expect(saveConfidentialityMatrix(agreed.company, form(agreed, { preset: "open" }))).rejects.toMatchObject({
      code: "agreements.not_negotiating",
    })
  })

  test("of two who write from the same sight one is told that the section changed", async () => {
    const made = await anAgreement(world).drafting()
    const results = await outcomes([
      saveConfidentialityMatrix(made.company, form(made, { preset: "open" })),
      saveConfidentialityMatrix(world.people.jonas, form(made, { preset: "cautious" })),
    ])
    expect(results).toEqual({ done: 1, "agreements.section_changed": 1 })
  })
})
